import type { AssessedKind } from '#shared/contracts/assessment';
import type { AssessContext } from '#shared/domain/assessment/context';
import { factsOutside } from '#shared/domain/assessment/engine';
import { byDateAndId, type Fact } from '#shared/domain/assessment/facts';
import { type IsoDate, type Month, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { findMonth, type MonthRow } from '../months/index';
import { findRulebook, type StoredRulebook } from '../rulebook/index';
import { type MonthDecisions, monthDecisions, resultsOf } from './decisions';
import { unitFacts } from './office';
import { readFacts, readResults } from './repo';
import { type AssessedResult, type AssessedResults, KINDS, type MonthAssessment, perKind } from './results';
import { gatherSources, gatherSubjects, type MonthSources } from './sources';
import { engineSubject, type Subjects } from './subjects';

/**
 * Computes persons, then windows, whose scores may rest on theirs, then units, whose scores may rest on both; a kind
 * without a rulebook has no results.
 */
export function computeResults(sources: Omit<MonthSources, 'attendance'>): AssessedResults {
  const { subjects, facts, rulebooks, decisions, context } = sources;
  const ofKind = (kind: AssessedKind, known: AssessContext): AssessedResult[] => {
    const stored = rulebooks[kind];
    return stored ? resultsOf(stored, subjects[kind], facts, decisions, known) : [];
  };
  const person = ofKind('person', context);
  // Lines of decisions are none the engine knows; it takes scores from people, not lines.
  const children = person.map((result) => ({ ...result, lines: [] }));
  const window = ofKind('window', { ...context, children });
  return { person, window, unit: ofKind('unit', { ...context, children, windows: window }) };
}

/** Facts of a person who is not assessed, or for which no assessed window answers, or no unit where only one is named. */
export function outsideFacts({ subjects, facts, rulebooks }: MonthSources): Fact[] {
  const ofUnit = ({ staffId, windowId, unitId }: Fact) =>
    staffId === null && windowId === null && unitId !== null;
  const asked: Record<AssessedKind, (fact: Fact) => boolean> = {
    // A fact of a window alone is no person's, which is as it should be; one of a unit alone is neither's.
    person: ({ staffId }) => staffId !== null,
    window: (fact) => rulebooks.unit === null || !ofUnit(fact),
    unit: ofUnit,
  };
  const ids = new Set(
    KINDS.flatMap((kind) => {
      const stored = rulebooks[kind];
      // A mark is about its subject alone: a person's is not the window's.
      const own = facts.filter((fact) => fact.source.table !== 'mark' && asked[kind](fact));
      return stored ? factsOutside(stored.rulebook, subjects[kind].map(engineSubject), own) : [];
    }),
  );
  return facts.filter((fact) => ids.has(fact.id));
}

/** What a month can be computed from anew, beside its results as they hold. */
export interface MonthMaterials {
  official: MonthAssessment;
  decisions: MonthDecisions;
  subjects: Subjects;
  /** Those of the month; more where units are asked for and the month closed without a rulebook for them. */
  facts: Fact[];
}

/** @param subject what will be computed: units may be tried on months that did not assess any */
export async function monthMaterials(
  db: ReadDb,
  month: Month,
  now: WallMs,
  subject: AssessedKind,
): Promise<MonthMaterials> {
  const today = wallDate(now);
  const official = await frozenMonth(db, month);
  if (official === null) {
    const sources = await gatherSources(db, month, today);
    const { decisions, subjects } = sources;
    const draft = draftOf(month, sources);
    return { official: draft, decisions, subjects, facts: await withUnits(db, draft, subject, today) };
  }
  const decisions = await monthDecisions(db, month);
  const known = subjectsIn(official);
  const fresh = subject === 'unit' && official.rulebooks.unit === null;
  const subjects = fresh ? { ...known, unit: (await gatherSubjects(db, month)).unit } : known;
  return { official, decisions, subjects, facts: await withUnits(db, official, subject, today) };
}

/** A month without a rulebook for units has not asked what falls on them alone. */
async function withUnits(
  db: ReadDb,
  { month, facts, rulebooks }: MonthAssessment,
  subject: AssessedKind,
  today: IsoDate,
): Promise<Fact[]> {
  if (subject !== 'unit' || rulebooks.unit !== null) return facts;
  return [...facts, ...(await unitFacts(db, month, today))].sort(byDateAndId);
}

function draftOf(month: Month, sources: MonthSources): MonthAssessment {
  const { facts, rulebooks } = sources;
  const results = computeResults(sources);
  return { month, state: 'open', draft: true, digest: null, rulebooks, results, facts };
}

/** Whoever was assessed when the month closed. */
export const subjectsIn = ({ results }: Pick<MonthAssessment, 'results'>): Subjects =>
  perKind((kind) => results[kind].map(({ info }) => info));

/** The results of a month: computed while it is open, as stored afterwards. */
export const assessMonth = async (db: ReadDb, month: Month, now: WallMs): Promise<MonthAssessment> =>
  (await frozenMonth(db, month)) ?? draftOf(month, await gatherSources(db, month, wallDate(now)));

/** The results of a month as stored; null while it is open. */
export async function frozenMonth(db: ReadDb, month: Month): Promise<MonthAssessment | null> {
  const period = await findMonth(db, month);
  if (!period || period.state === 'open') return null;
  return {
    month,
    state: period.state,
    draft: false,
    digest: period.digest,
    rulebooks: await rulebooksOf(db, period),
    results: await readResults(db, month),
    facts: await readFacts(db, month),
  };
}

/** The versions a closed month was computed with. */
export const rulebooksOf = async (db: ReadDb, period: MonthRow): Promise<MonthAssessment['rulebooks']> => ({
  person: await storedRulebook(db, period.personRulebookId),
  window: await storedRulebook(db, period.windowRulebookId),
  unit: await storedRulebook(db, period.unitRulebookId),
});

const storedRulebook = (db: ReadDb, id: number | null): Promise<StoredRulebook | null> =>
  id === null ? Promise.resolve(null) : findRulebook(db, id);
