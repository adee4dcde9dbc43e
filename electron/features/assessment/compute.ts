import type { AssessedKind } from '#shared/contracts/assessment';
import type { AssessContext } from '#shared/domain/assessment/context';
import { factsOutside } from '#shared/domain/assessment/engine';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { findMonth } from '../months/index';
import { findRulebook, type StoredRulebook } from '../rulebook/index';
import { resultsOf } from './decisions';
import { readFacts, readResults } from './repo';
import { type AssessedResult, type AssessedResults, KINDS, type MonthAssessment } from './results';
import { gatherSources, type MonthSources } from './sources';
import { engineSubject } from './subjects';

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
      // A fact of a window alone is no person's, which is as it should be.
      const asked = kind === 'person' ? facts.filter((fact) => fact.staffId !== null) : facts;
      return stored ? factsOutside(stored.rulebook, subjects[kind].map(engineSubject), asked) : [];
    }),
  );
  return facts.filter((fact) => ids.has(fact.id));
}

/** The results of a month: computed while it is open, as stored afterwards. */
export async function assessMonth(db: ReadDb, month: Month): Promise<MonthAssessment> {
  const period = await findMonth(db, month);
  if (!period || period.state === 'open') {
    const sources = await gatherSources(db, month);
    const { facts, rulebooks } = sources;
    const results = computeResults(sources);
    return { month, state: 'open', draft: true, digest: null, rulebooks, results, facts };
  }
  return {
    month,
    state: period.state,
    draft: false,
    digest: period.digest,
    rulebooks: {
      person: await storedRulebook(db, period.personRulebookId),
      window: await storedRulebook(db, period.windowRulebookId),
    },
    results: await readResults(db, month),
    facts: await readFacts(db, month),
  };
}

const storedRulebook = (db: ReadDb, id: number | null): Promise<StoredRulebook | null> =>
  id === null ? Promise.resolve(null) : findRulebook(db, id);
