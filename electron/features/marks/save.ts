import type { marksContract } from '#shared/contracts/marks';
import { cellKey, type GivenMark, giversOf, isDue } from '#shared/domain/marks/due';
import type { Mark } from '#shared/domain/marks/values';
import { refuse } from '#shared/domain/refusal';
import type { Month } from '#shared/domain/time/wall';
import type { WriteTx } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import type { DueSheet } from './due';
import { changeableSheet } from './guard';
import { SHEET_ENTITY, sheetEntityId } from './history';
import { dropMark, insertGiver, writeMark } from './repo';

/** A cell as it should stand; null takes a mark back. */
export type WantedMark = Omit<GivenMark, 'mark'> & { mark: Mark | null };

export const saveMarks: Handler<(typeof marksContract)['save']> = async (
  context,
  { month, cells, reason, ...ref },
) => {
  const sheet = await changeableSheet(context, month, ref);
  const wanted = cells.map(({ score, abstained, ...place }) => ({
    ...place,
    mark: abstained ? ('abstained' as const) : score,
  }));
  refuseWrong(sheet, wanted);
  return { saved: await applyMarks(context, month, sheet, wanted, reason) };
};

/** Cells that are not on the sheet, are nobody's to fill in, or hold more than the part has. */
function refuseWrong({ part, givers, subjects }: DueSheet, wanted: readonly WantedMark[]): void {
  const known = new Map(subjects.map(({ id, name }) => [id, name]));
  const seen = new Set<string>();
  const all = giversOf(part, givers);
  for (const { mark, ...place } of wanted) {
    const { giverId, item, subjectId } = place;
    const name = known.get(subjectId) ?? refuse('marks_subject_unknown');
    const giver = all.find(({ id }) => id === giverId) ?? refuse('marks_giver_unknown');
    if (!part.items.includes(item)) refuse('marks_giver_unknown');
    const key = cellKey(place);
    if (seen.has(key)) refuse('marks_listed_twice', { name });
    seen.add(key);
    if (mark !== null && !isDue(giver, subjectId)) refuse('marks_not_due', { name });
    if (typeof mark === 'number' && mark > part.full) {
      refuse('marks_over_full', { name, full: part.full / 100 });
    }
  }
}

/** Which cells are new, differ from what stands there, or say the same. */
export function compareMarks(marks: readonly GivenMark[], wanted: readonly WantedMark[]) {
  const known = new Map(marks.map((given) => [cellKey(given), given.mark]));
  const was = (each: WantedMark): Mark | null => known.get(cellKey(each)) ?? null;
  const differing = wanted.filter((each) => each.mark !== was(each));
  return {
    added: differing.filter((each) => was(each) === null),
    changed: differing.flatMap((each) => {
      const before = was(each);
      return before === null ? [] : [{ ...each, before }];
    }),
    same: wanted.length - differing.length,
  };
}

type Writing = Pick<MutationContext, 'actor' | 'now' | 'audit'> & { db: WriteTx };

/** Writes what differs and answers how many cells were written. Of a secret rating the log tells only how many. */
export async function applyMarks(
  { db, actor, now, audit }: Writing,
  month: Month,
  { part, givers, marks }: DueSheet,
  wanted: readonly WantedMark[],
  reason: string,
): Promise<number> {
  const { added, changed } = compareMarks(marks, wanted);
  if (changed.length > 0 && reason === '') refuse('reason_required');
  const by = { by: actor.accountId, at: now };
  const implied = new Map<number, number>();
  const all = new Map(giversOf(part, givers).map((giver) => [giver.id, giver]));
  const giverOf = async (id: number): Promise<number> => {
    const known = id > 0 ? id : implied.get(id);
    if (known !== undefined) return known;
    const fields = { ...all.get(id)!, docNo: '', docDate: null };
    const written = await insertGiver(db, { month, ...part }, fields, 0, by);
    implied.set(id, written);
    return written;
  };
  for (const each of [...added, ...changed]) {
    const place = { item: each.item, subjectId: each.subjectId, giverId: await giverOf(each.giverId) };
    if (each.mark === null) await dropMark(db, place);
    else await writeMark(db, { ...place, mark: each.mark }, by);
  }
  const nameOf = (id: number) => all.get(id)!.name || all.get(id)!.rater;
  const idOf = (id: number) => implied.get(id) ?? id;
  const logged = (cells: readonly (Omit<WantedMark, 'mark'> & { mark: Mark | null })[]) =>
    part.secret
      ? { marks: cells.length }
      : cells.map(({ giverId, subjectId, item, mark }) => ({
          ...{ giver: nameOf(giverId), giverId: idOf(giverId), subjectId, score: mark },
          ...(part.items.length > 1 ? { item } : {}),
        }));
  await audit({
    entity: SHEET_ENTITY,
    entityId: sheetEntityId(month, part),
    before: logged(changed.map(({ before, ...each }) => ({ ...each, mark: before }))),
    after: logged([...added, ...changed]),
    reason: changed.length > 0 ? reason : '',
  });
  return added.length + changed.length;
}
