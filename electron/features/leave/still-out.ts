import { awayKindOf } from '#shared/domain/leave/kinds';
import { phaseOf } from '#shared/domain/leave/life';
import { dueBack } from '#shared/domain/leave/measure';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { seenAgainAt } from './overdue';
import { openLeaves } from './repo';
import { daysFor, scheduleFor } from './view';

/** Who should be back from a leave now, has no 销假, and has not been seen (逾期未归). */
export async function peopleOverdue(db: ReadDb, now: WallMs): Promise<Set<number>> {
  const ended = (await openLeaves(db)).filter(
    ({ kind, endAt }) => endAt < now && awayKindOf(kind) === 'leave',
  );
  const schedule = await scheduleFor(db, ended);
  const seen = await seenAgainAt(db, ended, now);
  const isOut = (leave: (typeof ended)[number]) =>
    phaseOf(leave, dueBack(leave.endAt, daysFor(schedule, leave)), now, seen.get(leave.id)?.at) === 'overdue';
  return new Set(ended.filter(isOut).map(({ staffId }) => staffId));
}
