import type { IsoDate } from '../time/wall';
import type { AccountCode } from './kind-rules';

export const BATCH_SOURCES = ['entitlement', 'step_up', 'duty', 'carry', 'manual'] as const;
export type BatchSource = (typeof BATCH_SOURCES)[number];
export const ENTRY_KINDS = ['grant', 'use', 'cancel', 'expire', 'carry', 'adjust'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Half-days given together, to be taken between two days, both included. Its number is the sum of its entries. */
export interface Batch {
  id: number;
  account: AccountCode;
  source: BatchSource;
  validFrom: IsoDate;
  /** Null: no end. */
  expiresOn: IsoDate | null;
}

/** One movement of a batch: grants are positive, uses negative. Entries are only ever added. */
export interface Entry {
  batchId: number;
  kind: EntryKind;
  halfDays: number;
  leaveId: number | null;
}

/** Half-days a leave takes on one day. */
export interface Wanted {
  date: IsoDate;
  halfDays: number;
}

export interface Booking {
  /** Movements that bring the ledger from what it says to what it should say; empty when it says so already. */
  rows: { batchId: number; kind: 'use' | 'cancel'; halfDays: number }[];
  /** Half-days that no batch could give, of days that are under account. */
  short: number;
  /** Half-days of days whose account was never opened. */
  unopened: number;
}

const sum = (entries: readonly { halfDays: number }[]): number =>
  entries.reduce((total, { halfDays }) => total + halfDays, 0);

export const remainingOf = (batchId: number, entries: readonly Entry[]): number =>
  sum(entries.filter((entry) => entry.batchId === batchId));

const isValid = ({ validFrom, expiresOn }: Batch, date: IsoDate): boolean =>
  validFrom <= date && (expiresOn === null || date <= expiresOn);

/** What runs out first is used first; of those, what was given first. */
export const firstInFirstOut = (a: Batch, b: Batch): number =>
  compareEnd(a.expiresOn, b.expiresOn) || compare(a.validFrom, b.validFrom) || a.id - b.id;

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const compareEnd = (a: IsoDate | null, b: IsoDate | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : compare(a, b);

/**
 * Whether a day is under account. The annual account is opened year by year; time in lieu exists once anything
 * was ever earned.
 */
function isOpened(batches: readonly Batch[], account: AccountCode, date: IsoDate): boolean {
  const year = date.slice(0, 4);
  return batches.some(
    (batch) =>
      batch.account === account &&
      (account === 'swap' ||
        (batch.validFrom.slice(0, 4) <= year &&
          (batch.expiresOn === null || batch.expiresOn.slice(0, 4) >= year) &&
          (batch.source !== 'carry' || batch.validFrom.slice(0, 4) === year))),
  );
}

/**
 * Books a leave first-in-first-out, each day from batches that are valid on it. What the leave holds already is
 * given back first, so running it twice changes nothing, and an earlier return gives the last used back.
 */
export function bookLeave(
  account: AccountCode,
  leaveId: number,
  wanted: readonly Wanted[],
  ledger: { batches: readonly Batch[]; entries: readonly Entry[] },
): Booking {
  const batches = ledger.batches.filter((batch) => batch.account === account).toSorted(firstInFirstOut);
  const left = new Map(batches.map(({ id }) => [id, 0]));
  const held = new Map<number, number>();
  for (const entry of ledger.entries) {
    if (!left.has(entry.batchId)) continue;
    if (entry.leaveId === leaveId) held.set(entry.batchId, (held.get(entry.batchId) ?? 0) - entry.halfDays);
    else left.set(entry.batchId, left.get(entry.batchId)! + entry.halfDays);
  }
  const target = new Map<number, number>();
  let short = 0;
  let unopened = 0;
  for (const { date, halfDays } of wanted) {
    let open = halfDays;
    for (const batch of batches) {
      const take = Math.min(open, isValid(batch, date) ? Math.max(0, left.get(batch.id)!) : 0);
      if (take === 0) continue;
      left.set(batch.id, left.get(batch.id)! - take);
      target.set(batch.id, (target.get(batch.id) ?? 0) + take);
      open -= take;
    }
    if (open === 0) continue;
    if (isOpened(batches, account, date)) short += open;
    else unopened += open;
  }
  const rows = batches.flatMap(({ id }) => {
    const change = (target.get(id) ?? 0) - (held.get(id) ?? 0);
    if (change === 0) return [];
    return { batchId: id, kind: change > 0 ? ('use' as const) : ('cancel' as const), halfDays: -change };
  });
  return { rows, short, unopened };
}

export interface Balance {
  granted: number;
  used: number;
  expired: number;
  available: number;
  nextExpiry: IsoDate | null;
  expiring: number;
}

/** An account on a day: `available` is what batches valid on it or later in the year still hold. */
export function balanceOn(
  date: IsoDate,
  account: AccountCode,
  { batches, entries }: { batches: readonly Batch[]; entries: readonly Entry[] },
): Balance {
  const own = batches.filter((batch) => batch.account === account);
  const ids = new Set(own.map(({ id }) => id));
  const moved = entries.filter(({ batchId }) => ids.has(batchId));
  const of = (...kinds: EntryKind[]): number => sum(moved.filter(({ kind }) => kinds.includes(kind)));
  const remaining = new Map(own.map((batch) => [batch.id, remainingOf(batch.id, moved)]));
  const live = own.filter(({ expiresOn }) => expiresOn === null || expiresOn >= date);
  const lapsed = own.filter((batch) => !live.includes(batch));
  const nextExpiry =
    live
      .filter(({ id, expiresOn }) => expiresOn !== null && remaining.get(id)! > 0)
      .map(({ expiresOn }) => expiresOn!)
      .sort()[0] ?? null;
  const left = (some: readonly Batch[]) => some.reduce((total, { id }) => total + remaining.get(id)!, 0);
  return {
    granted: of('grant', 'adjust'),
    used: 0 - of('use', 'cancel'),
    expired: left(lapsed) - of('expire'),
    available: left(live),
    nextExpiry,
    expiring: nextExpiry === null ? 0 : left(live.filter(({ expiresOn }) => expiresOn === nextExpiry)),
  };
}
