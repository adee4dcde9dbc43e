import type { rectificationContract } from '#shared/contracts/rectification';
import { addWorkdays } from '#shared/domain/calendar/workdays';
import { factDays } from '#shared/domain/rectification/facts';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { calendarOverrides } from '../calendar/index';
import { refuseClosed } from '../months/index';
import { step } from './life';
import { ownOrder } from './own';
import { findOrder, type OrderRecord } from './repo';
import { readSettings, stepsOf } from './step-repo';

type StepHandlers = Pick<
  HandlersOf<typeof rectificationContract>,
  'extend' | 'escalate' | 'report' | 'check' | 'sendBack' | 'look' | 'close' | 'reopen' | 'withdraw'
>;

export const stepHandlers: StepHandlers = {
  extend: async (context, { id, due, reason, decider }) =>
    step(context, await found(context.db, id), { type: 'extend', due }, { person: decider, text: reason }),

  escalate: async (context, { id, level, person, note }) => {
    const order = await found(context.db, id);
    // The first sign that a limit was missed counts in the month of its day.
    await refuseClosed(context.db, [wallDate(context.now)]);
    const story = { person, text: note, result: String(level) };
    return step(context, order, { type: 'escalate', level }, story);
  },

  report: async (context, { id, receivedOn, person, text }) => {
    const order = await ownOrder(context, id);
    await refuseDay(context, order, receivedOn, ['issue', 'sendBack', 'look', 'reopen', 'escalate']);
    await refuseClosed(context.db, [receivedOn]);
    return step(context, order, { type: 'report' }, { on: receivedOn, person, text });
  },

  check: async (context, { id, on, person, note, lookBy }) => {
    const order = await found(context.db, id);
    await refuseDay(context, order, on, ['report']);
    if (lookBy !== null && lookBy < on) refuse('rectification_due_in_past', { due: lookBy });
    const change = { lookBy: lookBy ?? (await workdaysFrom(context.db, on, 'lookDays')) };
    return step(context, order, { type: 'check' }, { on, person, text: note }, change);
  },

  sendBack: async (context, { id, reason, due }) => {
    const taken = { type: 'sendBack', due: due ?? (await dueFromToday(context)) } as const;
    return step(context, await found(context.db, id), taken, { text: reason }, { lookBy: null });
  },

  look: async (context, { id, on, person, result, note, due }) => {
    const order = await found(context.db, id);
    await refuseDay(context, order, on, ['report', 'check', 'look']);
    const good = result === 'rectified';
    if (!good) await refuseClosed(context.db, [on]);
    const taken = {
      type: 'look',
      result,
      due: good ? null : (due ?? (await dueFromToday(context))),
    } as const;
    // Opened anew it is closed no more.
    const change = good ? {} : { lookBy: null, closedOn: null };
    return step(context, order, taken, { on, person, text: note, result }, change);
  },

  close: async (context, { id, satisfaction, note }) => {
    const order = await found(context.db, id);
    const change = { closedOn: wallDate(context.now) };
    return step(
      context,
      order,
      { type: 'close', satisfaction },
      { text: note, result: satisfaction ?? '' },
      change,
    );
  },

  reopen: async (context, { id, reason, due }) => {
    const taken = { type: 'reopen', due: due ?? (await dueFromToday(context)) } as const;
    return step(
      context,
      await found(context.db, id),
      taken,
      { text: reason },
      { lookBy: null, closedOn: null },
    );
  },

  withdraw: async (context, { id, reason }) => {
    const order = await found(context.db, id);
    // What it gave to a closed month stays there.
    const steps = await stepsOf(context.db, [id]);
    await refuseClosed(context.db, factDays(steps, await calendarOverrides(context.db)));
    return step(context, order, { type: 'withdraw' }, { text: reason });
  },
};

const found = async (db: ReadDb, id: number): Promise<OrderRecord> =>
  (await findOrder(db, id)) ?? refuse('not_found');

/** Working days of the settings from a day on. */
export async function workdaysFrom(
  db: ReadDb,
  from: IsoDate,
  which: 'dueDays' | 'lookDays',
): Promise<IsoDate> {
  return addWorkdays(from, (await readSettings(db))[which], await calendarOverrides(db));
}

const dueFromToday = ({ db, now }: Pick<MutationContext, 'db' | 'now'>): Promise<IsoDate> =>
  workdaysFrom(db, wallDate(now), 'dueDays');

/** Nothing is done tomorrow, and nothing before the last step it follows. */
async function refuseDay(
  { db, now }: Pick<MutationContext, 'db' | 'now'>,
  order: OrderRecord,
  on: IsoDate,
  follows: readonly string[],
): Promise<void> {
  if (on > wallDate(now)) refuse('in_future');
  const last = (await stepsOf(db, [order.id])).findLast(({ type }) => follows.includes(type))?.onDate;
  if (last !== undefined && on < last) refuse('rectification_day_too_early', { date: last });
}
