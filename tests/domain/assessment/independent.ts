import type { Fact } from '#shared/domain/assessment/facts';
import { catalogue } from './shipped';

/**
 * A second calculator, written from the words of the two shipped books and not from their data: it shares no code with
 * the engine. Points are whole points here, so that even the unit differs.
 */

const free = (fact: Fact): boolean =>
  fact.tags.includes('waived') || fact.tags.includes('exempt') || (fact.kind === 'incident' && allowed(fact));

const allowed = ({ item, tags }: Fact): boolean =>
  (item === 'lunch_drinking' && tags.includes('official_reception')) ||
  (item === 'watching_video' && tags.includes('professional_post'));

const sum = (facts: readonly Fact[], points: (fact: Fact) => number): number =>
  facts.reduce((total, fact) => total + points(fact), 0);
const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
/** What the recorder chose, in points; nothing chosen is the least. */
const chosen = (fact: Fact, low: number, high: number): number =>
  fact.points === undefined ? low : within(fact.points / 100, low, high);
const often = (fact: Fact): number => fact.times ?? 1;

const severityOf = new Map(catalogue.items.map(({ code, severity }) => [code, severity]));

/** 窗口工作人员月度考核办法: 100 less attendance, discipline and grave acts, plus commendations. */
export function personScore(all: readonly Fact[]): number {
  const facts = all.filter((fact) => !free(fact));
  const of = (...kinds: string[]) => facts.filter(({ kind }) => kinds.includes(kind));
  const told = (fact: Fact): boolean => fact.tags.includes('notified');

  const unpunctual = of('late', 'early');
  const longAway = of('off_post').filter(({ minutes }) => minutes! > 120);
  const absentHalves =
    unpunctual.filter(({ minutes }) => minutes! >= 30).length +
    longAway.length +
    sum(of('absence', 'overdue_return'), ({ halfDays }) => halfDays!) +
    // 先斩后奏 counts as 旷工 of the same length, twice.
    2 *
      sum(
        of('retroactive_leave').filter((fact) => !told(fact)),
        ({ halfDays }) => halfDays!,
      );

  const daily =
    sum(unpunctual, (fact) => often(fact) * latePoints(fact.minutes!)) +
    sum(of('missing_punch'), often) +
    // A duty nobody came to costs 2 and is no 旷工.
    2 * sum(of('duty_missed'), often) +
    sum(of('off_post'), (fact) => often(fact) * awayPoints(fact));

  const leaveHalves = sum(
    [...of('leave'), ...of('retroactive_leave').filter(told)].filter(({ leaveKind }) =>
      ['personal', 'sick'].includes(leaveKind ?? ''),
    ),
    ({ halfDays }) => halfDays!,
  );
  const leave = Math.floor(Math.max(0, leaveHalves - 4) / 2);

  // A case overdue in the register of cases is the same act as one that was recorded by hand.
  const overdueCases = of('case_overdue').map((fact) => ({ ...fact, item: 'case_overdue' }));
  const discipline = sum([...of('incident'), ...overdueCases], (fact) => often(fact) * actPoints(fact));
  const grave = sum(of('incident'), (fact) =>
    severityOf.get(fact.item!) === 'grave' ? often(fact) * chosen(fact, 10, 20) : 0,
  );
  const praise = sum(of('praise'), (fact) => often(fact) * chosen(fact, 1, 3));
  const lost = Math.min(daily, 20) + 5 * absentHalves + leave + Math.min(discipline, 30) + grave;
  return within(100 - lost + Math.min(praise, 5), 0, 100);
}

function latePoints(minutes: number): number {
  if (minutes === 0 || minutes >= 30) return 0;
  return minutes <= 10 ? 1 : 2;
}

function awayPoints({ minutes, tags }: Fact): number {
  if (minutes! > 90 && minutes! <= 120) return 3;
  return minutes! > 20 && minutes! <= 90 && tags.includes('waiting') ? 1 : 0;
}

function actPoints(fact: Fact): number {
  switch (severityOf.get(fact.item!)) {
    case 'minor':
      return 1;
    case 'ordinary':
      return 2;
    case 'serious':
      return 5;
    case 'grave':
      return 0;
    default:
      return chosen(fact, 1, 5);
  }
}

/** Points of 篇6 四 for each act; those from ten to twenty are chosen. */
const UNIT_POINTS: Record<string, number> = {
  task_not_done: 4,
  task_harm: 5,
  instruction_perfunctory: 3,
  accept_without_power: 5,
  case_overdue: 2,
  forwarded_overdue: 1,
  forwarded_redone: 2,
  false_reply: 5,
  perfunctory_handling: 2,
  meeting_absence: 2,
  meeting_unpunctual: 1,
  meeting_report_missing: 2,
  external_circular: 10,
  vice: 10,
  drunk_driving: 10,
};
const LOOKS = ['dress_code', 'slouching', 'horseplay'];
const ERRANDS = ['shopping', 'eating_out'];
const CHOSEN = [
  'unlawful_conduct',
  'extortion',
  'accepting_gifts',
  'illegal_fee',
  'falsification',
  'duty_failure_event',
];
const SERVICE =
  'low_efficiency delaying rude_service rough_treatment shirking shirking_upward ignoring obstructing making_difficulties unskilled incomplete_notice'.split(
    ' ',
  );
const REGISTERED: Record<string, string> = {
  instruction: 'instruction_perfunctory',
  proposal: 'instruction_perfunctory',
  forwarded: 'forwarded_overdue',
  petition: 'forwarded_overdue',
};

/** 窗口作风效能考评办法: 100 counted down, each act by its own clause. Facts share no event. */
export const windowScore = (all: readonly Fact[]): number => within(100 - actsLost(all), 0, 100);

/** 进驻单位作风效能考评办法: the same acts; the office loses 1 more for each complaint it did not settle in time. */
export function unitScore(all: readonly Fact[], office: boolean): number {
  const unsettled = all.filter(
    (fact) => !free(fact) && fact.kind === 'duty' && fact.item === 'office_complaint',
  );
  return within(100 - actsLost(all) - (office ? sum(unsettled, often) : 0), 0, 100);
}

function actsLost(all: readonly Fact[]): number {
  const facts = all.filter((fact) => !free(fact));
  const of = (...kinds: string[]) => facts.filter(({ kind }) => kinds.includes(kind));
  const untold = of('retroactive_leave').filter(({ tags }) => !tags.includes('notified'));
  const registered = (fact: Fact): string | undefined =>
    fact.item === 'key_task'
      ? fact.tags.includes('aggravated')
        ? 'task_harm'
        : 'task_not_done'
      : REGISTERED[fact.item ?? ''];
  return (
    sum(of('incident'), (fact) => often(fact) * windowAct(fact)) +
    sum(of('duty'), (fact) => often(fact) * (UNIT_POINTS[registered(fact) ?? ''] ?? 0)) +
    sum(of('case_overdue'), (fact) => often(fact) * 2) +
    sum(of('late', 'early', 'missing_punch'), often) +
    2 * sum([...of('absence', 'overdue_return'), ...untold], ({ halfDays }) => halfDays!) +
    entryPoints(of('rate').filter(({ item }) => item === 'entry')) +
    2 *
      stepsBelow(
        of('rate').filter(({ item }) => item === 'petition_backlog'),
        100,
        5,
      ) +
    stepsBelow(
      of('ballot').filter(({ tags }) => tags.includes('department')),
      90,
      1,
    ) +
    stepsBelow(
      of('ballot').filter(({ tags }) => !tags.includes('department')),
      90,
      1,
    )
  );
}

function windowAct(fact: Fact): number {
  const { item = '' } = fact;
  if (CHOSEN.includes(item)) return chosen(fact, 10, 20);
  if (SERVICE.includes(item)) return 5;
  if (LOOKS.includes(item) || ERRANDS.includes(item)) return 1;
  if (item === 'lunch_drinking' || item === 'leisure_venue') return fact.tags.includes('subordinate') ? 3 : 5;
  return UNIT_POINTS[item] ?? 2;
}

/** Of how many how many, as exact whole numbers. */
function counted(facts: readonly Fact[]): { part: number; whole: number } {
  return {
    part: sum(facts, ({ part, votes }) => (votes ? votes.satisfied! + votes.basic! : part!)),
    whole: sum(facts, ({ whole, votes }) =>
      votes ? Object.values(votes).reduce((a, b) => a + b, 0) : whole!,
    ),
  };
}

/** 30 points, each missing item its share, to a hundredth. */
function entryPoints(facts: readonly Fact[]): number {
  const { part, whole } = counted(facts);
  return whole === 0 ? 0 : Math.round(((whole - part) * 3000) / whole) / 100;
}

/** Whole steps of so many percentage points below a percentage. */
function stepsBelow(facts: readonly Fact[], percent: number, step: number): number {
  const { part, whole } = counted(facts);
  let steps = 0;
  while (whole > 0 && part * 100 <= (percent - step * (steps + 1)) * whole) steps += 1;
  return steps;
}
