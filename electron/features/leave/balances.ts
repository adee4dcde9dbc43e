import type { leaveContract } from '#shared/contracts/leave';
import type { BalanceRow } from '#shared/contracts/leave-balances';
import type { AccountCode } from '#shared/domain/leave/kind-rules';
import { balanceOn, firstInFirstOut, remainingOf } from '#shared/domain/leave/ledger';
import { ruledLength } from '#shared/domain/leave/length';
import { refuse } from '#shared/domain/refusal';
import { matchesSearch } from '#shared/domain/staff/search';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { staffByIds } from '../staff/index';
import { accountOf, planBooking, wantedBy, writeBooking } from './book';
import { diagnose } from './diagnose';
import { insertBatch, insertEntries, type LedgerOf, ledgerOf, profiles, putProfile } from './ledger-repo';
import { personFields, visiblePeople } from './people';
import { accountNames, findLeave, leavesInStates } from './repo';
import { ruleOf } from './rules';
import { savedKinds } from './rules-repo';
import { refuseForeign } from './scope';
import { scheduleFor, takenDays } from './view';

type Operations = Pick<
  typeof leaveContract,
  'balances' | 'ledger' | 'adjust' | 'rebook' | 'profiles' | 'saveProfiles' | 'diagnose'
>;

export const balanceHandlers: HandlersOf<Operations> = {
  balances: async (context, { account, year, windowId, text }) => {
    const today = wallDate(context.now);
    const wanted = year ?? Number(today.slice(0, 4));
    const [from, to] = [`${wanted}-01-01`, `${wanted}-12-31`];
    const day = clamped(today, from, to);
    const people = (await visiblePeople(context, from, to)).filter(
      (person) =>
        (windowId === null || person.windowId === windowId) &&
        matchesSearch({ name: person.name, pinyin: person.pinyin, numbers: [person.staffNo] }, text),
    );
    const books = byPerson(ofYear(await ledgerOf(context.db, { account }), from, to));
    const pending = await pendingOf(context, account);
    return people.map((person): BalanceRow => {
      const { available, ...rest } = balanceOn(day, account, books.get(person.id) ?? NOTHING);
      const { unitName, windowName } = person;
      const waits = pending.get(person.id) ?? 0;
      return { ...personFields(person), unitName, windowName, account, ...rest, available, pending: waits };
    });
  },

  ledger: async ({ db, actor, now }, { staffId, account }) => {
    const person = (await staffByIds(db, [staffId])).get(staffId) ?? refuse('not_found');
    const today = wallDate(now);
    const visible = await visiblePeople({ db, actor, now }, today, today);
    if (!visible.some(({ id }) => id === staffId)) await refuseForeign({ db, actor, now }, null);
    const { batches, entries } = await ledgerOf(db, { staffIds: [staffId], account: account ?? undefined });
    const names = await accountNames(
      db,
      entries.map((entry) => entry.accountId),
    );
    return {
      ...personFields(person),
      batches: batches.toSorted(firstInFirstOut).map((batch) => ({
        id: batch.id,
        account: batch.account,
        source: batch.source,
        validFrom: batch.validFrom,
        expiresOn: batch.expiresOn,
        remaining: remainingOf(batch.id, entries),
        note: batch.note,
        entries: entries
          .filter(({ batchId }) => batchId === batch.id)
          .map(({ batchId: _, accountId, ...entry }) => ({
            ...entry,
            accountName: names.get(accountId) ?? '',
          })),
      })),
    };
  },

  adjust: async ({ db, now, actor, audit }, input) => {
    const { staffId, account, halfDays, validFrom, expiresOn, reason } = input;
    if (!(await staffByIds(db, [staffId])).has(staffId)) refuse('not_found');
    if (expiresOn !== null && expiresOn < validFrom) refuse('batch_ends_before_start');
    const { batches, entries } = await ledgerOf(db, { staffIds: [staffId], account });
    if (input.batchId === null && halfDays < 0) refuse('batch_needed');
    const known = batches.find(({ id }) => id === input.batchId);
    if (input.batchId !== null && !known) refuse('not_found');
    const before = known ? remainingOf(known.id, entries) : 0;
    if (before + halfDays < 0) refuse('leave_balance_short', { account, halfDays: -(before + halfDays) });
    const ref = `${now}:${batches.length}`;
    const note = reason;
    const batch = { staffId, account, source: 'manual' as const, ref, validFrom, expiresOn, note };
    const batchId = known?.id ?? (await insertBatch(db, batch)) ?? refuse('changed_meanwhile');
    const kind = known ? ('adjust' as const) : ('grant' as const);
    await insertEntries(db, [{ batchId, kind, halfDays, leaveId: null }], {
      at: now,
      by: actor.accountId,
      reason,
    });
    const after = { staffId, account, batchId, halfDays, remaining: before + halfDays };
    await audit({ entity: 'leave_batch', entityId: batchId, before: { remaining: before }, after, reason });
    return { batchId, remaining: before + halfDays };
  },

  rebook: async (context, { leaveId, reason }) => {
    const { db, audit } = context;
    const leave = (await findLeave(db, leaveId)) ?? refuse('not_found');
    const rule = ruleOf(leave, await savedKinds(db));
    if (accountOf(rule) === null) refuse('leave_without_account');
    const schedule = await scheduleFor(db, [leave]);
    const booking = await planBooking(db, leave, schedule, { correcting: true });
    if (booking) await writeBooking(context, booking, reason);
    await audit({ entity: 'leave_booking', entityId: leaveId, after: booking?.rows ?? [], reason });
    const total = wantedBy(leave, rule, schedule).reduce((sum, { halfDays }) => sum + halfDays, 0);
    return { halfDays: total - (booking ? booking.short + booking.unopened : 0) };
  },

  profiles: async (context, { text }) => {
    const today = wallDate(context.now);
    const known = await profiles(context.db);
    return (await visiblePeople(context, today, today))
      .filter(({ name, pinyin, staffNo }) => matchesSearch({ name, pinyin, numbers: [staffNo] }, text))
      .map((person) => {
        const profile = known.get(person.id);
        return {
          ...personFields(person),
          unitName: person.unitName,
          workSince: profile?.workSince ?? null,
          unitSince: profile?.unitSince ?? null,
          unitUntil: profile?.unitUntil ?? null,
          schoolHolidays: profile?.schoolHolidays ?? false,
          note: profile?.note ?? '',
        };
      });
  },

  saveProfiles: async ({ db, now, audit }, { people }) => {
    const known = await staffByIds(
      db,
      people.map(({ staffId }) => staffId),
    );
    const before = await profiles(db);
    for (const profile of people) {
      const { staffId, workSince, unitSince, unitUntil } = profile;
      const { name } = known.get(staffId) ?? refuse('not_found');
      if (workSince !== null && workSince > wallDate(now)) refuse('work_date_future', { name });
      if (unitSince !== null && unitUntil !== null && unitUntil < unitSince) refuse('unit_dates', { name });
      await putProfile(db, profile);
      await audit({
        entity: 'leave_profile',
        entityId: staffId,
        before: before.get(staffId),
        after: profile,
      });
    }
    return { saved: people.length };
  },

  diagnose: (context, { year }) => diagnose(context, year),
};

const clamped = (date: IsoDate, from: IsoDate, to: IsoDate): IsoDate => {
  if (date < from) return from;
  return date > to ? to : date;
};

const NOTHING: LedgerOf = { batches: [], entries: [] };

/** Batches that could be taken in a year, with their movements. */
function ofYear({ batches, entries }: LedgerOf, from: IsoDate, to: IsoDate): LedgerOf {
  const own = batches.filter(
    ({ validFrom, expiresOn }) => validFrom <= to && (expiresOn === null || expiresOn >= from),
  );
  const ids = new Set(own.map(({ id }) => id));
  return { batches: own, entries: entries.filter(({ batchId }) => ids.has(batchId)) };
}

/** A ledger taken apart by person. */
export function byPerson({ batches, entries }: LedgerOf): Map<number, LedgerOf> {
  const people = new Map<number, LedgerOf>();
  const owner = new Map<number, number>();
  for (const batch of batches) {
    owner.set(batch.id, batch.staffId);
    const known = people.get(batch.staffId);
    if (known) known.batches.push(batch);
    else people.set(batch.staffId, { batches: [batch], entries: [] });
  }
  for (const entry of entries) people.get(owner.get(entry.batchId) ?? 0)?.entries.push(entry);
  return people;
}

/** Half-days of requests from the account that wait for a decision, by person. */
async function pendingOf({ db }: QueryContext, account: AccountCode): Promise<Map<number, number>> {
  const kinds = await savedKinds(db);
  const waiting = (await leavesInStates(db, ['submitted'])).filter(
    (leave) => accountOf(ruleOf(leave, kinds)) === account,
  );
  const pending = new Map<number, number>();
  if (waiting.length === 0) return pending;
  const schedule = await scheduleFor(db, waiting);
  for (const leave of waiting) {
    const { halfDays } = ruledLength(
      ruleOf(leave, kinds),
      leave.startAt,
      leave.endAt,
      takenDays(schedule, leave),
    );
    pending.set(leave.staffId, (pending.get(leave.staffId) ?? 0) + halfDays);
  }
  return pending;
}
