import { byDateAndId, FACT_TAG, type Fact } from '../assessment/facts';
import type { CalendarOverrides } from '../calendar/types';
import { workdaysOver } from '../complaints/clock';
import { lastDay, monthOf } from '../time/dates';
import type { IsoDate, Month } from '../time/wall';
import { entryShare, onTimeShare } from './figures';
import { countedDaysOver, type OverdueSpan } from './overdue';
import {
  type CaseFigures,
  TASK_REGISTER,
  type TaskResult,
  type TaskSource,
  type TaskStepType,
} from './types';

export interface MonthFigures {
  windowId: number;
  unitId: number | null;
  figures: CaseFigures;
  /** Overdue cases of this month that stand in the register one by one, and how many of them are excused. */
  registered: number;
  excused: number;
}

/**
 * What the figures of a month give: the rate of cases done on time and of items entered, returned cases, and those
 * overdue that nobody registered one by one. No cases give no rate: neither 0 % nor 100 %.
 */
export function buildFigureFacts(month: Month, rows: readonly MonthFigures[]): Fact[] {
  return rows.flatMap((row) => figureFacts(month, row)).sort(byDateAndId);
}

function figureFacts(month: Month, { windowId, unitId, figures, registered, excused }: MonthFigures): Fact[] {
  const head = (name: string) => ({
    id: `case_month:${month}:${windowId}:${name}`,
    ...{ staffId: null, windowId, unitId, date: lastDay(month), tags: [] },
    source: { table: 'case_month', id: `${month}:${windowId}` },
  });
  const facts: Fact[] = [];
  const rest = (figures.overdue ?? 0) - registered;
  if (rest > 0) {
    const label = `未逐件登记的超时办件 ${rest} 件`;
    facts.push({ ...head('overdue'), kind: 'case_overdue', days: 0, times: rest, label });
  }
  const onTime = onTimeShare(figures, excused);
  if (onTime) {
    const label = `按时办结 ${onTime.part}/${onTime.whole}${excused > 0 ? `（含免责 ${excused} 件）` : ''}`;
    facts.push({ ...head('on_time'), kind: 'rate', item: 'on_time', ...onTime, label });
  }
  const entry = entryShare(figures);
  if (entry) {
    const label = `已进驻事项 ${entry.part}/${entry.whole}`;
    facts.push({ ...head('entry'), kind: 'rate', item: 'entry', ...entry, label });
  }
  const { returned } = figures;
  if (returned !== null && returned > 0) {
    facts.push({ ...head('returned'), kind: 'case_returned', times: returned, label: `退件 ${returned} 件` });
  }
  return facts;
}

export interface OverdueForFacts extends OverdueSpan {
  id: number;
  caseNo: string;
  matter: string;
  windowId: number;
  unitId: number | null;
  staffId: number | null;
  /** Who decided that it is not charged, and why. */
  excuse: { by: string; reason: string } | null;
}

/** Overdue cases one by one (seed row 111), on the day they were found; excused ones are waived, not gone. */
export function buildOverdueFacts(cases: readonly OverdueForFacts[], calendar: CalendarOverrides): Fact[] {
  return cases
    .map((each): Fact => {
      const { id, caseNo, matter, windowId, unitId, staffId, foundOn, excuse } = each;
      return {
        id: `overdue_case:${id}`,
        kind: 'case_overdue',
        ...{ staffId, windowId, unitId, date: foundOn },
        days: countedDaysOver(each, calendar),
        tags: excuse ? [FACT_TAG.waived] : [],
        ...(excuse ? { waiver: excuse } : {}),
        label: `${caseNo} · ${matter}`,
        source: { table: 'overdue_case', id },
      };
    })
    .sort(byDateAndId);
}

export interface TaskForFacts {
  id: number;
  no: string;
  title: string;
  source: TaskSource;
  windowId: number | null;
  unitId: number | null;
  staffId: number | null;
  /** In order. */
  steps: readonly {
    id: number;
    type: TaskStepType;
    onDate: IsoDate;
    /** The deadline that ran when the step was taken. */
    dueBefore: IsoDate;
    result: TaskResult | null;
    /** 影响全局工作 (seed row 107). */
    harm: boolean;
  }[];
}

/**
 * Supervised tasks not kept: each deadline counts once, on the day somebody urged after it, or it ended late, or
 * ended without being done. No fact changes because time goes by (seed rows 107, 108).
 */
export function buildTaskFacts(
  tasks: readonly TaskForFacts[],
  month: Month,
  calendar: CalendarOverrides,
): Fact[] {
  return tasks
    .flatMap((task) => missedSteps(task).map((step) => taskFact(task, step, calendar)))
    .filter(({ date }) => monthOf(date) === month)
    .sort(byDateAndId);
}

type Step = TaskForFacts['steps'][number];

function missedSteps({ steps }: TaskForFacts): Step[] {
  const seen = new Set<IsoDate>();
  return steps.filter(({ type, onDate, dueBefore, result }) => {
    const ends = type === 'finish';
    const late = (ends || type === 'urge') && onDate > dueBefore;
    const missed = (late || (ends && result === 'failed')) && !seen.has(dueBefore);
    if (missed) seen.add(dueBefore);
    return missed;
  });
}

function taskFact(task: TaskForFacts, step: Step, calendar: CalendarOverrides): Fact {
  const { id, no, title, source, windowId, unitId, staffId } = task;
  return {
    id: `supervised_task:${id}:missed:${step.id}`,
    kind: 'duty',
    ...{ staffId, windowId, unitId, date: step.onDate },
    item: TASK_REGISTER[source],
    days: workdaysOver(step.dueBefore, step.onDate, calendar),
    tags: [...(step.type === 'urge' ? [FACT_TAG.urged] : []), ...(step.harm ? [FACT_TAG.aggravated] : [])],
    label: `${no} · ${title}`,
    source: { table: 'supervised_task', id },
  };
}
