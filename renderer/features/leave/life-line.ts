import type { LeaveDetail } from '#shared/contracts/leave';
import type { LeaveStep } from '#shared/contracts/leave-rows';
import type { SeenBy } from '#shared/domain/attendance/overdue';
import type { WallMs } from '#shared/domain/time/wall';

export type LifeMark = LeaveDetail['timeline'][number]['mark'];

interface Common {
  key: string;
  mark: LifeMark;
  at: WallMs | null;
}
type Plain =
  | 'draft'
  | 'submitted'
  | 'resubmitted'
  | 'notified'
  | 'left'
  | 'due'
  | 'returned'
  | 'settled'
  | 'cancelled';
/** One event of a request's life, in the order in which it happened or is to happen. */
export type LifeEvent =
  | (Common & { kind: Plain })
  | (Common & { kind: 'seen'; by: SeenBy })
  | (Common & { kind: 'step'; step: LeaveStep })
  | (Common & { kind: 'extension'; extension: LeaveDetail['extensions'][number] });

/** 草稿 → 提交 → 每一步审批（退回、再次提交）→ 离岗 → 续假 → 应返岗 → 销假, with what came late or is missing. */
export function lifeLine(leave: LeaveDetail): LifeEvent[] {
  const marked = new Map(leave.timeline.map((event) => [event.step, event]));
  const plain = (kind: Plain, mark: LifeMark, at: WallMs | null): LifeEvent => ({
    key: kind,
    kind,
    mark,
    at,
  });
  const events: LifeEvent[] = leave.earlier.flatMap(({ round, steps }) => signed(`r${round}`, steps));
  if (leave.state === 'draft') events.push(plain('draft', 'todo', leave.submittedAt));
  else events.push(plain(leave.earlier.length > 0 ? 'resubmitted' : 'submitted', 'done', leave.submittedAt));
  const notified = marked.get('notified');
  if (notified) events.push(plain('notified', notified.mark, notified.at));
  const decided = marked.get('decided')?.mark ?? 'todo';
  events.push(...signed('now', leave.steps));
  if (leave.state === 'submitted') events.push(...waiting('now', leave.steps, decided));
  markLast(events, decided);
  const left = marked.get('left');
  if (leave.departedAt !== null) events.push(plain('left', 'done', leave.departedAt));
  else if (left && left.mark !== 'void') events.push(plain('left', left.mark, left.at));
  for (const extension of leave.extensions) events.push(...extended(extension));
  for (const step of ['due', 'returned'] as const) {
    if (step === 'returned' && leave.seenBy !== null) {
      events.push({ key: 'seen', kind: 'seen', mark: 'done', at: leave.seenAt, by: leave.seenBy });
    }
    const event = marked.get(step);
    if (event && event.mark !== 'void') events.push(plain(step, event.mark, event.at));
  }
  if (leave.overdueSettled) events.push(plain('settled', 'done', null));
  if (leave.state === 'cancelled') events.push(plain('cancelled', 'void', null));
  return events;
}

const event = (key: string, index: number, step: LeaveStep, mark: LifeMark): LifeEvent => ({
  key: `${key}-${index}`,
  kind: 'step',
  step,
  mark,
  at: step.at,
});

const signed = (key: string, steps: readonly LeaveStep[]): LifeEvent[] =>
  steps.flatMap((step, index) => (step.state === 'waiting' ? [] : [event(key, index, step, 'done')]));

/** Only the first of those that wait can be missing by now. */
const waiting = (key: string, steps: readonly LeaveStep[], first: LifeMark): LifeEvent[] =>
  steps
    .map((step, index) => ({ step, index }))
    .filter(({ step }) => step.state === 'waiting')
    .map(({ step, index }, place) => event(key, index, step, place === 0 ? first : 'todo'));

/** The last signature is the approval; that it came after the start is marked there. */
function markLast(events: LifeEvent[], decided: LifeMark): void {
  const last = events.at(-1);
  if (decided === 'late' && last?.kind === 'step') last.mark = 'late';
}

function extended(extension: LeaveDetail['extensions'][number]): LifeEvent[] {
  const { id, askedAt, state, steps, retroactive } = extension;
  const key = `e${id}`;
  const events: LifeEvent[] = [
    { key, kind: 'extension', extension, mark: 'done', at: askedAt },
    ...signed(key, steps),
  ];
  if (state === 'submitted') events.push(...waiting(key, steps, 'todo'));
  if (retroactive) markLast(events, 'late');
  return events;
}
