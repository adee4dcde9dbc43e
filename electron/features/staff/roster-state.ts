import type { RosterState } from '#shared/domain/staff/roster-types';
import { addMonths, monthOf } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { monthState } from '../months/index';
import { listMappings } from '../punches/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { listPostings, listStaff } from './repo';
import type { WorkDates } from './work-dates';

/** Everything the center knows that a roster may change; windows are named by their codes. */
export async function rosterState(db: ReadDb, workDates: WorkDates): Promise<RosterState> {
  const postings = await listPostings(db);
  const staff = await listStaff(db);
  const since = await workDates.read(db);
  return {
    units: await unitDirectory(db),
    windows: await windowDirectory(db),
    people: staff.map(({ unitId: _, pinyin: __, ...person }) => ({
      ...person,
      workSince: since.get(person.id) ?? null,
      postings: postings
        .filter(({ staffId }) => staffId === person.id)
        .map(({ id, windowCode, duty, post, startDate, startMinute, endDate }) => ({
          id,
          windowId: windowCode,
          duty,
          post,
          startDate,
          startMinute,
          endDate,
        })),
    })),
    mappings: await listMappings(db),
  };
}

/** Months from the earliest of the days up to today whose facts are frozen. */
export async function closedMonths(
  db: ReadDb,
  days: readonly IsoDate[],
  today: IsoDate,
): Promise<Set<Month>> {
  const closed = new Set<Month>();
  const first = monthOf([...days, today].toSorted()[0]!);
  for (let month = first; month <= monthOf(today); month = addMonths(month, 1)) {
    if ((await monthState(db, month)) !== 'open') closed.add(month);
  }
  return closed;
}
