import { z } from 'zod';
import { isIsoDate } from '../time/wall';

/**
 * What can be charged or credited. Every feature hands its share of the month over as facts of these kinds;
 * later kinds (complaint, ballot, case, duty, …) are added here and nowhere else.
 *
 * - `late`, `early`: `minutes` filled; one fact per session (late) or departure (early)
 * - `missing_punch`: one fact per missing punch that was not settled otherwise
 * - `absence`: 旷工, `halfDays` filled
 * - `leave`: approved leave in the period, `halfDays` and `leaveKind` filled; at most one fact per person, day
 *   and request, so that a leave over a month's end splits by itself
 * - `retroactive_leave`: 先斩后奏, shape of `leave`, **instead of** the `leave` fact of those days; tag
 *   `notified` when the person gave notice in time and only the paper came late (seed row 5, 6)
 * - `overdue_return`: 逾期未归, `halfDays` beyond the approved end
 * - `incident`: 违纪事件, `item` filled; one fact per person charged (人次), or one without person for a window
 */
export const FACT_KINDS = [
  'late',
  'early',
  'missing_punch',
  'absence',
  'leave',
  'retroactive_leave',
  'overdue_return',
  'incident',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Tags the engine itself understands; rulebooks may match any other tag. */
export const FACT_TAG = {
  /** Waived by a recorded decision: listed as not charged, never counted. */
  waived: 'waived',
  /** Falls under an exemption of the center (seed rows 43, 45): listed as not charged. */
  exempt: 'exempt',
  /** Notice was given in time, only the paper came late. */
  notified: 'notified',
  /** Set by a conversion of a 先斩后奏 leave, so that a multiplier can find it. */
  retroactive: 'retroactive',
  /** The aggravated variant of the same act (K13). */
  aggravated: 'aggravated',
} as const;

const id = z.int().positive().nullable();

const MEASURED_BY: Partial<Record<FactKind, 'minutes' | 'halfDays' | 'item'>> = {
  late: 'minutes',
  early: 'minutes',
  absence: 'halfDays',
  leave: 'halfDays',
  retroactive_leave: 'halfDays',
  overdue_return: 'halfDays',
  incident: 'item',
};

/** What a fact of this kind must carry besides its person and day; null when nothing. */
export function requiredField(kind: FactKind): 'minutes' | 'halfDays' | 'item' | null {
  return MEASURED_BY[kind] ?? null;
}

const factFields = z.strictObject({
  /** Stable over recomputations, unique in the month, e.g. `incident:12:3`. */
  id: z.string().min(1),
  kind: z.enum(FACT_KINDS),
  staffId: id,
  /** The window that answers for it: where the person was posted on `date` (K20), or the window itself. */
  windowId: id,
  /** Home unit of the person or window on `date`. */
  unitId: id,
  date: z.string().refine(isIsoDate, 'date'),
  /** Whole minutes late, early or away. */
  minutes: z.int().min(0).optional(),
  /** Length in half days. */
  halfDays: z.int().min(0).optional(),
  /** Code of a discipline item. */
  item: z.string().optional(),
  /** Code of a leave type. */
  leaveKind: z.string().optional(),
  tags: z.array(z.string()),
  /** Hundredths of a point chosen by the recorder inside a clause's range (K8). */
  points: z.int().min(0).optional(),
  /** Shown beside the fact, already in the words of the office. */
  label: z.string().optional(),
  /** The record it came from, for links. */
  source: z.strictObject({ table: z.string(), id: z.union([z.string(), z.number()]) }),
});

/** The wire form of a fact, also for plain JSON files of facts. */
export const factSchema = factFields.refine(
  (fact) => {
    const field = requiredField(fact.kind);
    return field === null || fact[field] !== undefined;
  },
  { error: 'measure', path: ['kind'] },
);
export type Fact = z.infer<typeof factSchema>;

/** Order of facts in every computation: day, then id; never the order of arrival. */
export function byDateAndId(a: Pick<Fact, 'date' | 'id'>, b: Pick<Fact, 'date' | 'id'>): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
