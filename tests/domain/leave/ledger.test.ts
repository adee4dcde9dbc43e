import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batch, balanceOn, bookLeave, type Entry, remainingOf } from '#shared/domain/leave/ledger';

const batch = (
  id: number,
  validFrom: string,
  expiresOn: string | null,
  rest: Partial<Batch> = {},
): Batch => ({
  id,
  account: 'annual',
  source: 'entitlement',
  validFrom,
  expiresOn,
  ...rest,
});
const grant = (batchId: number, halfDays: number): Entry => ({
  batchId,
  kind: 'grant',
  halfDays,
  leaveId: null,
});
const use = (batchId: number, leaveId: number, halfDays: number): Entry => ({
  batchId,
  kind: 'use',
  halfDays: -halfDays,
  leaveId,
});
const day = (date: string, halfDays = 2) => ({ date, halfDays });

const YEAR = batch(1, '2026-01-01', '2026-12-31');
const CARRIED = batch(2, '2026-01-01', '2026-03-31', { source: 'carry' });

describe('booking', () => {
  it('takes first what runs out first', () => {
    const ledger = { batches: [YEAR, CARRIED], entries: [grant(1, 10), grant(2, 3)] };
    expect(bookLeave('annual', 9, [day('2026-03-30'), day('2026-03-31')], ledger)).toEqual({
      rows: [
        { batchId: 2, kind: 'use', halfDays: -3 },
        { batchId: 1, kind: 'use', halfDays: -1 },
      ],
      short: 0,
      unopened: 0,
    });
  });

  it('takes each day from what is valid on it', () => {
    const ledger = { batches: [YEAR, CARRIED], entries: [grant(1, 10), grant(2, 10)] };
    const { rows } = bookLeave('annual', 9, [day('2026-03-31'), day('2026-04-01')], ledger);
    expect(rows.map(({ batchId, halfDays }) => [batchId, halfDays])).toEqual([
      [2, -2],
      [1, -2],
    ]);
  });

  it('says what is short, and what was never opened', () => {
    const ledger = { batches: [YEAR], entries: [grant(1, 3)] };
    expect(bookLeave('annual', 9, [day('2026-04-01'), day('2026-04-02')], ledger).short).toBe(1);
    const over = bookLeave('annual', 9, [day('2026-12-31'), day('2027-01-04')], ledger);
    expect([over.short, over.unopened]).toEqual([0, 2]);
    expect(bookLeave('swap', 9, [day('2026-04-01')], ledger)).toMatchObject({ short: 0, unopened: 2 });
  });

  it('does not let time in lieu be taken once it has run out', () => {
    const duty = batch(3, '2026-01-03', '2026-06-30', { account: 'swap', source: 'duty' });
    const ledger = { batches: [duty], entries: [grant(3, 2)] };
    expect(bookLeave('swap', 9, [day('2026-07-01')], ledger)).toMatchObject({ rows: [], short: 2 });
    expect(bookLeave('swap', 9, [day('2025-12-30')], ledger)).toMatchObject({ rows: [], short: 2 });
  });

  it('gives the last used back when the leave gets shorter, and everything when it falls away', () => {
    const entries = [grant(1, 10), grant(2, 3), use(2, 9, 3), use(1, 9, 1)];
    const ledger = { batches: [YEAR, CARRIED], entries };
    expect(bookLeave('annual', 9, [day('2026-03-30')], ledger).rows).toEqual([
      { batchId: 2, kind: 'cancel', halfDays: 1 },
      { batchId: 1, kind: 'cancel', halfDays: 1 },
    ]);
    expect(bookLeave('annual', 9, [], ledger).rows).toEqual([
      { batchId: 2, kind: 'cancel', halfDays: 3 },
      { batchId: 1, kind: 'cancel', halfDays: 1 },
    ]);
  });

  it('changes nothing when run again', () => {
    const wanted = [day('2026-03-30'), day('2026-03-31')];
    const entries = [grant(1, 10), grant(2, 3)];
    const ledger = { batches: [YEAR, CARRIED], entries };
    const first = bookLeave('annual', 9, wanted, ledger).rows.map((row) => ({ ...row, leaveId: 9 }));
    expect(bookLeave('annual', 9, wanted, { ...ledger, entries: [...entries, ...first] }).rows).toEqual([]);
  });

  it('never takes a batch below nothing, nor more than asked', () => {
    const dates = ['2026-01-05', '2026-03-31', '2026-04-01', '2026-12-31'];
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 2, maxLength: 2 }),
        fc.array(fc.record({ date: fc.constantFrom(...dates), halfDays: fc.integer({ min: 1, max: 2 }) })),
        ([a = 0, b = 0], wanted) => {
          const entries = [grant(1, a), grant(2, b)];
          const { rows, short } = bookLeave('annual', 9, wanted, { batches: [YEAR, CARRIED], entries });
          const after = [...entries, ...rows.map((row) => ({ ...row, leaveId: 9 }))];
          const taken = -rows.reduce((sum, { halfDays }) => sum + halfDays, 0);
          expect(Math.min(remainingOf(1, after), remainingOf(2, after))).toBeGreaterThanOrEqual(0);
          expect(taken + short).toBe(wanted.reduce((sum, { halfDays }) => sum + halfDays, 0));
        },
      ),
    );
  });
});

describe('a balance', () => {
  const entries = [grant(1, 10), grant(2, 4), use(2, 9, 1), use(1, 8, 2)];

  it('says what is left and what runs out next', () => {
    expect(balanceOn('2026-02-01', 'annual', { batches: [YEAR, CARRIED], entries })).toEqual({
      granted: 14,
      used: 3,
      expired: 0,
      available: 11,
      nextExpiry: '2026-03-31',
      expiring: 3,
    });
  });

  it('counts what has run out', () => {
    expect(balanceOn('2026-04-01', 'annual', { batches: [YEAR, CARRIED], entries })).toMatchObject({
      expired: 3,
      available: 8,
      nextExpiry: '2026-12-31',
      expiring: 8,
    });
  });

  it('keeps accounts apart', () => {
    expect(balanceOn('2026-04-01', 'swap', { batches: [YEAR], entries })).toMatchObject({ available: 0 });
  });
});
