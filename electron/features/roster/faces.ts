import type { Duty } from '#shared/domain/roster/types';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { listDuties } from './repo';

/**
 * Who is planned where from `from` to `to`, both included, by day and begin. Judging may take noon and weekend
 * duties as extra sessions of that day, and a stand-in as presence at the window.
 */
export function dutiesBetween(db: ReadDb, from: IsoDate, to: IsoDate): Promise<Duty[]> {
  return listDuties(db, from, to);
}
