import { z } from 'zod';
import { FACT_KINDS } from '../domain/assessment/facts';
import { WARNING_KINDS, WARNING_LEVELS, WARNING_UNITS } from '../domain/assessment/warnings';
import { PERIODS } from '../domain/rulebook/parts/base';
import { adjustmentOperations } from './assessment-adjustment';
import { assessedKind, points } from './assessment-kind';
import { resultDetail, resultRow } from './assessment-result';
import { reviewOperations } from './assessment-review';
import { trialDetailInput, trialOperations } from './assessment-trial';
import { versionOperations } from './assessment-versions';
import { id, isoDate, month, text } from './common';
import { job, mutation, query } from './define';
import { monthState } from './months';
import { rulebookInfo, subjectKind } from './rulebook';

export type { FactView } from './assessment-facts';
export type { AssessedKind } from './assessment-kind';
export type { LineView, NotChargedView, ResultDetail, ResultRow } from './assessment-result';

const monthInput = z.object({ month }).strict();

export const gradeCount = z.object({
  code: z.string(),
  name: z.string(),
  from: points,
  count: z.number().int(),
});

const subjectSummary = z.object({
  rulebook: rulebookInfo.nullable(),
  /** Best first. */
  grades: z.array(gradeCount),
  /** Null without results. */
  average: points.nullable(),
  previousAverage: points.nullable(),
  lastYearAverage: points.nullable(),
});
export type SubjectSummary = z.output<typeof subjectSummary>;

export const overview = z.object({
  month,
  state: monthState,
  /** True while the month is open: computed from the facts of this moment. */
  draft: z.boolean(),
  /** Only the windows and people of whoever asks. */
  own: z.boolean(),
  results: z.array(resultRow),
  person: subjectSummary,
  window: subjectSummary,
  unit: subjectSummary,
});
export type Overview = z.output<typeof overview>;

export const CHECK_CODES = [
  'month_not_over',
  'no_rulebook',
  'sessions_open',
  'people_without_id',
  'leaves_pending',
  'incidents_undecided',
  'exceptions_unsettled',
  'leaves_not_returned',
  'meetings_open',
  'outings_open',
  'marks_missing',
  'rules_without_data',
  'orders_not_escalated',
  'complaints_overdue',
  'evaluations_open',
  'tasks_not_urged',
  'punch_lines_held',
  'watch_files_failed',
  'machines_behind',
  'machine_ids_unmapped',
  'facts_outside',
  'adjustments_outside',
] as const;

/** One thing that is open, to be reached with one click. */
export const checkCase = z.object({
  /** Of the leave, incident, meeting or round it is; null where person and day say it all. */
  id: id.nullable(),
  staffId: id.nullable(),
  date: isoDate.nullable(),
  /** Person, window, meeting, machine, file or machine id. */
  name: z.string(),
  /** How many of them this person or machine has; 1 where it is one. */
  count: z.number().int(),
  /** Who can act on this one, by name; empty where those of the item can. */
  who: z.array(z.string()),
  /** Whose rulebook asks, and for which facts; null facts are people. Null where it is no rule. */
  rule: z.object({ subject: assessedKind, asks: z.enum(FACT_KINDS).nullable() }).nullable(),
});
export type CheckCase = z.output<typeof checkCase>;

export const checkItem = z.object({
  code: z.enum(CHECK_CODES),
  /** `block` must be settled first, `warn` asks for a decision, `ok` is done. */
  level: z.enum(['block', 'warn', 'ok']),
  count: z.number().int(),
  days: z.array(isoDate),
  /** What it is about, for `no_rulebook` the subjects without one. */
  names: z.array(z.string()),
  /** Names of the accounts whose work it is. */
  who: z.array(z.string()),
  /** The first ones, by day; `count` says how many there are. */
  cases: z.array(checkCase),
});
export type CheckItem = z.output<typeof checkItem>;

export const checklist = z.object({
  month,
  state: monthState,
  items: z.array(checkItem),
  /** Nothing blocks. */
  ready: z.boolean(),
});
export type Checklist = z.output<typeof checklist>;

/** The stored result of one person in one month. */
export const personResult = z.object({
  month,
  state: monthState,
  score: points,
  base: points,
  gradeName: z.string(),
  rank: z.number().int(),
  /** How many people were ranked. */
  of: z.number().int(),
  /** Clauses that gave or took points. */
  lines: z.number().int(),
  place: z.string(),
});
export type PersonResult = z.output<typeof personResult>;

const moved = z.object({ month, state: monthState });

export const warningRow = z.object({
  subject: assessedKind,
  id,
  code: z.string(),
  name: z.string(),
  pinyin: z.string(),
  place: z.string(),
  score: points,
  kind: z.enum(WARNING_KINDS),
  level: z.enum(WARNING_LEVELS),
  /** Code of the clause, group, conversion, bar, carry-over or grade. */
  about: z.string(),
  text: z.string(),
  /** What follows from it, where the rule says so beside its text. */
  follows: z.string(),
  count: z.number().int(),
  left: z.number().int(),
  limit: z.number().int(),
  unit: z.enum(WARNING_UNITS),
  /** What it is counted over. */
  period: z.enum(PERIODS),
  /** The months, quarters or years the count is made of; empty where the month stands for itself. */
  behind: z.array(z.object({ period: z.string(), count: z.number().int() })),
});
export type WarningRow = z.output<typeof warningRow>;

export const assessmentContract = {
  ...reviewOperations,
  ...adjustmentOperations,
  ...versionOperations,
  ...trialOperations,
  /** One result of a tried month side by side with the official one; null where there is none. */
  trialDetail: query(
    'assessment.read',
    trialDetailInput,
    z.object({ before: resultDetail.nullable(), after: resultDetail.nullable() }),
  ),
  /** Results of a month: computed now while it is open, as stored once it is closed. */
  overview: query('assessment.own', monthInput, overview),
  /** One result with every line, its facts, and what was not charged and why. */
  result: query('assessment.own', z.object({ month, subject: assessedKind, id }).strict(), resultDetail),
  /** Stored results of one person in all closed months, the newest first. */
  personResults: query('assessment.read', z.object({ staffId: id }).strict(), z.array(personResult)),
  checklist: query('assessment.read', monthInput, checklist),
  /** Who is how near to a worse grade, a limit or a conversion; empty once the month is closed. */
  warnings: query('assessment.own', monthInput, z.array(warningRow)),
  /**
   * Freezes attendance and facts, computes and stores the results, and saves a backup. Refuses `month_not_open`,
   * `close_blocked` with the first thing in the way, `close_unaccepted` when warnings were not accepted.
   */
  close: job(
    'assessment.close',
    z.object({ month, acceptJudged: z.boolean().default(false) }).strict(),
    moved.extend({
      persons: z.number().int(),
      windows: z.number().int(),
      units: z.number().int(),
      facts: z.number().int(),
      digest: z.string(),
      /** Name of the saved backup; null when saving failed, which does not undo the close. */
      backup: z.string().nullable(),
    }),
  ),
  /**
   * The chief answers for the results. Refuses `objections_open`, and `reason_required` when there was no review or
   * it is not over.
   */
  confirm: mutation('assessment.confirm', z.object({ month, reason: text(500) }).strict(), moved),
  /** The leader's own act (`account`), or a signature on paper that the chief registers. */
  sign: mutation(
    'assessment.sign',
    z
      .object({
        month,
        mode: z.enum(['account', 'paper']),
        /** Who signed the paper, and when; of an account its own name and today. */
        signer: text(60),
        signedOn: isoDate.nullable().default(null),
        note: text(200),
      })
      .strict(),
    moved,
  ),
  /**
   * Back to open until it is published, or after it was made void. The results stay as a version. Refuses
   * `adjustments_about` while a later month charges a late fact about this one.
   */
  reopen: mutation(
    'assessment.close',
    z.object({ month, reason: z.string().trim().min(1).max(500) }).strict(),
    moved,
  ),
  /** All results with their lines, in points with two decimals, for batch mode and other programs. */
  report: query(
    'assessment.read',
    monthInput,
    z.object({
      month,
      rulebook: z.object({
        person: z.string().nullable(),
        window: z.string().nullable(),
        unit: z.string().nullable(),
      }),
      state: monthState,
      results: z.array(
        z.object({
          subject: subjectKind,
          id: z.string(),
          name: z.string(),
          score: z.number(),
          grade: z.string(),
          rank: z.number().int(),
          lines: z.array(
            z.object({
              clause: z.string(),
              count: z.number().int(),
              points: z.number(),
              total: z.number(),
              facts: z.array(z.string()),
            }),
          ),
        }),
      ),
    }),
  ),
};
