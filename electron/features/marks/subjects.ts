import type { SubjectKind } from '#shared/domain/rulebook/schema';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { postingsBetween, staffDirectory } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';

/** Whoever is marked in a month. */
export interface MarkSubject {
  id: number;
  code: string;
  name: string;
  pinyin: string;
  /** Windows of a person, unit of a window. */
  place: string;
}

export type MarkSubjects = Readonly<Record<SubjectKind, readonly MarkSubject[]>>;

/** Persons posted in the month, the windows they were posted to, and the units of both: those a month assesses. */
export async function markSubjects(db: ReadDb, month: Month): Promise<MarkSubjects> {
  const postings = await postingsBetween(db, firstDay(month), lastDay(month));
  const posted = new Set(postings.map(({ staffId }) => staffId));
  const served = new Set(postings.map(({ windowId }) => windowId));
  const windows = (await windowDirectory(db)).filter(({ id }) => served.has(id));
  const names = new Map(windows.map(({ id, name }) => [id, name]));
  const people = (await staffDirectory(db)).filter(({ id }) => posted.has(id));
  const places = (staffId: number): string =>
    [...new Set(postings.filter((each) => each.staffId === staffId).map((each) => names.get(each.windowId)))]
      .filter(Boolean)
      .join('、');
  const units = new Set([...windows, ...people].map(({ unitId }) => unitId));
  return {
    person: people.map(({ id, staffNo, name, pinyin }) => ({
      ...{ id, code: staffNo, name, pinyin, place: places(id) },
    })),
    window: windows.map(({ id, code, name, pinyin, unitName }) => ({
      ...{ id, code, name, pinyin, place: unitName ?? '' },
    })),
    unit: (await unitDirectory(db))
      .filter(({ id, office, active }) => units.has(id) || (office && active))
      .map(({ id, code, name, pinyin }) => ({ id, code, name, pinyin, place: '' })),
  };
}
