import { z } from 'zod';
import { PRESET_CODES } from '../domain/evaluation/presets';
import {
  INVALID_REASONS,
  MOST_ASPECTS,
  MOST_LEVELS,
  ROUNDINGS,
  SOURCES,
  TARGETS,
  TIE_RULES,
} from '../domain/evaluation/types';
import {
  fileToken,
  id,
  idInput,
  isoDate,
  line,
  nothing,
  paper,
  paperDone,
  paperTarget,
  text,
} from './common';
import { job, mutation, query } from './define';

const count = z.int().min(0).max(10_000_000);
const invalidReason = z.enum(INVALID_REASONS);
const code = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_]{0,29}$/);

export const formPreset = z.enum(PRESET_CODES);

const formFields = {
  aspects: z
    .array(z.object({ code, name: line(30), weight: z.int().min(0).max(1000) }).strict())
    .min(1)
    .max(MOST_ASPECTS),
  levels: z
    .array(
      z
        .object({
          code,
          name: line(20),
          coefficient: z.int().min(0).max(1_000_000),
          satisfied: z.boolean(),
        })
        .strict(),
    )
    .min(2)
    .max(MOST_LEVELS),
  rounding: z.enum(ROUNDINGS),
  cap: z.int().min(1).max(10_000_000).nullable(),
};

const roundFields = {
  title: line(100),
  source: z.enum(SOURCES),
  target: z.enum(TARGETS),
  fromDate: isoDate,
  /** The round counts in the month of its last day. */
  toDate: isoDate,
  /** Null where sheets cannot be counted out. */
  issued: count.nullable(),
  returned: count.nullable(),
  tie: z.enum(TIE_RULES),
  note: text(500),
  ...formFields,
};

const roundRow = z.object({
  ...roundFields,
  id,
  valid: count,
  invalid: count,
  finished: z.boolean(),
  /** The month it counts in is closed: nothing can be changed. */
  closed: z.boolean(),
});
export type RoundRow = z.output<typeof roundRow>;

const subject = z.object({ id, code: z.string(), name: z.string(), pinyin: z.string() });
export type Subject = z.output<typeof subject>;

const batch = z.object({
  id,
  kind: z.enum(['sheets', 'totals', 'file']),
  label: z.string(),
  enteredBy: z.string(),
  enteredAt: z.number(),
  valid: count,
  invalid: count,
});
export type Batch = z.output<typeof batch>;

const mismatch = z.discriminatedUnion('code', [
  z.object({ code: z.literal('returned_over_issued'), issued: count, returned: count }),
  z.object({ code: z.literal('entered_over_returned'), returned: count, entered: count }),
  z.object({ code: z.literal('entered_under_returned'), returned: count, entered: count }),
  z.object({ code: z.literal('votes_not_valid'), aspect: count, votes: count, valid: count }),
]);

const roundDetail = roundRow.extend({
  invalidBy: z.partialRecord(invalidReason, count),
  mismatches: z.array(mismatch),
  batches: z.array(batch),
  /** Who can be rated in these days; those with ballots are always among them. */
  subjects: z.array(subject),
});
export type RoundDetail = z.output<typeof roundDetail>;

const resultRow = subject.extend({
  place: z.int().nullable(),
  /** Hundredths of a point; null without an answer. */
  score: z.int().nullable(),
  aspects: z.array(z.int().nullable()),
  /** Hundredths of a per cent. */
  rate: z.int().nullable(),
  valid: count,
  votes: z.array(z.array(count)),
});
export type ResultRow = z.output<typeof resultRow>;

const answers = z.array(z.int().min(0).max(MOST_LEVELS)).min(1).max(MOST_ASPECTS);
const ballotFields = {
  subjectId: id.nullable(),
  answers,
  invalid: invalidReason.nullable(),
  note: text(100),
};
const ballotRow = z.object({ ...ballotFields, id, seq: z.int(), batchId: id, kind: batch.shape.kind });
export type BallotRow = z.output<typeof ballotRow>;

export const LISTED_BALLOTS = 500;

const totalFields = {
  subjectId: id.nullable(),
  valid: count,
  invalid: z.partialRecord(invalidReason, count),
  votes: z.array(z.array(count).max(MOST_LEVELS + 1)).max(MOST_ASPECTS),
};
const totalRow = z.object(totalFields);
export type TotalRow = z.output<typeof totalRow>;

const fileInput = z.object({ roundId: id, token: fileToken }).strict();
const filePreview = z.object({
  kind: z.enum(['sheets', 'totals', 'device']),
  fileName: z.string(),
  valid: count,
  invalid: count,
  subjects: count,
  outside: count,
  /** Presses and files that are there already. */
  known: count,
  /** Sheets there would be with it, where more came in than the round got back; null where the counts allow it. */
  over: z.object({ returned: count, entered: count }).nullable(),
  bad: z.array(z.object({ row: z.int(), code: z.string(), text: z.string() })),
  badCount: count,
});
export type FilePreview = z.output<typeof filePreview>;

const withReason = z.object({ id, reason: line(200) }).strict();

/** 民主评议: rounds by source, their ballots, and what comes of them (seed rows 88–104). */
export const evaluationContract = {
  list: query('evaluation.read', z.object({ year: z.int().min(1900).max(2199) }).strict(), z.array(roundRow)),
  get: query('evaluation.read', idInput, roundDetail),
  /** Every subject with what was counted of it and its place; those without a ballot have no result. */
  results: query('evaluation.read', idInput, z.array(resultRow)),
  /** What is asked stays as it is once there are ballots; figures of the form may change with a reason. */
  save: mutation(
    'evaluation.write',
    z.object({ ...roundFields, id: id.nullable(), reason: text(200) }).strict(),
    z.object({ id }),
  ),
  /** Only a round without ballots. */
  remove: mutation('evaluation.write', withReason, nothing),
  /** The counts agree and the result is taken into the assessment. */
  finish: mutation('evaluation.write', idInput, nothing),
  reopen: mutation('evaluation.write', withReason, nothing),

  /** One sheet; the first of a day opens a batch. */
  enter: mutation(
    'evaluation.write',
    z.object({ roundId: id, ...ballotFields }).strict(),
    z.object({ id, seq: z.int(), entered: count }),
  ),
  /** Takes back the last sheet that whoever asks has typed in this round. */
  undo: mutation(
    'evaluation.write',
    z.object({ roundId: id }).strict(),
    z.object({ seq: z.int(), subjectId: id.nullable(), answers, invalid: invalidReason.nullable() }),
  ),
  ballots: query(
    'evaluation.read',
    z
      .object({
        roundId: id,
        batchId: id.nullable().default(null),
        subjectId: id.nullable().default(null),
        validity: z.enum(['all', 'valid', 'invalid']).default('all'),
      })
      .strict(),
    z.object({ rows: z.array(ballotRow).max(LISTED_BALLOTS), total: count }),
  ),
  correct: mutation(
    'evaluation.write',
    z.object({ id, ...ballotFields, reason: line(200) }).strict(),
    nothing,
  ),
  removeBallot: mutation('evaluation.write', withReason, nothing),
  removeBatch: mutation('evaluation.write', withReason, nothing),
  /** Ballots counted by hand; a batch that is there already is replaced, with a reason. */
  saveTotals: mutation(
    'evaluation.write',
    z
      .object({
        roundId: id,
        batchId: id.nullable(),
        label: line(60),
        rows: z.array(z.object(totalFields).strict()).min(1).max(2000),
        reason: text(200),
      })
      .strict(),
    z.object({ id }),
  ),
  totals: query('evaluation.read', idInput, z.array(totalRow)),

  /** Reads a file as an import would and stores nothing. */
  preview: job('evaluation.write', fileInput, filePreview),
  /** All or nothing; a file that was taken before changes nothing. */
  importFile: job('evaluation.write', fileInput, z.object({ added: count, known: count })),
  /** A workbook with the right headings, to be filled in and read. */
  template: job(
    'evaluation.write',
    z.object({ id, kind: z.enum(['sheets', 'totals']) }).strict(),
    z.object({ fileName: z.string().nullable() }),
  ),

  /** 评议票: the empty sheet to be copied and handed out. */
  ballotView: query('evaluation.read', idInput, paper),
  ballotPaper: job('evaluation.read', z.object({ id, to: paperTarget }).strict(), paperDone),

  /** Mutual rounds: who has handed in. Nothing links a name to a ballot. */
  raters: query('evaluation.raters', idInput, z.array(subject.extend({ returned: z.boolean() }))),
  markRaters: mutation(
    'evaluation.collect',
    z.object({ id, staffIds: z.array(id).min(1).max(2000), returned: z.boolean() }).strict(),
    nothing,
  ),
};
