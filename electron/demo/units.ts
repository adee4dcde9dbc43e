import { addDays, firstDay, lastDay } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';
import type { Chance } from './random';

const TEN = 600;
const OFFICE = '东河县行政服务中心监督管理办公室';
const NAME = '东河县行政服务中心进驻单位考核办法';
/** What the sample center's own decision fills in where the published text has no number, in hundredths. */
const DECIDED: Readonly<Record<string, number>> = { 七2: 200, 七3: 300, 七4: 200, 七5: 500, 八1: 200 };
const OWN_DECISION = '东政服督〔2025〕12号，本中心自定';
const BLANK = /扣分（分值待本中心填写.*$/;
/** What discipline and ballots can cost a unit at most, for they stand in the scores of its windows already. */
const CAPS: Readonly<Record<string, number>> = { '四（四）': 3000, '四（六）': 1000 };
const FULL = 10_000;

interface Clause {
  code: string;
  text: string;
  source: string;
  measure: { points: number };
}
interface Group {
  code: string;
  cap?: number;
}
interface Incident {
  id: number;
  date: IsoDate;
  staffName: string;
  unitName?: string;
  windowName: string;
}

/**
 * 单位考核: the supervision office as a unit, a rulebook of the center's own made from the one that comes with the
 * program, and what a unit is jointly liable for, once in time and once late.
 */
export async function enterUnits(door: DemoDoor, random: Chance, months: readonly Month[]): Promise<void> {
  const units = await door.call<{ code: string }[]>('units.list');
  await door.call('units.save', {
    ...{ id: null, code: codeAfter(units.map(({ code }) => code)), name: OFFICE, shortName: '督查办' },
    ...{ vertical: false, superior: '', head: '督查办主任', deputy: '中心分管领导', phone: '0800-1100' },
    ...{ active: true, office: true },
  });
  await enterRulebook(door, firstDay(months[0]!));
  for (const [index, month] of months.slice(0, -1).entries()) {
    const incidents = await door.call<Incident[]>('incidents.list', { month, counted: true });
    if (incidents.length > 0) await holdLiable(door, random.pick(incidents), month, index === 0);
  }
}

/** The next number of the same width, after the last. */
function codeAfter(codes: readonly string[]): string {
  const last = [...codes].sort().at(-1) ?? 'U000';
  const digits = /\d+$/.exec(last)?.[0] ?? '';
  const next = String(Number(digits) + 1).padStart(digits.length, '0');
  return `${last.slice(0, last.length - digits.length)}${next}`;
}

/** Half is what its windows reach, by the days their people served; half what the unit answers for itself. */
async function enterRulebook(door: DemoDoor, effectiveFrom: IsoDate): Promise<void> {
  const { id, revision } = await door.call<{ id: number; revision: number }>('rulebook.createDraft', {
    ...{ from: 'sample', subject: 'unit' },
  });
  const { definition } = await door.call<{ definition: string }>('rulebook.draft', { id });
  const book = JSON.parse(definition) as { clauses: Clause[]; groups: Group[] };
  const own = {
    ...book,
    ...{ name: NAME, effectiveFrom, base: 0, source: OWN_DECISION },
    clauses: book.clauses.map(decided),
    groups: book.groups.map((group) => {
      const cap = CAPS[group.code];
      return cap === undefined ? group : { ...group, cap };
    }),
    composition: {
      missing: 'reweight',
      rounding: 'half_up',
      parts: [
        {
          ...{ code: '三（一）', name: '所属窗口得分', weight: 50 },
          source: { type: 'windows', of: 'mean', weigh: 'days', full: FULL, rounding: 'half_up' },
        },
        {
          ...{ code: '三（二）', name: '单位作风效能', weight: 50 },
          source: { type: 'groups', groups: book.groups.map(({ code }) => code), full: FULL },
        },
      ],
    },
  };
  const saved = await door.call<{ revision: number }>('rulebook.saveDraft', {
    ...{ id, revision, definition: JSON.stringify(own) },
  });
  await door.call('rulebook.putInForce', { id, revision: saved.revision });
}

function decided(clause: Clause): Clause {
  const points = DECIDED[clause.code];
  if (points === undefined) return clause;
  return {
    ...clause,
    text: clause.text.replace(BLANK, `扣${points / 100}分`),
    source: OWN_DECISION,
    measure: { ...clause.measure, points },
  };
}

/** A letter to the home unit in time; a talk with its head that came too late, which the office answers for. */
async function holdLiable(door: DemoDoor, incident: Incident, month: Month, late: boolean): Promise<void> {
  const decidedOn = [addDays(incident.date, 3), addDays(lastDay(month), -6)].sort()[0]!;
  const dueOn = addDays(decidedOn, 5);
  const doneOn = addDays(decidedOn, late ? 9 : 2);
  const names = await door.call<{ target: string; name: string }[]>('incidents.targetNames', {
    incidentId: incident.id,
  });
  const target = late ? 'unit_head' : 'unit';
  door.setNow(wallAt(decidedOn, TEN));
  const { id } = await door.call<{ id: number }>('incidents.addConsequence', {
    ...{ incidentId: incident.id, kind: late ? 'talk_reminder' : 'unit_letter', target, dueOn },
    targetName: names.find((each) => each.target === target)?.name || '派驻单位',
    reason: late ? '对派驻人员日常管理不到位' : '请单位加强派驻人员教育管理',
  });
  door.setNow(wallAt(doneOn, TEN));
  await door.call('incidents.executeConsequence', {
    ...{ id, executedOn: doneOn, note: '' },
    paperNo: late ? '' : `东政服督函〔${month.slice(0, 4)}〕${Number(month.slice(5))}号`,
  });
  door.setNow(null);
}
