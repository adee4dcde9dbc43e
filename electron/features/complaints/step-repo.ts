import type { StepType } from '#shared/domain/complaints/types';
import type { ReadDb, WriteTx } from '../../db/handles';
import { STORY_FIELDS, type StoryRow, storyColumns } from '../../db/story-rows';

export interface StepRecord extends StoryRow<StepType> {
  complaintId: number;
}

export async function stepsOf(db: ReadDb, complaintIds: readonly number[]): Promise<StepRecord[]> {
  if (complaintIds.length === 0) return [];
  const rows = await db
    .selectFrom('complaint_step')
    .select(['complaint_id as complaintId', ...STORY_FIELDS])
    .where('complaint_id', 'in', [...complaintIds])
    .orderBy('id')
    .execute();
  return rows as StepRecord[];
}

export async function insertStep(db: WriteTx, step: Omit<StepRecord, 'id'>): Promise<void> {
  await db
    .insertInto('complaint_step')
    .values({ complaint_id: step.complaintId, ...storyColumns(step) })
    .execute();
}
