import type { OrderSettings } from '#shared/domain/rectification/clock';
import type { StepType } from '#shared/domain/rectification/types';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface StepRecord {
  id: number;
  orderId: number;
  type: StepType;
  onDate: IsoDate;
  at: WallMs;
  byAccount: number;
  person: string;
  text: string;
  due: IsoDate;
  dueBefore: IsoDate | null;
  result: string;
}

export async function stepsOf(db: ReadDb, orderIds: readonly number[]): Promise<StepRecord[]> {
  if (orderIds.length === 0) return [];
  const rows = await db
    .selectFrom('rectification_step')
    .select(['id', 'order_id as orderId', 'type', 'on_date as onDate', 'at'])
    .select(['by_account as byAccount', 'person', 'text', 'due', 'due_before as dueBefore', 'result'])
    .where('order_id', 'in', [...orderIds])
    .orderBy('id')
    .execute();
  return rows as StepRecord[];
}

export async function insertStep(db: WriteTx, step: Omit<StepRecord, 'id'>): Promise<void> {
  await db
    .insertInto('rectification_step')
    .values({
      order_id: step.orderId,
      type: step.type,
      on_date: step.onDate,
      at: step.at,
      by_account: step.byAccount,
      person: step.person,
      text: step.text,
      due: step.due,
      due_before: step.dueBefore,
      result: step.result,
    })
    .execute();
}

export async function readSettings(db: ReadDb): Promise<OrderSettings> {
  const row = await db.selectFrom('rectification_settings').selectAll().executeTakeFirstOrThrow();
  return {
    windowDays: row.window_days,
    unitDays: row.unit_days,
    leaderDays: row.leader_days,
    dueDays: row.due_days,
    lookDays: row.look_days,
  };
}

export async function writeSettings(db: WriteTx, settings: OrderSettings): Promise<void> {
  await db
    .updateTable('rectification_settings')
    .set({
      window_days: settings.windowDays,
      unit_days: settings.unitDays,
      leader_days: settings.leaderDays,
      due_days: settings.dueDays,
      look_days: settings.lookDays,
    })
    .execute();
}
