import { formatChange } from '#shared/domain/documents/format';
import type { Imprint } from '#shared/domain/documents/model';
import type { MonthlyNotice, NoticePerson, NoticeUnit } from '#shared/domain/documents/monthly-notice';
import { addDays } from '#shared/domain/time/dates';
import type { AssessedResult } from '../assessment/index';
import { chargeSummary, factText, lineWords, postWord } from './paper-words';
import type { PaperSources } from './sources';

/** Days after the paper's date: receipt back, last day to object, matters mended. */
const RECEIPT_DAYS = 5;
const OBJECT_DAYS = 7;
const RECTIFY_DAYS = 10;

/** The monthly notice of one window. */
export function noticeOf(sources: PaperSources, result: AssessedResult, imprint: Imprint): MonthlyNotice {
  const { assessment, read } = sources;
  return {
    ...imprint,
    month: assessment.month,
    window: result.name,
    units: unitsOf(sources, result),
    rulebook: assessment.rulebooks.window?.rulebook.name ?? '',
    base: result.base,
    score: result.score,
    grade: result.gradeName,
    rank: result.rank,
    rankedWindows: assessment.results.window.length,
    lines: result.lines.map((line) => ({
      ...lineWords(line),
      facts: read(line.facts).map((fact) => ({ date: fact.date, person: fact.person, text: factText(fact) })),
      count: line.count,
      factor: line.factor,
      points: line.points,
      runningTotal: line.total,
    })),
    people: peopleOf(sources, result),
    rectifyBy: result.lines.length > 0 ? addDays(imprint.date, RECTIFY_DAYS) : null,
    requirements: [],
    objectBy: addDays(imprint.date, OBJECT_DAYS),
    receiptBy: addDays(imprint.date, RECEIPT_DAYS),
  };
}

/** The window's own home unit first, then those of its people. */
function unitsOf(
  { units, unitOfStaff, unitOfWindow }: PaperSources,
  { id, info }: AssessedResult,
): NoticeUnit[] {
  const ids = [unitOfWindow.get(id), ...info.members.map(({ staffId }) => unitOfStaff.get(staffId))];
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
    const charged = person.lines.filter((line) => line.points !== 0).flatMap((line) => line.facts);
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
