import type { InputOf } from '#shared/contracts/define';
import type { marksContract } from '#shared/contracts/marks';
import { refuse } from '#shared/domain/refusal';
import type { Handler } from '../../ipc/handlers';
import type { DueSheet } from './due';
import { changeableSheet } from './guard';
import { SHEET_ENTITY, sheetEntityId } from './history';
import { insertGiver, removeGiver, updateGiver } from './repo';

type Operation = (typeof marksContract)['saveGivers'];
type Wanted = InputOf<Operation>['givers'];

/** Writes the raters of a kind whole: named ones take the place of the one implied. */
export const saveGivers: Handler<Operation> = async (
  context,
  { month, rater, givers: wanted, reason, ...ref },
) => {
  const { db, actor, now, audit } = context;
  const sheet = await changeableSheet(context, month, ref);
  const { part } = sheet;
  if (!part.raters.some((each) => each.rater === rater)) refuse('marks_giver_unknown');
  const own = sheet.givers.filter((giver) => giver.rater === rater);
  const known = new Map(own.map((giver) => [giver.id, giver]));
  const marked = refuseWrong(sheet, known, wanted);
  const kept = new Set(wanted.flatMap(({ id }) => id ?? []));
  const gone = own.filter(({ id }) => !kept.has(id));
  if (reason === '' && gone.some(({ id }) => marked.has(id))) refuse('reason_required');
  for (const { id } of gone) await removeGiver(db, id);
  // Names may change places: a name is free again before it is given to another.
  for (const giver of own) {
    if (kept.has(giver.id)) await updateGiver(db, giver.id, { ...giver, name: `#${giver.id}` }, 0);
  }
  for (const [position, { id, ...fields }] of wanted.entries()) {
    if (id !== null) await updateGiver(db, id, { ...fields, rater }, position);
    else {
      const by = { by: actor.accountId, at: now };
      await insertGiver(db, { month, ...part }, { ...fields, rater }, position, by);
    }
  }
  const logged = (list: readonly { name: string; absent: string; docNo: string; docDate: string | null }[]) =>
    list.map(({ name, absent, docNo, docDate }) => ({ giver: name || rater, absent, docNo, docDate }));
  await audit({
    entity: SHEET_ENTITY,
    entityId: sheetEntityId(month, part),
    before: part.secret ? { givers: own.length } : logged(own),
    after: part.secret ? { givers: wanted.length } : logged(wanted),
    reason,
  });
  return {};
};

/** Answers who has given marks already: the absent have none. */
function refuseWrong(
  { marks, subjects }: DueSheet,
  known: ReadonlyMap<number, unknown>,
  wanted: Wanted,
): ReadonlySet<number> {
  const marked = new Set(marks.map(({ giverId }) => giverId));
  const names = new Set<string>();
  const ids = new Set(subjects.map(({ id }) => id));
  for (const { id, name, ownId, absent } of wanted) {
    if (id !== null && !known.has(id)) refuse('marks_giver_unknown');
    if (names.has(name)) refuse('marks_giver_twice', { name });
    names.add(name);
    if (ownId !== null && !ids.has(ownId)) refuse('marks_subject_unknown');
    if (absent !== '' && id !== null && marked.has(id)) refuse('marks_absent_has_marks', { name });
  }
  return marked;
}
