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
  /** Something new came up: whoever complained is called once more, or the verdict is changed. */
  | { type: 'reopen'; due: IsoDate }
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
  closed: ['reopen'],
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

type Dues = Pick<ComplaintLife, 'state' | 'replyDue' | 'closeDue'>;

/** The limit of whoever has to act: the window's while it owes a reply, the office's otherwise; null when none runs. */
export function actorDue({ state, replyDue, closeDue }: Dues): IsoDate | null {
  if (state === 'closed' || state === 'withdrawn') return null;
  return owesReply(state) ? (replyDue ?? closeDue) : closeDue;
}

/** The limit the complaint is measured by: a slip that went out late does not put off the end of the matter. */
export function runningDue(life: Dues): IsoDate | null {
  const due = actorDue(life);
  return due === null || due < life.closeDue ? due : life.closeDue;
}

/** True while the window has to answer. */
export const owesReply = (state: ComplaintState): boolean => state === 'assigned' || state === 'returned';

/** True while proof can be laid beside the window's answer: from the slip until the matter is judged. */
export const takesProof = (state: ComplaintState): boolean =>
  owesReply(state) || state === 'replied' || state === 'accepted';

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
      return step.due < today ? 'due_in_past' : { ...next, replyDue: step.due };
    case 'return':
      if (step.due < today) return 'due_in_past';
      return {
        ...next,
        replyDue: step.due,
        returns: life.returns + 1,
        verdict: null,
        satisfaction: null,
      };
    case 'urge':
      return today > (life.replyDue ?? life.closeDue) ? next : 'not_overdue';
    case 'extend':
      return extend(next, step.due, today);
    case 'reopen':
      if (step.due < today) return 'due_in_past';
      return { ...next, state: 'judged', closeDue: step.due, satisfaction: null };
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

/** Only an extension, with its reason, puts off the end of the matter; and only while that is still to come. */
function extend(life: ComplaintLife, due: IsoDate, today: IsoDate): ComplaintLife | ComplaintProblem {
  const running = actorDue(life) ?? life.closeDue;
  if (today > running) return 'extension_late';
  if (due <= running) return 'extension_not_later';
  const closeDue = due > life.closeDue && today <= life.closeDue ? due : life.closeDue;
  return owesReply(life.state) ? { ...life, replyDue: due, closeDue } : { ...life, closeDue };
}
