import type { FactView } from '#shared/contracts/assessment';
import {
  type AttendanceBulletin,
  type AttendanceGroup,
  addTotals,
  type NamedPerson,
} from '#shared/domain/documents/attendance-bulletin';
import type { SheetRow } from '#shared/domain/documents/attendance-sheet';
import type { Imprint } from '#shared/domain/documents/model';
import { shareOut } from './bulletin';
import { chargeSummary, rulebookWords } from './paper-words';
import type { PaperSources } from './sources';

/** What an attendance bulletin names people for. */
const NAMED_KINDS: ReadonlySet<FactView['kind']> = new Set<FactView['kind']>([
  'absence',
  'late',
  'early',
  'missing_punch',
  'retroactive_leave',
  'overdue_return',
]);

/** The attendance bulletin of the whole center: who is named is what the rulebook charged, nobody else. */
export function attendanceBulletinOf(
  sources: PaperSources,
  imprint: Imprint,
  issueNo: number,
): AttendanceBulletin {
  const { sheet, assessment } = sources;
  const { person, window } = assessment.rulebooks;
  const windows = groupsOf(sheet.rows, (row) => row.window);
  const units = groupsOf(sheet.rows, (row) => row.unit);
  const full = new Set(sheet.rows.filter(isFull));
  return {
    ...imprint,
    month: assessment.month,
    issueNo,
    rulebook: rulebookWords([person, window].flatMap((stored) => stored?.rulebook.name ?? [])),
    units,
    windows,
    cases: casesOf(sources),
    fullPersons: full.size,
    fullWindows: windows
      .map(({ name }) => name)
      .filter((name) => sheet.rows.every((row) => row.window !== name || full.has(row))),
    notes: sheet.notes ?? [],
    issue: ['各派驻单位', '各窗口'],
    copies: windows.length + units.length + 1,
  };
}

const isFull = ({ totals }: SheetRow): boolean =>
  totals.due > 0 && totals.late + totals.early + totals.missing + totals.absent + totals.leave === 0;

/** The people of the sheet by unit or window, in the order of the sheet. */
function groupsOf(rows: readonly SheetRow[], nameOf: (row: SheetRow) => string): AttendanceGroup[] {
  const names = [...new Set(rows.map(nameOf))];
  return names.map((name) => {
    const own = rows.filter((row) => nameOf(row) === name);
    return { name, persons: own.length, totals: addTotals(own.map(({ totals }) => totals)) };
  });
}

interface Charge {
  facts: Map<FactView['id'], FactView>;
  points: number | null;
}

/** Everybody with a charged attendance fact, worst first; a fact charged to person and window stands there once. */
function casesOf({ assessment, read }: PaperSources): NamedPerson[] {
  const charges = new Map<number, Charge>();
  for (const kind of ['person', 'window'] as const) {
    for (const { lines } of assessment.results[kind]) {
      for (const line of lines.filter((each) => each.points < 0)) {
        const facts = read(line.facts);
        const shares = shareOut(line.points, facts);
        facts.forEach((fact, i) => {
          if (fact.personId === null || !NAMED_KINDS.has(fact.kind)) return;
          const charge = charges.get(fact.personId) ?? { facts: new Map(), points: null };
          charges.set(fact.personId, charge);
          charge.facts.set(fact.id, fact);
          if (kind === 'person') charge.points = (charge.points ?? 0) + shares[i]!;
        });
      }
    }
  }
  const places = new Map(assessment.results.person.map(({ id, info }) => [id, info]));
  return [...charges]
    .map(([personId, { facts, points }]) => ({ personId, points, facts: [...facts.values()] }))
    .sort((a, b) => weight(b.facts) - weight(a.facts))
    .map(({ personId, points, facts }) => ({
      name: facts[0]?.person ?? '',
      window: places.get(personId)?.place ?? facts[0]?.window ?? '',
      unit: places.get(personId)?.unit ?? '',
      text: caseText(facts),
      points,
    }));
}

/** Absence before everything else, then by how often. */
const weight = (facts: readonly FactView[]): number =>
  facts.reduce((sum, { kind, halfDays }) => sum + (kind === 'absence' ? 1000 * (halfDays ?? 1) : 1), 0);

/** 旷工半天（6日）、迟到2次（3日、5日）. */
function caseText(facts: readonly FactView[]): string {
  const kinds = [...NAMED_KINDS].filter((kind) => facts.some((fact) => fact.kind === kind));
  return kinds
    .map((kind) => {
      const own = facts.filter((fact) => fact.kind === kind);
      const days = [...new Set(own.map(({ date }) => date))]
        .sort()
        .map((date) => `${Number(date.slice(8))}日`);
      return `${chargeSummary(own)}（${days.join('、')}）`;
    })
    .join('，');
}
