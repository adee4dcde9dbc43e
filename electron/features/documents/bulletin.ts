import type { FactView } from '#shared/contracts/assessment';
import type { AttendanceSheet } from '#shared/domain/documents/attendance-sheet';
import type { Imprint } from '#shared/domain/documents/model';
import type {
  AttendanceSummary,
  BulletinCase,
  BulletinClause,
  GradeCount,
  MonthlyBulletin,
} from '#shared/domain/documents/monthly-bulletin';
import { averageOf } from '../assessment/index';
import { chargeSummary, factText, leaveWord, lineWords, rulebookWords } from './paper-words';
import type { PaperSources } from './sources';

/** Windows named at the top and at the bottom of the ranking. */
const NAMED = 3;

/** The monthly bulletin of the whole center. */
export function bulletinOf(sources: PaperSources, imprint: Imprint, issueNo: number): MonthlyBulletin {
  const { month, rulebooks, results } = sources.assessment;
  const books = [rulebooks.window, rulebooks.person, rulebooks.unit];
  const names = books.flatMap((stored) => stored?.rulebook.name ?? []);
  return {
    ...imprint,
    month,
    issueNo,
    rulebook: rulebookWords(names),
    units: new Set(results.person.map(({ info }) => info.unit)).size,
    averageWindow: averageOf(results.window.map(({ score }) => score)) ?? 0,
    averagePerson: averageOf(results.person.map(({ score }) => score)) ?? 0,
    grades: gradesOf(sources),
    ranking: results.window.map(({ rank, name, info, score, gradeName }) => ({
      rank,
      window: name,
      unit: info.unit,
      persons: info.members.length,
      score,
      grade: gradeName,
    })),
    unitRanking: results.unit.map(({ rank, name, info, score, gradeName }) => ({
      ...{ rank, unit: name, score, grade: gradeName },
      windows: info.windows?.length ?? 0,
      persons: info.members.length,
    })),
    named: NAMED,
    clauses: clausesOf(sources),
    attendance: attendanceOf(sources),
    nextSteps: [],
    report: [],
    issue: ['各派驻单位', '各窗口'],
    send: [],
    copies: results.window.length + new Set(results.window.map(({ info }) => info.unit)).size + 1,
  };
}

function gradesOf({ assessment: { rulebooks, results } }: PaperSources): GradeCount[] {
  const names = [rulebooks.window, rulebooks.person].flatMap((stored) =>
    (stored?.rulebook.grades ?? []).map((grade) => grade.name),
  );
  const count = (kind: 'person' | 'window', name: string) =>
    results[kind].filter((result) => result.gradeName === name).length;
  return [...new Set(names)].map((grade) => ({
    grade,
    windows: count('window', grade),
    persons: count('person', grade),
  }));
}

/** Cases charged to windows under each clause, in the rulebook's order, by day. */
function clausesOf({ assessment, read }: PaperSources): BulletinClause[] {
  const groups = new Map<string, BulletinClause & { cases: BulletinCase[] }>();
  for (const { name, lines } of assessment.results.window) {
    for (const line of lines.filter((each) => each.kind === 'clause')) {
      const { clause, item } = lineWords(line);
      const group = groups.get(clause) ?? { clause, item: shortItem(item), cases: [] };
      groups.set(clause, group);
      const facts = read(line.facts);
      const shares = shareOut(line.points, facts);
      group.cases.push(...casesOf(name, facts, shares));
    }
  }
  const order = assessment.rulebooks.window?.rulebook.clauses.map((clause) => clause.code) ?? [];
  return [...groups.values()]
    .sort((a, b) => order.indexOf(a.clause) - order.indexOf(b.clause))
    .map((group) => ({ ...group, cases: group.cases.sort((a, b) => (a.date < b.date ? -1 : 1)) }));
}

/** A row for each person of a line: what happened once with its words, what happened often with its days. */
function casesOf(window: string, facts: readonly FactView[], shares: readonly number[]): BulletinCase[] {
  const people = new Map<string, { fact: FactView; points: number }[]>();
  facts.forEach((fact, i) => {
    const key = String(fact.personId ?? fact.id);
    const own = people.get(key) ?? [];
    people.set(key, own);
    own.push({ fact, points: shares[i]! });
  });
  return [...people.values()].map((own) => {
    const all = own.map(({ fact }) => fact);
    const [first] = all as [FactView];
    const often = `${chargeSummary(all)}（${daysWords(all.map(({ date }) => date))}）`;
    return {
      date: first.date,
      window,
      person: first.person,
      text: all.length === 1 ? factText(first) : often,
      points: own.reduce((sum, { points }) => sum + points, 0),
      times: all.length,
    };
  });
}

/** 2日、5日、9日: the month stands in the row's date already. */
const daysWords = (dates: readonly string[]): string =>
  [...new Set(dates)].map((date) => `${Number(date.slice(8))}日`).join('、');

/** 迟到、早退、缺卡 of 迟到、早退、缺卡，每人次扣1分: a heading needs no prices. */
const shortItem = (text: string): string => text.split('，')[0]!;

/** A line's points over its facts by their length, to the hundredth: the shares always add up to the line. */
export function shareOut(points: number, facts: readonly Pick<FactView, 'halfDays'>[]): number[] {
  const weights = facts.map((fact) => fact.halfDays ?? 1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let given = 0;
  let weighed = 0;
  return weights.map((weight) => {
    weighed += weight;
    const upTo = Math.trunc((points * weighed) / whole);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

function attendanceOf({ sheet, assessment }: PaperSources): AttendanceSummary {
  const sum = (pick: (totals: AttendanceSheet['rows'][number]['totals']) => number) =>
    sheet.rows.reduce((total, row) => total + pick(row.totals), 0);
  return {
    dueDays: sum((t) => t.due),
    workedDays: sum((t) => t.worked),
    late: sum((t) => t.late),
    early: sum((t) => t.early),
    missing: sum((t) => t.missing),
    absentDays: sum((t) => t.absent),
    outings: sum((t) => t.outing),
    leave: leaveOf(assessment.facts),
  };
}

function leaveOf(facts: PaperSources['assessment']['facts']): AttendanceSummary['leave'] {
  const leaves = facts.filter(({ kind }) => kind === 'leave' || kind === 'retroactive_leave');
  const kinds = [...new Set(leaves.map(({ leaveKind }) => leaveWord(leaveKind ?? null)))];
  return kinds.map((kind) => {
    const own = leaves.filter(({ leaveKind }) => leaveWord(leaveKind ?? null) === kind);
    const halfDays = own.reduce((sum, fact) => sum + (fact.halfDays ?? 0), 0);
    return { kind, persons: new Set(own.map(({ staffId }) => staffId)).size, days: halfDays * 50 };
  });
}
