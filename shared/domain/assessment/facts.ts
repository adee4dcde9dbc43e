import { z } from 'zod';
import { isIsoDate } from '../time/wall';

/**
 * What can be charged or credited: one list for all features. A feature hands its share of the month over as facts of
 * these kinds; a new kind is added here and nowhere else. `id` is `<table>:<row>[:…]`, the same at every recomputation.
 *
 * Attendance
 * - `late`, `early`: `minutes`; one fact per session (late) or departure (early)
 * - `missing_punch`: one fact per missing punch that was not settled otherwise; tags `session:…`, `side:in|out`
 * - `absence`: 旷工, `halfDays`
 * - `duty_missed`: a noon or weekend duty of the roster nobody came to, `item` one of `noon weekend`; never `absence`, for
 *   it is no half day of the timetable: a rulebook charges it by a clause or conversion of its own
 * - `off_post`: 离岗/空岗 with known length, `minutes`; tag `waiting` when people waited (act without length: `incident`)
 * - `attended`: `halfDays` present on a day, for books that give marks for attendance (K15)
 * - `sign_in`: a counted sign-in at the window (分管领导到岗), `times` when one fact stands for several (K12)
 *
 * Leave
 * - `leave`: approved leave in the period, `halfDays` and `leaveKind`; at most one fact per person, day and request,
 *   so that a leave over a month's end splits by itself
 * - `retroactive_leave`: 先斩后奏, shape of `leave`, **instead of** the `leave` fact of those days; tag `notified`
 *   when the person gave notice in time and only the paper came late (seed row 5, 6)
 * - `overdue_return`: 逾期未归, `halfDays` beyond the approved end
 *
 * Supervision
 * - `incident`: 违纪事件, `item`; one fact per person charged (人次), or one without person for a window. Facts of one
 *   act share `event`, also an outside 通报 and the act it names (N3)
 * - `praise`: a good finding or commendation, `item`; tag `level:county` and the like
 * - `complaint`: decided complaint, `item` its category; tags `proven`, `partly` or `unproven`; `repeated`
 * - `rectification`: an order not kept, `item` one of `late failed relapsed`, `days` working days overdue (0 unknown)
 * - `duty`: supervised task or report not done as due, `item` its register, `days` working days overdue (0 unknown);
 *   tag `urged` when it was still not done after urging
 *
 * Evaluation
 * - `ballot`: the counted votes of one source on one aspect: `votes` by level (valid ones only), `aspect`, `rater`
 * - `rating`: one rater's mark, `score` in hundredths, `rater` the kind of rater, `item` what was marked: the code of a
 *   part, or one of the items it names. Of a secret rating one fact stands for all raters of a kind: `times` how many
 *   marks, `part` their exact sum, `score` their mean
 * - `score`: a part of the result that another body computes (业务考核), `item` its code, `score` in hundredths
 *
 * Cases
 * - `case_overdue`: overdue cases, `times` how many, `days` working days overdue (0 unknown)
 * - `case_returned`: cases turned away or sent back (退件), `times` how many
 * - `rate`: `part` of `whole` for the measure `item`: `on_time accuracy response entry petition_backlog …`
 * - `meeting`: presence at a meeting, `item` one of `present late early absent excused`. What is *charged* at meetings
 *   stays `incident` with the items `meeting_absence meeting_unpunctual meeting_report_missing`
 *
 * Units and the supervision office; none of these names a person or window
 * - `liability`: 连带责任 that was decided, `item` the kind of consequence; tag `target:unit|unit_head|supervisor|office`
 * - `round`: a check round the office held, `item` its kind, for a required count (K12)
 * - `duty` with the items `office_report office_round office_complaint office_notice`: a duty of the office not kept
 */
export const FACT_KINDS = [
  'late',
  'early',
  'missing_punch',
  'absence',
  'duty_missed',
  'off_post',
  'attended',
  'sign_in',
  'leave',
  'retroactive_leave',
  'overdue_return',
  'incident',
  'praise',
  'complaint',
  'rectification',
  'duty',
  'ballot',
  'rating',
  'score',
  'case_overdue',
  'case_returned',
  'rate',
  'meeting',
  'liability',
  'round',
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
  /** The person belongs to a subordinate unit of the one charged (seed row 44). */
  subordinate: 'subordinate',
  /** People waited while the post was empty. */
  waiting: 'waiting',
  /** Still not done after urging. */
  urged: 'urged',
} as const;

const id = z.int().positive().nullable();

/** Field of a fact that its kind is measured by. */
export type MeasureField = 'minutes' | 'halfDays' | 'item' | 'days' | 'votes' | 'part' | 'score';

const MEASURED_BY: Partial<Record<FactKind, MeasureField>> = {
  late: 'minutes',
  early: 'minutes',
  off_post: 'minutes',
  absence: 'halfDays',
  attended: 'halfDays',
  leave: 'halfDays',
  retroactive_leave: 'halfDays',
  overdue_return: 'halfDays',
  duty_missed: 'item',
  incident: 'item',
  praise: 'item',
  complaint: 'item',
  meeting: 'item',
  liability: 'item',
  round: 'item',
  rectification: 'days',
  duty: 'days',
  case_overdue: 'days',
  ballot: 'votes',
  rating: 'score',
  score: 'score',
  rate: 'part',
};

/** What a fact of this kind must carry besides its person and day; null when nothing. */
export function requiredField(kind: FactKind): MeasureField | null {
  return MEASURED_BY[kind] ?? null;
}

/** Kinds that must name their item as well as their measure. */
const NAMED: readonly FactKind[] = ['rate', 'score', 'duty', 'rectification'];

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
  /** Whole working days overdue. */
  days: z.int().min(0).optional(),
  /** How many occurrences this one fact stands for; left out: one. */
  times: z.int().min(1).optional(),
  /** `part` of `whole`, exact counts: never a rounded percentage. */
  part: z.int().min(0).optional(),
  whole: z.int().min(0).optional(),
  /** Hundredths of a point given by a rater or another body. */
  score: z.int().optional(),
  /** Valid votes by level, e.g. `{ satisfied: 80, basic: 15, unsatisfied: 5 }`. */
  votes: z.record(z.string().min(1), z.int().min(0)).optional(),
  /** What was voted on. */
  aspect: z.string().optional(),
  /** Who rated: `public mutual leaders manager …`, as the rulebook names them. */
  rater: z.string().optional(),
  /** Code of a discipline item, complaint category, register, or measure. */
  item: z.string().optional(),
  /** The act this fact is about: facts with one event are one act seen under several heads (K19). */
  event: z.string().optional(),
  /** Who waived it and why, with the tag `waived` (seed row 7). */
  waiver: z.strictObject({ by: z.string(), reason: z.string() }).optional(),
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
    const named = !NAMED.includes(fact.kind) || fact.item !== undefined;
    const whole = fact.kind !== 'rate' || (fact.whole !== undefined && fact.part! <= fact.whole);
    return named && whole && (field === null || fact[field] !== undefined);
  },
  { error: 'measure', path: ['kind'] },
);
export type Fact = z.infer<typeof factSchema>;

/** Order of facts in every computation: day, then id; never the order of arrival. */
export function byDateAndId(a: Pick<Fact, 'date' | 'id'>, b: Pick<Fact, 'date' | 'id'>): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
