import type { leaveContract } from '#shared/contracts/leave';
import { refuse } from '#shared/domain/refusal';
import { addMonths, daysBetween, lastDay, monthOf } from '#shared/domain/time/dates';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { staffByIds } from '../staff/index';
import { insertBatch, insertEntries, ledgerOf } from './ledger-repo';
import { personFields, visiblePeople } from './people';
import { leaveSettings } from './rules-repo';

/** Weekend duty of one person that was really done. */
export interface DoneDuty {
  staffId: number;
  date: IsoDate;
  minutes: number;
  /** The duty it was, so that it earns once only. */
  ref: string;
}

/** Reads the duty done from `from` to `to`, both included. */
export type DutyDone = (db: ReadDb, from: IsoDate, to: IsoDate) => Promise<DoneDuty[]>;

type Operations = Pick<typeof leaveContract, 'lieuCandidates' | 'confirmLieu'>;

/** More is no list that a person goes through. */
const LONGEST_DAYS = 400;
const WHOLE_DAY = 2;

export const lieuHandlersWith = (dutyDone: DutyDone): HandlersOf<Operations> => ({
  lieuCandidates: async (context, { from, to }) => {
    if (to < from || daysBetween(from, to) > LONGEST_DAYS) refuse('lieu_span', { days: LONGEST_DAYS });
    const { db } = context;
    const { lieuMinutesPerHalfDay } = await leaveSettings(db);
    const people = new Map((await visiblePeople(context, from, to)).map((person) => [person.id, person]));
    const { batches } = await ledgerOf(db, { account: 'swap' });
    const given = new Set(
      batches.filter(({ source }) => source === 'duty').map((one) => keyOf(one.staffId, one.ref)),
    );
    return (await dutyDone(db, from, to)).flatMap(({ staffId, date, minutes, ref }) => {
      const person = people.get(staffId);
      const halfDays = Math.min(WHOLE_DAY, Math.floor(minutes / lieuMinutesPerHalfDay));
      if (!person || (halfDays === 0 && !given.has(keyOf(staffId, ref)))) return [];
      const confirmed = given.has(keyOf(staffId, ref));
      return [{ ...personFields(person), date, minutes, halfDays, ref, confirmed }];
    });
  },

  confirmLieu: async ({ db, now, actor, audit }, { items, reason }) => {
    const { lieuMonths } = await leaveSettings(db);
    const known = await staffByIds(
      db,
      items.map(({ staffId }) => staffId),
    );
    let given = 0;
    for (const { staffId, date, ref, halfDays } of items) {
      if (!known.has(staffId)) refuse('not_found');
      if (date > wallDate(now)) refuse('in_future');
      const batch = {
        staffId,
        account: 'swap' as const,
        source: 'duty' as const,
        ref: ref === '' ? `hand:${date}` : ref,
        validFrom: date,
        expiresOn: lieuMonths === null ? null : lastDay(addMonths(monthOf(date), lieuMonths)),
        note: reason,
      };
      const batchId = await insertBatch(db, batch);
      if (batchId === null) continue;
      given++;
      const author = { at: now, by: actor.accountId, reason };
      await insertEntries(db, [{ batchId, kind: 'grant', halfDays, leaveId: null }], author);
      await audit({ entity: 'leave_batch', entityId: batchId, after: { ...batch, halfDays } });
    }
    if (given === 0) await audit({ entity: 'leave_batch', entityId: 'none', after: { items: items.length } });
    return { given, already: items.length - given };
  },
});

const keyOf = (staffId: number, ref: string): string => `${staffId} ${ref}`;
