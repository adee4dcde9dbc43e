import type { LateFact } from '#shared/contracts/assessment-adjustment';
import { type Fact, factSchema } from '#shared/domain/assessment/facts';
import type { FactChange } from '#shared/domain/assessment/late-facts';
import { lateMarkLabel } from '#shared/domain/marks/facts';
import { MARK_TYPES, type MarkType } from '#shared/domain/marks/parts';
import { refuse } from '#shared/domain/refusal';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { itemNames, windowsOn } from '../incidents/index';
import { markAsked } from '../marks/index';
import { staffByIds } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';

type Computed = Exclude<LateFact, { type: 'typed' }>;

/** What was entered as a change of the month's facts; `newId` names a fact that was missing. */
export async function factChangeOf(
  db: ReadDb,
  month: Month,
  late: Computed,
  facts: readonly Fact[],
  newId: string,
): Promise<FactChange> {
  if (late.type === 'add') {
    const fact = isMark(late.kind)
      ? await missingMark(db, month, late, newId)
      : await missingFact(db, month, late, newId);
    return { type: 'add', fact };
  }
  const known = facts.find(({ id }) => id === late.factId) ?? refuse('not_found');
  if (late.type === 'remove') return { type: 'remove', factId: known.id };
  if (isMark(late.kind)) return { type: 'replace', factId: known.id, fact: otherMark(late, known) };
  await refuseUnknownItem(db, late.item);
  // The punch that stood beside it is what turned out to be wrong.
  const { label: _, ...rest } = known;
  return { type: 'replace', factId: known.id, fact: whole({ ...rest, ...valuesOf(late, known) }) };
}

async function missingFact(
  db: ReadDb,
  month: Month,
  late: Extract<Computed, { type: 'add' }>,
  id: string,
): Promise<Fact> {
  const { date, staffId, windowId, unitId } = late;
  if (monthOf(date) !== month) refuse('adjustment_other_month', { month, date });
  await refuseUnknownItem(db, late.item);
  const place =
    staffId !== null
      ? await personPlace(db, staffId, date)
      : windowId === null && unitId !== null
        ? await unitPlace(db, unitId)
        : await windowPlace(db, windowId);
  const source = { table: 'adjustment', id };
  return whole({ id, date, staffId, ...place, tags: [], source, ...valuesOf(late, {}) });
}

const isMark = (kind: Fact['kind']): kind is MarkType => (MARK_TYPES as readonly string[]).includes(kind);

/** A mark stays one of its kind; of a secret rating the mean is another, for as many raters. */
function otherMark(late: Extract<Computed, { type: 'replace' }>, known: Fact): Fact {
  if (known.kind !== late.kind) refuse('fact_incomplete');
  const { label: _, part: __, ...rest } = known;
  return whole({ ...rest, ...given('score', late.score ?? undefined) });
}

/** A mark that came late is about its subject alone, and one that the month's rulebook asks for. */
async function missingMark(
  db: ReadDb,
  month: Month,
  late: Extract<Computed, { type: 'add' }>,
  id: string,
): Promise<Fact> {
  const { date, staffId, windowId, unitId, kind, item, rater, score } = late;
  if (monthOf(date) !== month) refuse('adjustment_other_month', { month, date });
  const subject = staffId !== null ? 'person' : windowId !== null ? 'window' : 'unit';
  const asked = { kind, ...given('item', item ?? undefined), ...given('rater', rater ?? undefined) };
  const part = (await markAsked(db, month, subject, asked)) ?? refuse('marks_part_unknown');
  if (score === null) return refuse('fact_incomplete');
  if (score > part.full) refuse('adjustment_over_full', { full: part.full / 100 });
  const source = { table: 'adjustment', id };
  const label = part.secret ? undefined : lateMarkLabel(part, rater ?? '', score);
  const about = { id, date, staffId, windowId, unitId, tags: [...part.tags], source };
  return whole({ ...about, ...asked, score, ...given('label', label) });
}

async function unitPlace(db: ReadDb, id: number) {
  const unit = (await unitDirectory(db)).find((each) => each.id === id) ?? refuse('not_found');
  return { windowId: null, unitId: unit.id };
}

async function windowPlace(db: ReadDb, windowId: number | null) {
  const window = (await windowDirectory(db)).find(({ id }) => id === windowId) ?? refuse('window_required');
  return { windowId: window.id, unitId: window.unitId };
}

/** The window a person served that day answers for it. */
async function personPlace(db: ReadDb, staffId: number, date: IsoDate) {
  const person = (await staffByIds(db, [staffId])).get(staffId) ?? refuse('not_found');
  const windowId = (await windowsOn(db, date)).get(staffId);
  if (windowId === undefined) refuse('not_posted_that_day', { name: person.name, date });
  return { windowId, unitId: person.unitId };
}

async function refuseUnknownItem(db: ReadDb, item: string | null): Promise<void> {
  if (item !== null && !(await itemNames(db)).has(item)) refuse('unknown_item');
}

const valuesOf = (late: Exclude<Computed, { type: 'remove' }>, known: Partial<Fact>): Partial<Fact> => ({
  kind: late.kind,
  ...given('minutes', late.minutes ?? known.minutes),
  ...given('halfDays', late.halfDays ?? known.halfDays),
  ...given('item', late.item ?? known.item),
  ...given('leaveKind', late.leaveKind ?? known.leaveKind),
});

const given = <K extends keyof Fact>(key: K, value: Fact[K] | undefined): Partial<Fact> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Fact>);

/** A fact with everything its kind is measured by. */
function whole(fact: Partial<Fact>): Fact {
  const parsed = factSchema.safeParse(fact);
  return parsed.success ? parsed.data : refuse('fact_incomplete');
}
