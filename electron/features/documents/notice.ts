import type { FactView } from '#shared/contracts/assessment';
import { formatChange } from '#shared/domain/documents/format';
import type { Imprint } from '#shared/domain/documents/model';
import type {
  MonthlyNotice,
  NoticeFact,
  NoticeLine,
  NoticePerson,
  NoticeUnit,
  NoticeWindow,
} from '#shared/domain/documents/monthly-notice';
import { addDays } from '#shared/domain/time/dates';
import type { AssessedResult } from '../assessment/index';
import { chargeSummary, factText, lineWords, postWord } from './paper-words';
import type { PaperSources } from './sources';

/** Days after the paper's date: receipt back, last day to object, matters mended. */
const RECEIPT_DAYS = 5;
const OBJECT_DAYS = 7;
const RECTIFY_DAYS = 10;

/** The monthly notice of one window or unit. */
export function noticeOf(sources: PaperSources, result: AssessedResult, imprint: Imprint): MonthlyNotice {
  const { assessment } = sources;
  const of = result.subject === 'unit' ? 'unit' : 'window';
  const lines = linesOf(sources, result);
  return {
    ...imprint,
    month: assessment.month,
    of,
    window: result.name,
    units: of === 'unit' ? named(sources, [result.id]) : unitsOf(sources, result),
    windows: windowsOf(sources, result),
    parts: (result.parts ?? []).map(({ name, score, weight, points }) => ({ name, score, weight, points })),
    rulebook: assessment.rulebooks[of]?.rulebook.name ?? '',
    base: result.base,
    score: result.score,
    grade: result.gradeName,
    rank: result.rank,
    rankedWindows: assessment.results[of].length,
    lines,
    people: peopleOf(sources, result),
    rectifyBy: lines.length > 0 ? addDays(imprint.date, RECTIFY_DAYS) : null,
    requirements: [],
    objectBy: addDays(imprint.date, OBJECT_DAYS),
    receiptBy: addDays(imprint.date, RECEIPT_DAYS),
  };
}

/** The lines that charged or gave; of a composed score those inside its parts, for the parts stand above. */
const chargedLines = ({ lines, parts = [] }: AssessedResult) => [
  ...parts.flatMap((part) => part.lines),
  ...lines.filter(({ kind }) => kind !== 'part'),
];

function linesOf({ read }: PaperSources, result: AssessedResult): NoticeLine[] {
  const { subject } = result;
  return chargedLines(result).map((line) => {
    const facts = read(line.facts);
    return {
      ...lineWords(line),
      facts: subject === 'unit' ? byPerson(facts) : facts.map(noticeFact),
      count: line.count,
      factor: line.factor,
      points: line.points,
      runningTotal: line.total,
    };
  });
}

const noticeFact = (fact: FactView): NoticeFact => ({
  date: fact.date,
  person: fact.person,
  text: factText(fact),
});

/** A unit may have a hundred late arrivals: each person once, with how often. */
function byPerson(facts: readonly FactView[]): NoticeFact[] {
  const people = new Map<string, FactView[]>();
  for (const fact of facts) {
    const key = fact.person ?? fact.id;
    people.set(key, [...(people.get(key) ?? []), fact]);
  }
  return [...people.values()].map((own) =>
    own.length === 1 ? noticeFact(own[0]!) : { ...noticeFact(own[0]!), text: chargeSummary(own) },
  );
}

/** The windows of a unit with what they reached. */
function windowsOf({ assessment }: PaperSources, { info }: AssessedResult): NoticeWindow[] {
  const windows = new Map(assessment.results.window.map((window) => [window.id, window]));
  return (info.windows ?? []).flatMap(({ id }) => {
    const window = windows.get(id);
    return window ? [{ name: window.name, score: window.score, grade: window.gradeName }] : [];
  });
}

/** The window's own home unit first, then those of its people. */
function unitsOf(sources: PaperSources, { id, info }: AssessedResult): NoticeUnit[] {
  const { unitOfStaff, unitOfWindow } = sources;
  return named(sources, [
    unitOfWindow.get(id),
    ...info.members.map(({ staffId }) => unitOfStaff.get(staffId)),
  ]);
}

function named({ units }: PaperSources, ids: readonly (number | null | undefined)[]): NoticeUnit[] {
  return [...new Set(ids)].flatMap((unitId) => {
    const unit = unitId == null ? undefined : units.get(unitId);
    return unit ? [{ name: unit.name, superior: unit.vertical && unit.superior ? unit.superior : null }] : [];
  });
}

function peopleOf({ assessment, read }: PaperSources, { info }: AssessedResult): NoticePerson[] {
  const persons = new Map(assessment.results.person.map((person) => [person.id, person]));
  return info.members.flatMap(({ staffId, post, duty }) => {
    const person = persons.get(staffId);
    if (!person) return [];
    const charged = chargedLines(person)
      .filter((line) => line.points !== 0)
      .flatMap((line) => line.facts);
    const { name, score, gradeName: grade } = person;
    const remark = [chargeSummary(read(charged)), ...decisionWords(person.lines)].filter(Boolean).join('；');
    return [{ name, post: postWord(post, duty), score, grade, remark }];
  });
}

/** 2026-03更正-2分: what was decided of earlier months, or given back in the review. */
function decisionWords(lines: AssessedResult['lines']): string[] {
  return lines
    .filter(({ kind }) => kind === 'adjustment' || kind === 'waiver')
    .map((line) => `${line.kind === 'waiver' ? '减扣' : `${line.clause}更正`}${formatChange(line.points)}分`);
}
