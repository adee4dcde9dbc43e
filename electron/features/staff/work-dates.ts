import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/**
 * 参加工作时间 stands in the roster file and is kept with the balances of annual leave, by a feature that builds on
 * this one: it is handed in where the features are put together.
 */
export interface WorkDates {
  /** By person; who is missing has none yet. */
  read(db: ReadDb): Promise<ReadonlyMap<number, IsoDate>>;
  write(db: WriteTx, staffId: number, workSince: IsoDate): Promise<void>;
  /** Of somebody who was entered by mistake and is taken out again. */
  forget(db: WriteTx, staffId: number): Promise<void>;
}
