import { monthOf } from '../time/dates';
import type { IsoDate } from '../time/wall';
import type { CallResult, ComplaintState, Verdict } from './types';

export interface ComplaintForStatistics {
  channel: string;
  categoryCode: string;
  kindCode: string;
  windowId: number | null;
  receivedOn: IsoDate;
  closedOn: IsoDate | null;
  closeDue: IsoDate;
  state: ComplaintState;
  verdict: Verdict | null;
  satisfaction: CallResult | null;
  returns: number;
  overdue: boolean;
}

/** One line of a table: how many of a group, and what became of them. */
export interface StatisticsLine {
  key: string;
  total: number;
  proven: number;
  partly: number;
  unproven: number;
  withdrawn: number;
  open: number;
  overdue: number;
  returns: number;
}

export const GROUPINGS = ['month', 'channel', 'category', 'kind', 'window'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ComplaintStatistics {
  groups: Record<Grouping, StatisticsLine[]>;
  all: StatisticsLine;
  satisfaction: Record<CallResult, number>;
  closed: number;
  closedInTime: number;
}

/** Counts of complaints; groups with the most first, months in their order. */
export function complaintStatistics(rows: readonly ComplaintForStatistics[]): ComplaintStatistics {
  const keys: Record<Grouping, (row: ComplaintForStatistics) => string> = {
    month: ({ receivedOn }) => monthOf(receivedOn),
    channel: ({ channel }) => channel,
    category: ({ categoryCode }) => categoryCode,
    kind: ({ kindCode }) => kindCode,
    window: ({ windowId }) => String(windowId ?? 0),
  };
  const groups = Object.fromEntries(
    GROUPINGS.map((grouping) => [grouping, linesOf(rows, keys[grouping], grouping === 'month')]),
  ) as Record<Grouping, StatisticsLine[]>;
  // Withdrawn ones were not handled to their end.
  const closed = rows.filter(({ state }) => state === 'closed');
  return {
    groups,
    all: lineOf('', rows),
    satisfaction: {
      satisfied: countOf(rows, 'satisfied'),
      basic: countOf(rows, 'basic'),
      unsatisfied: countOf(rows, 'unsatisfied'),
      unreached: countOf(rows, 'unreached'),
    },
    closed: closed.length,
    closedInTime: closed.filter(({ closedOn, closeDue }) => closedOn !== null && closedOn <= closeDue).length,
  };
}

export const isOpen = ({ state }: Pick<ComplaintForStatistics, 'state'>): boolean =>
  state !== 'closed' && state !== 'withdrawn';
const countOf = (rows: readonly ComplaintForStatistics[], result: CallResult): number =>
  rows.filter(({ satisfaction }) => satisfaction === result).length;

function linesOf(
  rows: readonly ComplaintForStatistics[],
  keyOf: (row: ComplaintForStatistics) => string,
  byKey: boolean,
): StatisticsLine[] {
  const lines = [...new Set(rows.map(keyOf))].map((key) =>
    lineOf(
      key,
      rows.filter((row) => keyOf(row) === key),
    ),
  );
  return lines.sort((a, b) => (byKey ? 0 : b.total - a.total) || (a.key < b.key ? -1 : 1));
}

function lineOf(key: string, rows: readonly ComplaintForStatistics[]): StatisticsLine {
  const verdicts = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  return {
    key,
    total: rows.length,
    proven: verdicts('proven'),
    partly: verdicts('partly'),
    unproven: verdicts('unproven'),
    withdrawn: rows.filter(({ state }) => state === 'withdrawn').length,
    open: rows.filter(isOpen).length,
    overdue: rows.filter(({ overdue }) => overdue).length,
    returns: rows.reduce((sum, { returns }) => sum + returns, 0),
  };
}
