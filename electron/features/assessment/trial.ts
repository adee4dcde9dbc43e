import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AssessedKind, assessmentContract } from '#shared/contracts/assessment';
import type { TrialResult, WhatIf } from '#shared/contracts/assessment-trial';
import type { InputOf, OutputOf } from '#shared/contracts/define';
import { compareResults, type ResultChange } from '#shared/domain/assessment/compare';
import { clauseSums, summarize } from '#shared/domain/assessment/trial-summary';
import { pricesOf, withClauseScaled } from '#shared/domain/assessment/what-if';
import { refuse } from '#shared/domain/refusal';
import { checkInput } from '#shared/domain/rulebook/check-input';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { JobContext, QueryContext } from '../../ipc/context';
import type { StoredRulebook } from '../rulebook/index';
import { monthMaterials } from './compute';
import { contextOf, type FactsIn, frozenFacts, frozenFactsOnce } from './context';
import { resultsOf } from './decisions';
import { detailIn } from './detail';
import { type AssessedResult, type MonthAssessment, perKind } from './results';
import { engineSubject } from './subjects';
import { bookToTry } from './trial-source';

type Operations = typeof assessmentContract;

/** A month as it holds, and as it would be under another rulebook; nothing of it is stored. */
interface TriedMonth {
  official: MonthAssessment;
  tried: MonthAssessment;
}

/** Months one after the other, so that the window stays alive and the work can be stopped between two. */
export async function tryRulebook(
  context: JobContext,
  { source, months }: InputOf<Operations['tryRulebook']>,
): Promise<TrialResult> {
  const { db, ports, now, progress, signal } = context;
  const { stored, subject } = await bookToTry(db, ports.files, source);
  const result: TrialResult = { subject, months: [], rows: [], clauses: [], gaps: [] };
  const wanted = [...new Set(months)].sort();
  const factsIn = frozenFactsOnce(db);
  for (const [done, month] of wanted.entries()) {
    progress({ phase: 'computing', done, total: wanted.length });
    await nextTurn();
    signal.throwIfAborted();
    const both = await tryMonth({ db, now, factsIn }, month, subject, stored);
    addMonth(result, both, subject);
    result.gaps.push(...gapsIn(both.tried, subject, stored));
  }
  return result;
}

function addMonth(result: TrialResult, { official, tried }: TriedMonth, subject: AssessedKind): void {
  const { month, state, rulebooks } = official;
  const [before, after] = [official.results[subject], tried.results[subject]];
  const changes = compareResults({ results: before }, { results: after }, { ranks: true });
  const info = rulebooks[subject]?.info;
  const head = { month, state, official: info ? { name: info.name, version: info.version } : null };
  result.months.push({ ...head, ...summarize(before, after, changes) });
  const whom = new Map(
    [...before, ...after].map(({ id, info: { code, pinyin, place, unit } }) => [
      id,
      { code, pinyin, place, unit },
    ]),
  );
  for (const change of changes) result.rows.push({ month, ...change, subject, ...whom.get(change.id)! });
  for (const sum of clauseSums(before, after, changes)) result.clauses.push({ month, ...sum });
}

/** What the rulebook asks of the month and cannot compute, each once with how often. */
function gapsIn(
  { month, results, facts }: MonthAssessment,
  subject: AssessedKind,
  { rulebook }: StoredRulebook,
): TrialResult['gaps'] {
  const gaps = new Map<string, TrialResult['gaps'][number]>();
  const subjects = results[subject].map(({ info }) => engineSubject(info));
  for (const { code, params } of checkInput(rulebook, subjects, facts)) {
    const key = `${code} ${JSON.stringify(params)}`;
    const known = gaps.get(key);
    if (known) known.count += 1;
    else gaps.set(key, { month, code, params, count: 1 });
  }
  return [...gaps.values()];
}

interface Trying {
  db: ReadDb;
  now: WallMs;
  factsIn: FactsIn;
}

/**
 * The month anew from its own facts, people and decisions; scores of people and windows stay the official ones for
 * windows and units.
 */
async function tryMonth(
  { db, now, factsIn }: Trying,
  month: Month,
  subject: AssessedKind,
  stored: StoredRulebook,
): Promise<TriedMonth> {
  const { official, decisions, subjects, facts } = await monthMaterials(db, month, now, subject);
  const rulebooks = { ...official.rulebooks, [subject]: stored };
  const alone = { ...perKind(() => null), [subject]: stored };
  const known = await contextOf(db, month, alone, factsIn);
  const { person: children, window: windows } = official.results;
  const results = resultsOf(stored, subjects[subject], facts, decisions, { ...known, children, windows });
  return {
    official,
    tried: { ...official, facts, rulebooks, results: { ...official.results, [subject]: results } },
  };
}

/** One result side by side. */
export async function trialDetail(
  { db, ports, now }: QueryContext,
  { source, month, subject, id }: InputOf<Operations['trialDetail']>,
): Promise<OutputOf<Operations['trialDetail']>> {
  const book = await bookToTry(db, ports.files, source);
  if (book.subject !== subject) refuse('not_found');
  const trying = { db, now, factsIn: frozenFacts(db) };
  const { official, tried } = await tryMonth(trying, month, subject, book.stored);
  return {
    before: await detailIn(db, official, subject, id),
    after: await detailIn(db, tried, subject, id),
  };
}

/** What would become of a result, and of everybody's, with one clause at other points. */
export async function whatIf(
  { db, now }: QueryContext,
  { month, subject, id, clause: code, percent }: InputOf<Operations['whatIf']>,
): Promise<WhatIf> {
  const { official } = await monthMaterials(db, month, now, subject);
  const stored = official.rulebooks[subject] ?? refuse('not_found');
  const scaled = withClauseScaled(stored.rulebook, code, percent) ?? refuse('clause_gone', { clause: code });
  const book = { info: stored.info, rulebook: scaled };
  const { tried } = await tryMonth({ db, now, factsIn: frozenFacts(db) }, month, subject, book);
  const [before, after] = [official.results[subject], tried.results[subject]];
  const clauseIn = ({ rulebook }: StoredRulebook) => rulebook.clauses.find((each) => each.code === code)!;
  const changes: ResultChange[] = compareResults({ results: before }, { results: after });
  const { better, worse, grade, averageBefore, averageAfter } = summarize(before, after, changes);
  return {
    clause: code,
    text: clauseIn(stored).text,
    prices: { before: pricesOf(clauseIn(stored)), after: pricesOf(clauseIn(book)) },
    before: standingOf(before, id),
    after: standingOf(after, id),
    subjects: after.length,
    ...{ better, worse, grade, averageBefore, averageAfter },
  };
}

function standingOf(results: readonly AssessedResult[], id: number): WhatIf['before'] {
  const { score, gradeName, rank } = results.find((each) => each.id === id) ?? refuse('not_found');
  return { score, gradeName, rank };
}
