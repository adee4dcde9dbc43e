import { z } from 'zod';
import type { IsoDate } from '../time/wall';
import { LEAVE_KIND_CODES, type LeaveKind } from './kinds';

export const LEAVE_UNITS = ['minute', 'half_day', 'day'] as const;
/** `calendar` counts days of rest inside the leave as well (产假). */
export const LEAVE_COUNTS = ['workdays', 'calendar'] as const;
/** What a kind is taken from: nothing, a ledger of batches, or an allowance per event or year. */
export const LEAVE_BALANCES = ['none', 'annual', 'swap', 'allowance'] as const;
/** Who reads the reason: everybody who sees the request, who decides it, or the supervision office and leaders. */
export const REASON_READERS = ['all', 'chain', 'office'] as const;

const halfDays = z.int().min(1).max(732);

/** One dated version of a kind of leave (seed row 8): rules are data. */
export const kindRuleSchema = z
  .strictObject({
    /** Empty for the kinds every center has: their names are words of the program. */
    name: z.string().trim().max(20),
    /** The kind it is marked, counted and scored as. */
    base: z.enum(LEAVE_KIND_CODES),
    unit: z.enum(LEAVE_UNITS),
    count: z.enum(LEAVE_COUNTS),
    /** A certificate is asked from this length on; null: never. */
    papersFromHalfDays: halfDays.nullable(),
    balance: z.enum(LEAVE_BALANCES),
    /** Only with balance `allowance`. */
    allowanceHalfDays: halfDays.nullable(),
    allowancePer: z.enum(['event', 'year']),
    /** False: its facts are listed as exempt and never charged. */
    scored: z.boolean(),
    reasonFor: z.enum(REASON_READERS),
    active: z.boolean(),
  })
  .refine((rule) => (rule.balance === 'allowance') === (rule.allowanceHalfDays !== null), {
    error: 'allowance',
    path: ['allowanceHalfDays'],
  });
export type KindRule = z.infer<typeof kindRuleSchema>;
export type AccountCode = 'annual' | 'swap';
export const ACCOUNT_CODES = ['annual', 'swap'] as const;

/** A rule with its code and the day it takes effect. */
export interface DatedKind {
  code: string;
  effectiveFrom: IsoDate;
  rule: KindRule;
}

const plain: Omit<KindRule, 'base'> = {
  name: '',
  unit: 'half_day',
  count: 'workdays',
  papersFromHalfDays: null,
  balance: 'none',
  allowanceHalfDays: null,
  allowancePer: 'event',
  scored: true,
  reasonFor: 'all',
  active: true,
};

/**
 * Where an office has set nothing. Lengths granted for marriage, birth and the like differ from province to
 * province, so none is limited here.
 */
const OURS: Partial<Record<LeaveKind, Partial<KindRule>>> = {
  sick: { papersFromHalfDays: 6, reasonFor: 'chain' },
  annual: { balance: 'annual' },
  outing: { unit: 'minute' },
  swap: { balance: 'swap' },
  marriage: { papersFromHalfDays: 1 },
  maternity: { count: 'calendar', unit: 'day', papersFromHalfDays: 1, reasonFor: 'chain' },
  paternity: { count: 'calendar', unit: 'day', papersFromHalfDays: 1 },
};

export const BUILT_IN_FROM: IsoDate = '1900-01-01';

export const builtInKinds: readonly DatedKind[] = LEAVE_KIND_CODES.map((code) => ({
  code,
  effectiveFrom: BUILT_IN_FROM,
  rule: { ...plain, base: code, ...OURS[code] },
}));

export const isBuiltIn = (code: string): code is LeaveKind =>
  LEAVE_KIND_CODES.some((known) => known === code);

/** The version of a kind in force on a day; null when there is none yet. */
export function kindOn(code: string, date: IsoDate, saved: readonly DatedKind[]): DatedKind | null {
  let best: DatedKind | null = null;
  for (const kind of [...builtInKinds, ...saved]) {
    if (kind.code !== code || kind.effectiveFrom > date) continue;
    if (best === null || kind.effectiveFrom >= best.effectiveFrom) best = kind;
  }
  return best;
}

/** Every kind there is on a day, the built-in ones first, each in its version of that day. */
export function kindsOn(date: IsoDate, saved: readonly DatedKind[]): DatedKind[] {
  const codes = new Set([...builtInKinds, ...saved].map(({ code }) => code));
  return [...codes].flatMap((code) => kindOn(code, date, saved) ?? []);
}
