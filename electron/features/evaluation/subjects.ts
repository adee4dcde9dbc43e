import type { Subject } from '#shared/contracts/evaluation';
import type { Target } from '#shared/domain/evaluation/types';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { postingsBetween, staffDirectory } from '../staff/index';
import { windowDirectory } from '../units/index';

interface Asked {
  target: Target;
  fromDate: IsoDate;
  toDate: IsoDate;
}

/** Windows in use, or people posted in the days; those of `also` besides, so that no ballot loses its name. */
export async function subjectsOf(
  db: ReadDb,
  { target, fromDate, toDate }: Asked,
  also: ReadonlySet<number> = new Set(),
): Promise<Subject[]> {
  if (target === 'window') {
    return (await windowDirectory(db))
      .filter(({ id, active }) => active || also.has(id))
      .map(({ id, code, name, pinyin }) => ({ id, code, name, pinyin }));
  }
  const posted = new Set((await postingsBetween(db, fromDate, toDate)).map(({ staffId }) => staffId));
  return (await staffDirectory(db))
    .filter(({ id }) => posted.has(id) || also.has(id))
    .map(({ id, staffNo, name, pinyin }) => ({ id, code: staffNo, name, pinyin }));
}
