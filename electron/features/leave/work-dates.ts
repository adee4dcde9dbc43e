import type { WorkDates } from '../staff/index';
import { deleteProfile, profiles, putWorkSince } from './ledger-repo';

/** 参加工作时间 for the roster file, so that a whole center is entered with its people. */
export const workDates: WorkDates = {
  read: async (db) =>
    new Map(
      [...(await profiles(db))].flatMap(([staffId, { workSince }]) =>
        workSince === null ? [] : [[staffId, workSince]],
      ),
    ),
  write: putWorkSince,
  forget: deleteProfile,
};
