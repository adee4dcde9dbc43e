import type { PersonMonthResult } from '#shared/domain/attendance/types';
import type { ReadDb } from '../../db/handles';
import { type StaffEntry, staffDirectory } from '../staff/index';
import { type WindowEntry, windowDirectory } from '../units/index';

/** Who and where the ids of attendance results are. */
export interface Directory {
  person(staffId: string): StaffEntry;
  windowName(windowId: string | null): string;
  windows: readonly WindowEntry[];
}

export async function readDirectory(db: ReadDb): Promise<Directory> {
  const people = new Map((await staffDirectory(db)).map((entry) => [entry.id, entry]));
  const windows = await windowDirectory(db);
  const names = new Map(windows.map((window) => [String(window.id), window.name]));
  return {
    windows,
    person: (staffId) => {
      const person = people.get(Number(staffId));
      if (!person) throw new Error(`attendance of an unknown person: ${staffId}`);
      return person;
    },
    windowName: (windowId) => (windowId === null ? '' : (names.get(windowId) ?? '')),
  };
}

/** The window a person served last in the month; null when none. */
export function lastWindow(result: PersonMonthResult): string | null {
  return result.days.findLast((day) => day.rest !== 'not_posted')?.windowId ?? null;
}
