import type { IsoDate } from '../time/wall';
import type { CallResult, ComplaintState, Verdict } from './types';

/** What the steps of a complaint depend on. */
export interface ComplaintLife {
  state: ComplaintState;
  named: boolean;
  replyDue: IsoDate | null;
  closeDue: IsoDate;
  /** How often a reply was sent back. */
  returns: number;
  verdict: Verdict | null;
  satisfaction: CallResult | null;
}

export type ComplaintStep =
  /** The supervision slip goes out, or goes out anew to somebody else. */
  | { type: 'assign'; due: IsoDate }
  | { type: 'urge' }
  | { type: 'extend'; due: IsoDate }
  | { type: 'reply' }
  | { type: 'accept' }
  /** Done without care: once more. Also after a follow-up call that left somebody unsatisfied. */
  | { type: 'return'; due: IsoDate }
  | { type: 'judge'; verdict: Verdict }
  | { type: 'apologise' }
  | { type: 'call'; result: CallResult }
  | { type: 'close' }
  | { type: 'withdraw' }
  | { type: 'change' };

export type ComplaintProblem =
  | 'complaint_step_not_allowed'
  | 'not_overdue'
  | 'extension_late'
  | 'extension_not_later'
  | 'due_in_past'
  | 'call_required';

type TakenType = ComplaintStep['type'];

/** The steps a screen offers in a state; the machine allows no others. */
export const STEPS_FROM: Record<ComplaintState, readonly TakenType[]> = {
  registered: ['assign', 'extend', 'judge', 'withdraw', 'change'],
  assigned: ['reply', 'urge', 'extend', 'assign', 'withdraw', 'change'],
  replied: ['accept', 'return', 'extend', 'withdraw', 'change'],
  returned: ['reply', 'urge', 'extend', 'assign', 'withdraw', 'change'],
  accepted: ['judge', 'return', 'extend', 'withdraw', 'change'],
  judged: ['call', 'apologise', 'close', 'judge', 'return'],
  closed: [],
  withdrawn: [],
};

const NEXT: Partial<Record<TakenType, ComplaintState>> = {
  assign: 'assigned',
  reply: 'replied',
  accept: 'accepted',
  return: 'returned',
  judge: 'judged',
  close: 'closed',
  withdraw: 'withdrawn',
};

/** The limit that runs now: the window's while it owes a reply, the office's otherwise; null when nothing runs. */
export function runningDue({
  state,
  replyDue,
  closeDue,
}: Pick<ComplaintLife, 'state' | 'replyDue' | 'closeDue'>): IsoDate | null {
  if (state === 'closed' || state === 'withdrawn') return null;
  return owesReply(state) ? (replyDue ?? closeDue) : closeDue;
}

/** True while the window has to answer. */
export const owesReply = (state: ComplaintState): boolean => state === 'assigned' || state === 'returned';

/** The next life, or why the step cannot be taken. `today` is the center's date. */
export function takeComplaintStep(
  life: ComplaintLife,
  step: ComplaintStep,
  today: IsoDate,
): ComplaintLife | ComplaintProblem {
  if (!STEPS_FROM[life.state].includes(step.type)) return 'complaint_step_not_allowed';
  const next = { ...life, state: NEXT[step.type] ?? life.state };
  switch (step.type) {
    case 'assign':
      return step.due < today ? 'due_in_past' : withReplyDue(next, step.due);
    case 'return':
      if (step.due < today) return 'due_in_past';
      return {
        ...withReplyDue(next, step.due),
        returns: life.returns + 1,
        verdict: null,
        satisfaction: null,
      };
    case 'urge':
      return today > (life.replyDue ?? life.closeDue) ? next : 'not_overdue';
    case 'extend':
      return extend(next, step.due, today);
    case 'judge':
      return { ...next, verdict: step.verdict };
    case 'call':
      return { ...next, satisfaction: step.result };
    case 'close':
      // Who gave a name is told what became of it (seed row 75); nobody can call an anonymous one.
      return life.named && life.satisfaction === null ? 'call_required' : next;
    default:
      return next;
  }
}

/** The whole matter cannot be due before the reply it waits for. */
const withReplyDue = (life: ComplaintLife, due: IsoDate): ComplaintLife => ({
  ...life,
  replyDue: due,
  closeDue: due > life.closeDue ? due : life.closeDue,
});

function extend(life: ComplaintLife, due: IsoDate, today: IsoDate): ComplaintLife | ComplaintProblem {
  const running = runningDue(life) ?? life.closeDue;
  if (today > running) return 'extension_late';
  if (due <= running) return 'extension_not_later';
  return owesReply(life.state) ? withReplyDue(life, due) : { ...life, closeDue: due };
}
