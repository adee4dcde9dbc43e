import type { IsoDate, WallMs } from '#shared/domain/time/wall';

/** A step of a record's story as every table of steps keeps it. */
export interface StoryRow<Type extends string, Due extends IsoDate | null = IsoDate | null> {
  id: number;
  type: Type;
  onDate: IsoDate;
  at: WallMs;
  byAccount: number;
  person: string;
  text: string;
  due: Due;
  dueBefore: IsoDate | null;
  result: string;
}

export const STORY_FIELDS = [
  'id',
  'type',
  'on_date as onDate',
  'at',
  'by_account as byAccount',
  'person',
  'text',
  'due',
  'due_before as dueBefore',
  'result',
] as const;

export const storyColumns = <Due extends IsoDate | null>(step: Omit<StoryRow<string, Due>, 'id'>) => ({
  type: step.type,
  on_date: step.onDate,
  at: step.at,
  by_account: step.byAccount,
  person: step.person,
  text: step.text,
  due: step.due,
  due_before: step.dueBefore,
  result: step.result,
});
