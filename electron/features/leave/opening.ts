import { createHash } from 'node:crypto';
import type { InputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import type { OpeningRow } from '#shared/contracts/leave-balances';
import { bookLeave } from '#shared/domain/leave/ledger';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import { bulkInsert } from '../../db/bulk';
import type { HandlersOf } from '../../ipc/handlers';
import { type Carried, gatherOpening, type OpeningPerson } from './opening-plan';

type Operations = Pick<typeof leaveContract, 'openingPreview' | 'openYear'>;
export type OpeningInput = Omit<InputOf<Operations['openYear']>, 'stamp'>;

export const openingHandlers: HandlersOf<Operations> = {
  openingPreview: async (context, input) => {
    refuseBadCarry(input);
    const rows = (await gatherOpening(context.db, input)).map(({ row }) => row);
    const halfDays = rows.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part.halfDays, 0);
    return { stamp: stampOf(rows), rows, halfDays };
  },

  openYear: async ({ now, actor, write, progress }, { stamp, ...input }) => {
    refuseBadCarry(input);
    // What is left of the year before can be taken until its last day.
    if (wallDate(now) < `${input.year}-01-01`) refuse('leave_year_early', { year: input.year });
    progress({ phase: 'computing', done: 0, total: null });
    return write(async ({ db, sqlite, audit }) => {
      const people = await gatherOpening(db, input);
      // What the preview showed is what is applied, or nothing is.
      if (stampOf(people.map(({ row }) => row)) !== stamp) refuse('changed_meanwhile');
      const due = people.filter(({ row }) => !row.notes.includes('already_open'));
      const sum = { opened: 0, halfDays: 0, carried: 0, expired: 0 };
      const insert = inserter(sqlite, { at: now, by: actor.accountId, reason: '' });
      for (const person of due) openPerson(person, input, insert, sum);
      await audit({ entity: 'leave_year', entityId: input.year, after: { ...input, ...sum } });
      return sum;
    });
  },
};

function refuseBadCarry({ year, carry, carryLimit, carryUntil }: OpeningInput): void {
  if (carry === 'none') return;
  if (carry === 'limit' && carryLimit === 0) refuse('carry_limit_needed');
  if (carryUntil !== null && carryUntil < `${year}-01-01`) refuse('carry_until_past', { year });
}

const stampOf = (rows: readonly OpeningRow[]): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex');

interface Inserter {
  /** The id of the new batch. */
  batch(values: {
    staffId: number;
    source: string;
    ref: string;
    validFrom: string;
    expiresOn: string | null;
  }): number;
  entry(values: { batchId: number; kind: string; halfDays: number; leaveId: number | null }): void;
}

/** Rows by prepared statements: a thousand people are opened at once. */
function inserter(
  sqlite: Parameters<typeof bulkInsert>[0],
  author: { at: number; by: number; reason: string },
): Inserter {
  const batchColumns = ['id', 'staff_id', 'account', 'source', 'ref', 'valid_from', 'expires_on'];
  const entryColumns = ['batch_id', 'kind', 'half_days', 'leave_id', 'at', 'account_id', 'reason'];
  const insertBatch = bulkInsert(sqlite, 'leave_batch', batchColumns);
  const insertEntry = bulkInsert(sqlite, 'leave_entry', entryColumns);
  let last = sqlite.prepare('select coalesce(max(id), 0) from leave_batch').pluck().get() as number;
  return {
    batch: ({ staffId, source, ref, validFrom, expiresOn }) => {
      last++;
      insertBatch([last, staffId, 'annual', source, ref, validFrom, expiresOn]);
      return last;
    },
    entry: ({ batchId, kind, halfDays, leaveId }) => {
      insertEntry([batchId, kind, halfDays, leaveId, author.at, author.by, author.reason]);
    },
  };
}

interface Sum {
  opened: number;
  halfDays: number;
  carried: number;
  expired: number;
}

/** What is left of the year before goes first, then the new batches, then leave that was approved already. */
function openPerson(
  { row, lapsing, taken, ledger }: OpeningPerson,
  { year, carryUntil }: OpeningInput,
  insert: Inserter,
  sum: Sum,
): void {
  const batches = [...ledger.batches];
  const entries = [...ledger.entries];
  const grant = (source: 'entitlement' | 'step_up' | 'carry', validFrom: string, halfDays: number) => {
    const expiresOn = source === 'carry' ? (carryUntil ?? `${year}-12-31`) : `${year}-12-31`;
    const ref = String(year);
    const id = insert.batch({ staffId: row.staffId, source, ref, validFrom, expiresOn });
    insert.entry({ batchId: id, kind: 'grant', halfDays, leaveId: null });
    batches.push({
      id,
      account: 'annual',
      source,
      validFrom,
      expiresOn,
      staffId: row.staffId,
      ref,
      note: '',
    });
    entries.push({ ...NEW_ENTRY, batchId: id, kind: 'grant', halfDays });
  };
  for (const old of lapsing) lapse(old, insert);
  if (row.carried > 0) grant('carry', `${year}-01-01`, row.carried);
  for (const [index, part] of row.parts.entries()) {
    grant(index === 0 ? 'entitlement' : 'step_up', part.validFrom, part.halfDays);
  }
  for (const { leaveId, byDay } of taken) {
    const { rows } = bookLeave('annual', leaveId, byDay, { batches, entries });
    for (const booked of rows) {
      insert.entry({ ...booked, leaveId });
      entries.push({ ...NEW_ENTRY, ...booked, leaveId });
    }
  }
  const given = row.parts.reduce((total, { halfDays }) => total + halfDays, 0);
  if (given > 0 || row.carried > 0) sum.opened++;
  sum.halfDays += given;
  sum.carried += row.carried;
  sum.expired += row.expired;
}

const NEW_ENTRY = { id: 0, at: 0, accountId: 0, reason: '', leaveId: null };

function lapse({ batchId, carried, expired }: Carried, insert: Inserter): void {
  if (carried > 0) insert.entry({ batchId, kind: 'carry', halfDays: -carried, leaveId: null });
  if (expired > 0) insert.entry({ batchId, kind: 'expire', halfDays: -expired, leaveId: null });
}
