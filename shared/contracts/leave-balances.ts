import { z } from 'zod';
import { EXCLUSIONS } from '../domain/leave/entitlement';
import { ACCOUNT_CODES } from '../domain/leave/kind-rules';
import { BATCH_SOURCES, ENTRY_KINDS } from '../domain/leave/ledger';
import { id, isoDate, line, text, wallMs } from './common';
import { job, mutation, query } from './define';

const account = z.enum(ACCOUNT_CODES);
const year = z.number().int().min(2000).max(2100);
const halfDays = z.number().int().min(-732).max(732);
const person = { staffId: id, staffNo: z.string(), staffName: z.string(), pinyin: z.string() };

export const balanceRow = z.object({
  ...person,
  unitName: z.string(),
  windowName: z.string(),
  account,
  /** Half-days of the year: given, used, run out, and what is left to take on the day asked for. */
  granted: z.number().int(),
  used: z.number().int(),
  expired: z.number().int(),
  available: z.number().int(),
  /** Asked for and not decided yet. */
  pending: z.number().int(),
  /** The next day something runs out, and how much; null when nothing does. */
  nextExpiry: isoDate.nullable(),
  expiring: z.number().int(),
});
export type BalanceRow = z.output<typeof balanceRow>;

export const leaveBatch = z.object({
  id,
  account,
  source: z.enum(BATCH_SOURCES),
  validFrom: isoDate,
  expiresOn: isoDate.nullable(),
  remaining: z.number().int(),
  note: z.string(),
  entries: z.array(
    z.object({
      id,
      kind: z.enum(ENTRY_KINDS),
      halfDays: z.number().int(),
      leaveId: id.nullable(),
      at: wallMs,
      accountName: z.string(),
      reason: z.string(),
    }),
  ),
});

export const OPENING_NOTES = [
  'already_open',
  'no_work_date',
  'under_one_year',
  'step_up',
  'pro_rata',
  ...EXCLUSIONS,
] as const;
export const openingRow = z.object({
  ...person,
  unitName: z.string(),
  workSince: isoDate.nullable(),
  serviceYears: z.number().int().nullable(),
  /** Half-days given from the first of the year, and from a later day in the year of a step. */
  parts: z.array(z.object({ halfDays: z.number().int(), validFrom: isoDate })),
  carried: z.number().int(),
  expired: z.number().int(),
  /** Half-days of approved leave of the year that will be booked. */
  taken: z.number().int(),
  notes: z.array(z.enum(OPENING_NOTES)),
});
export type OpeningRow = z.output<typeof openingRow>;

const openingInput = {
  year,
  /** What is left of the year before: dropped, taken over whole, or up to a number of half-days. */
  carry: z.enum(['none', 'all', 'limit']).default('none'),
  carryLimit: z.number().int().min(0).max(60).default(0),
  /** Last day what is carried over can be taken. */
  carryUntil: isoDate.nullable().default(null),
};

export const DIAGNOSES = [
  'duplicate',
  'without_entitlement',
  'negative',
  'booking_differs',
  'empty_leave',
  'papers_missing',
] as const;

export const leaveBalanceOperations = {
  balances: query(
    'leave.read',
    z
      .object({
        account: account.default('annual'),
        year: year.nullable().default(null),
        windowId: id.nullable().default(null),
        text: z.string().max(60).default(''),
      })
      .strict(),
    z.array(balanceRow),
  ),
  /** One person's batches with every movement. */
  ledger: query(
    'leave.read',
    z.object({ staffId: id, account: account.nullable().default(null) }).strict(),
    z.object({ ...person, batches: z.array(leaveBatch) }),
  ),
  /** Gives or takes half-days by hand, with the reason; a batch id corrects that batch. */
  adjust: mutation(
    'leave.office',
    z
      .object({
        staffId: id,
        account,
        batchId: id.nullable().default(null),
        halfDays: halfDays.refine((amount) => amount !== 0, 'zero'),
        validFrom: isoDate,
        expiresOn: isoDate.nullable(),
        reason: line(200),
      })
      .strict(),
    z.object({ batchId: id, remaining: z.number().int() }),
  ),
  /** Books a leave again after the calendar or the rules changed. */
  rebook: mutation(
    'leave.office',
    z.object({ leaveId: id, reason: line(200) }).strict(),
    z.object({ halfDays: z.number().int() }),
  ),
  /** When people began to work, and what excludes them. */
  profiles: query(
    'leave.read',
    z.object({ text: z.string().max(60).default('') }).strict(),
    z.array(
      z.object({
        ...person,
        unitName: z.string(),
        workSince: isoDate.nullable(),
        unitSince: isoDate.nullable(),
        unitUntil: isoDate.nullable(),
        schoolHolidays: z.boolean(),
        note: z.string(),
      }),
    ),
  ),
  saveProfiles: mutation(
    'leave.office',
    z
      .object({
        people: z
          .array(
            z
              .object({
                staffId: id,
                /** 参加工作时间. */
                workSince: isoDate.nullable(),
                /** Only for who entered or left the home unit: the year is then given pro rata. */
                unitSince: isoDate.nullable().default(null),
                unitUntil: isoDate.nullable().default(null),
                /** Has 寒暑假 longer than the annual leave. */
                schoolHolidays: z.boolean().default(false),
                note: text(200),
              })
              .strict(),
          )
          .min(1)
          .max(2000),
      })
      .strict(),
    z.object({ saved: z.number().int() }),
  ),
  openingPreview: query(
    'leave.rules',
    z.object(openingInput).strict(),
    /** Give `stamp` back to apply exactly this. */
    z.object({ stamp: z.string(), rows: z.array(openingRow), halfDays: z.number().int() }),
  ),
  /** Opens the year for everybody listed; who is open already stays as they are. */
  openYear: job(
    'leave.rules',
    z.object({ ...openingInput, stamp: z.string().min(8).max(80) }).strict(),
    z.object({
      opened: z.number().int(),
      halfDays: z.number().int(),
      carried: z.number().int(),
      expired: z.number().int(),
    }),
  ),
  /** Weekend duty that was done and earns time off, and what became of it. */
  lieuCandidates: query(
    'leave.read',
    z.object({ from: isoDate, to: isoDate }).strict(),
    z.array(
      z.object({
        ...person,
        date: isoDate,
        minutes: z.number().int(),
        /** Half-days it earns by the rule of the office. */
        halfDays: z.number().int(),
        ref: z.string(),
        confirmed: z.boolean(),
      }),
    ),
  ),
  confirmLieu: mutation(
    'leave.office',
    z
      .object({
        items: z
          .array(
            z
              .object({
                staffId: id,
                date: isoDate,
                /** From the list; empty for duty entered by hand. */
                ref: text(80),
                halfDays: z.number().int().min(1).max(4),
              })
              .strict(),
          )
          .min(1)
          .max(500),
        reason: text(200),
      })
      .strict(),
    z.object({ given: z.number().int(), already: z.number().int() }),
  ),
  diagnose: query(
    'leave.read',
    z.object({ year }).strict(),
    z.array(
      z.object({
        kind: z.enum(DIAGNOSES),
        ...person,
        leaveId: id.nullable(),
        otherLeaveId: id.nullable(),
        account: account.nullable(),
        /** What is expected and what the ledger says, in half-days. */
        expected: z.number().int().nullable(),
        found: z.number().int().nullable(),
      }),
    ),
  ),
};
