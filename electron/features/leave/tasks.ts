import type { OutputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import type { LeaveRow } from '#shared/contracts/leave-rows';
import { spansOverlap } from '#shared/domain/leave/check';
import { addDays } from '#shared/domain/time/dates';
import { DAY_MS, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import { spanOf } from './cover';
import { type LeaveRecord, leavesInStates, openLeaves } from './repo';
import { isSupervision, seesAll } from './scope';
import { signingRights } from './signing';
import { viewLeaves } from './view';

type Task = OutputOf<(typeof leaveContract)['tasks']>[number];

/** What waits for an account, the most urgent first. */
export async function leaveTasks(context: QueryContext): Promise<Task[]> {
  const { db, actor, now } = context;
  const today = wallDate(now);
  const rights = await signingRights(db, actor, today);
  const waiting = await leavesInStates(db, ['draft', 'submitted', 'sent_back']);
  const open = await openLeaves(db);
  const rows = (await viewLeaves(context, [...waiting, ...open])).filter(
    (row) => seesAll(actor) || (row.windowId !== null && rights.managed.has(row.windowId)),
  );
  const away = awaySubstitutes([...waiting, ...open]);
  const mine = (row: LeaveRow) =>
    row.waitingFor !== null &&
    (rights.toSign(row.waitingFor, row) !== null || (isSupervision(actor) && isStuck(row, now)));
  const entered = new Set(
    waiting.filter(({ createdBy }) => createdBy === actor.accountId).map(({ id }) => id),
  );
  const tasks = rows.flatMap((row): Task[] => {
    const found: Task[] = [];
    const add = (task: Task['task'], dueAt: number | null) => found.push({ task, dueAt, leave: row });
    if (row.phase === 'overdue') add('overdue', row.dueAt);
    if (row.phase === 'unconfirmed') add('confirm_return', row.dueAt);
    if (mine(row)) {
      add(
        row.state === 'submitted' ? 'decide' : 'decide_extension',
        row.state === 'submitted' ? row.startAt : row.endAt,
      );
    }
    if (row.state === 'sent_back' && (entered.has(row.id) || row.actions.includes('edit'))) {
      add('sent_back', row.startAt);
    }
    if (row.state === 'draft' && entered.has(row.id)) add('draft', row.startAt);
    if (row.phase === 'away' && wallDate(row.endAt - 1) <= addDays(today, 1)) add('ends_tomorrow', row.dueAt);
    if (away.has(row.id) && row.actions.includes('substitute')) add('substitute_away', row.startAt);
    if (row.papersMissing && row.state === 'approved') add('papers_missing', row.dueAt);
    return found;
  });
  const urgency = (task: Task) => ORDER.indexOf(task.task);
  return tasks.sort((a, b) => urgency(a) - urgency(b) || (a.dueAt ?? 0) - (b.dueAt ?? 0));
}

/** Nobody signs a home unit's step but on paper, and what begins within a day unsigned is the office's to chase. */
const isStuck = ({ waitingFor, startAt }: LeaveRow, now: WallMs): boolean =>
  waitingFor === 'unit' || startAt <= now + DAY_MS;

const ORDER: readonly Task['task'][] = [
  'overdue',
  'substitute_away',
  'decide',
  'decide_extension',
  'confirm_return',
  'ends_tomorrow',
  'sent_back',
  'papers_missing',
  'draft',
];

/** Requests whose substitute has a leave of their own at the same time. */
function awaySubstitutes(leaves: readonly LeaveRecord[]): Set<number> {
  const counting = leaves.filter(({ state }) => state === 'submitted' || state === 'approved');
  const byStaff = new Map<number, LeaveRecord[]>();
  for (const leave of counting) byStaff.set(leave.staffId, [...(byStaff.get(leave.staffId) ?? []), leave]);
  return new Set(
    counting
      .filter(({ substituteId, ...leave }) =>
        (byStaff.get(substituteId ?? 0) ?? []).some((other) =>
          spansOverlap(spanOf(other), spanOf({ substituteId, ...leave })),
        ),
      )
      .map(({ id }) => id),
  );
}
