import type { OrderSettings } from '#shared/domain/rectification/clock';
import type { StepType } from '#shared/domain/rectification/types';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import { STORY_FIELDS, type StoryRow, storyColumns } from '../../db/story-rows';

export interface StepRecord extends StoryRow<StepType, IsoDate> {
  orderId: number;
}

export async function stepsOf(db: ReadDb, orderIds: readonly number[]): Promise<StepRecord[]> {
  if (orderIds.length === 0) return [];
  const rows = await db
    .selectFrom('rectification_step')
    .select(['order_id as orderId', ...STORY_FIELDS])
    .where('order_id', 'in', [...orderIds])
    .orderBy('id')
    .execute();
  return rows as StepRecord[];
}

export async function insertStep(db: WriteTx, step: Omit<StepRecord, 'id'>): Promise<void> {
  await db
    .insertInto('rectification_step')
    .values({ order_id: step.orderId, ...storyColumns(step) })
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
