import type { AssessedKind } from '#shared/contracts/assessment';
import type { AssessContext } from '#shared/domain/assessment/context';
import { factsOutside } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { findMonth, type MonthRow } from '../months/index';
import { findRulebook, type StoredRulebook } from '../rulebook/index';
import { type MonthDecisions, monthDecisions, resultsOf } from './decisions';
import { readFacts, readResults } from './repo';
import { type AssessedResult, type AssessedResults, KINDS, type MonthAssessment } from './results';
import { gatherSources, type MonthSources } from './sources';
import { engineSubject, type Subjects } from './subjects';

/** Computes persons, then windows, whose scores may rest on theirs; a kind without a rulebook has no results. */
export function computeResults(sources: Omit<MonthSources, 'attendance'>): AssessedResults {
  const { subjects, facts, rulebooks, decisions, context } = sources;
  const ofKind = (kind: AssessedKind, known: AssessContext): AssessedResult[] => {
    const stored = rulebooks[kind];
    return stored ? resultsOf(stored, subjects[kind], facts, decisions, known) : [];
  };
  const person = ofKind('person', context);
  // Lines of decisions are none the engine knows; it takes scores from people, not lines.
  const children = person.map((result) => ({ ...result, lines: [] }));
  return { person, window: ofKind('window', { ...context, children }) };
}

/** Facts of a person who is not assessed, or for which no assessed window answers. */
export function outsideFacts({ subjects, facts, rulebooks }: MonthSources): Fact[] {
  const ids = new Set(
    KINDS.flatMap((kind) => {
      const stored = rulebooks[kind];
      // A fact of a window alone is no person's, which is as it should be; a mark is about its subject alone.
      const asked = facts.filter(
        ({ source, staffId }) => source.table !== 'mark' && (kind !== 'person' || staffId !== null),
      );
      return stored ? factsOutside(stored.rulebook, subjects[kind].map(engineSubject), asked) : [];
    }),
  );
  return facts.filter((fact) => ids.has(fact.id));
}

/** The results of a month as they hold, with everything they can be computed from anew. */
export async function monthMaterials(
  db: ReadDb,
  month: Month,
): Promise<{ official: MonthAssessment; decisions: MonthDecisions; subjects: Subjects }> {
  const period = await findMonth(db, month);
  if (!period || period.state === 'open') {
    const sources = await gatherSources(db, month);
    return { official: draftOf(month, sources), decisions: sources.decisions, subjects: sources.subjects };
  }
  const official = await assessMonth(db, month);
  return { official, decisions: await monthDecisions(db, month), subjects: subjectsIn(official) };
}

function draftOf(month: Month, sources: MonthSources): MonthAssessment {
  const { facts, rulebooks } = sources;
  const results = computeResults(sources);
  return { month, state: 'open', draft: true, digest: null, rulebooks, results, facts };
}

/** Whoever was assessed when the month closed. */
export const subjectsIn = ({ results }: Pick<MonthAssessment, 'results'>): Subjects => ({
  person: results.person.map(({ info }) => info),
  window: results.window.map(({ info }) => info),
});

/** The results of a month: computed while it is open, as stored afterwards. */
export async function assessMonth(db: ReadDb, month: Month): Promise<MonthAssessment> {
  const period = await findMonth(db, month);
  if (!period || period.state === 'open') return draftOf(month, await gatherSources(db, month));
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
});

const storedRulebook = (db: ReadDb, id: number | null): Promise<StoredRulebook | null> =>
  id === null ? Promise.resolve(null) : findRulebook(db, id);
