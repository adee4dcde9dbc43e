import type { StepRole } from '#shared/domain/leave/matrix';
import { covers } from '#shared/domain/staff/postings';
import { type IsoDate, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { staffByIds } from '../staff/index';
import type { Gathered } from './assess';
import { signerNames } from './signing';

/**
 * Who would sign each step of a slip on paper: the window's manager by the roster, with or without an account, and
 * for the others the account that alone may sign it. Empty where that is not one person, and for the home unit.
 */
export async function signerPresets(
  db: ReadDb,
  { asked, schedule, windowId }: Pick<Gathered, 'asked' | 'schedule' | 'windowId'>,
  chain: readonly StepRole[],
  now: WallMs,
): Promise<string[]> {
  const { staffId, start } = asked;
  const names = await signerNames(db, wallDate(now));
  const managers = windowId === null ? [] : managersAt(schedule, windowId, start.date);
  const others = managers.filter((id) => id !== staffId);
  const people = await staffByIds(db, others);
  return chain.map((role) => {
    const able =
      role === 'manager'
        ? others.map((id) => people.get(id)?.name ?? '')
        : role === 'any'
          ? []
          : names(role, { staffId, windowId });
    return able.length === 1 ? able[0]! : '';
  });
}

const managersAt = (schedule: Gathered['schedule'], windowId: number, date: IsoDate): number[] =>
  schedule
    .peopleAt(windowId, date)
    .filter((id) =>
      schedule
        .postingsOf(id)
        .some(
          (posting) => posting.post === 'manager' && posting.windowId === windowId && covers(posting, date),
        ),
    );
