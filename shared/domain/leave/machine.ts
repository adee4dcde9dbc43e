import { refuse } from '../refusal';
import type { WallMs } from '../time/wall';
import type { LeaveTimes } from './life';
import type { StepRole } from './matrix';

export const STEP_STATES = ['waiting', 'approved', 'sent_back', 'refused'] as const;
export type StepState = (typeof STEP_STATES)[number];

export interface ChainStep {
  role: StepRole;
  state: StepState;
  at: WallMs | null;
}

/** 续假: a later end that needs its own signatures. */
export interface Extension {
  fromAt: WallMs;
  toAt: WallMs;
  askedAt: WallMs;
  notifiedAt: WallMs | null;
  state: 'submitted' | 'approved' | 'refused';
  decidedAt: WallMs | null;
  steps: ChainStep[];
}

/** All that the life of a request is judged and moved by. */
export interface LeaveLife extends LeaveTimes {
  /** How often it was submitted. */
  round: number;
  /** Signatures of the last round. */
  steps: ChainStep[];
  departedAt: WallMs | null;
  extensions: Extension[];
  overdueSettled: boolean;
}

export type Decision = 'approve' | 'send_back' | 'refuse';

const waiting = (chain: readonly StepRole[]): ChainStep[] =>
  chain.map((role) => ({ role, state: 'waiting', at: null }));

export const waitingStep = (steps: readonly ChainStep[]): ChainStep | null =>
  steps.find(({ state }) => state === 'waiting') ?? null;

export const pendingExtension = ({ state, extensions }: LeaveLife): Extension | null =>
  state === 'approved' ? (extensions.find((extension) => extension.state === 'submitted') ?? null) : null;

/** The step whose signature is asked for now, of the request or of its extension; null when none is. */
export function stepToSign(life: LeaveLife): ChainStep | null {
  if (life.state === 'submitted') return waitingStep(life.steps);
  const extension = pendingExtension(life);
  return extension && waitingStep(extension.steps);
}

/** Sends a draft, or again what came back: the signatures begin anew. Refuses `leave_is_sent`. */
export function submitLeave(life: LeaveLife, chain: readonly StepRole[]): LeaveLife {
  if (life.state !== 'draft' && life.state !== 'sent_back') {
    refuse(isOver(life) ? 'leave_is_over' : 'leave_is_sent');
  }
  return { ...life, state: 'submitted', round: life.round + 1, steps: waiting(chain), decidedAt: null };
}

const isOver = ({ state, returnedAt }: LeaveLife): boolean =>
  state === 'refused' || state === 'cancelled' || returnedAt !== null;

/**
 * Signs, sends back or refuses the step that waits. The last signature approves. Refuses `leave_not_waiting`, so
 * that what was cancelled or decided meanwhile stays so, and `leave_signature_order` for a signature dated before
 * the one that had to come first.
 */
export function decideLeave(life: LeaveLife, decision: Decision, at: WallMs): LeaveLife {
  const extension = pendingExtension(life);
  if (extension) return decideExtension(life, extension, decision, at);
  if (life.state !== 'submitted') refuse('leave_not_waiting');
  const steps = signed(life.steps, decision, at);
  if (decision === 'send_back') return { ...life, steps, state: 'sent_back' };
  if (decision === 'refuse') return { ...life, steps, state: 'refused', decidedAt: at };
  return waitingStep(steps) ? { ...life, steps } : { ...life, steps, state: 'approved', decidedAt: at };
}

function signed(steps: readonly ChainStep[], decision: Decision, at: WallMs): ChainStep[] {
  const index = steps.findIndex(({ state }) => state === 'waiting');
  if (index < 0) refuse('leave_not_waiting');
  const before = steps[index - 1]?.at ?? null;
  if (before !== null && at < before) refuse('leave_signature_order');
  const states = { approve: 'approved', send_back: 'sent_back', refuse: 'refused' } as const;
  return steps.map((step, n) => (n === index ? { ...step, state: states[decision], at } : step));
}

/** An extension that is sent back is over: another can be asked for. */
function decideExtension(life: LeaveLife, open: Extension, decision: Decision, at: WallMs): LeaveLife {
  const steps = signed(open.steps, decision, at);
  const done = decision !== 'approve' || waitingStep(steps) === null;
  const state = decision !== 'approve' ? 'refused' : done ? 'approved' : 'submitted';
  const next: Extension = { ...open, steps, state, decidedAt: done ? at : null };
  const extensions = life.extensions.map((extension) => (extension === open ? next : extension));
  return { ...life, extensions, endAt: state === 'approved' ? open.toAt : life.endAt };
}

/** 续假. Refuses `leave_not_approved`, `leave_extension_waits` and `leave_extension_shorter`. */
export function extendLeave(
  life: LeaveLife,
  asked: Pick<Extension, 'toAt' | 'askedAt' | 'notifiedAt'>,
  chain: readonly StepRole[],
): LeaveLife {
  if (life.state !== 'approved') refuse('leave_not_approved');
  if (life.returnedAt !== null) refuse('leave_is_over');
  if (pendingExtension(life)) refuse('leave_extension_waits');
  if (asked.toAt <= life.endAt) refuse('leave_extension_shorter');
  const extension: Extension = {
    ...asked,
    fromAt: life.endAt,
    state: 'submitted',
    decidedAt: null,
    steps: waiting(chain),
  };
  return { ...life, extensions: [...life.extensions, extension] };
}

/** 离岗 at the actual time. */
export function departLeave(life: LeaveLife, at: WallMs, now: WallMs): LeaveLife {
  if (life.state !== 'approved') refuse('leave_not_approved');
  if (life.returnedAt !== null) refuse('leave_is_over');
  if (at > now) refuse('in_future');
  if (at >= life.endAt) refuse('departure_after_end');
  return { ...life, departedAt: at };
}

/** 销假; again to correct it. An extension still asked for falls away: the person is back. */
export function returnLeave(life: LeaveLife, at: WallMs, now: WallMs): LeaveLife {
  if (life.state !== 'approved') refuse('leave_not_approved');
  if (at > now) refuse('in_future');
  if (at <= life.startAt) refuse('return_before_start');
  const extensions = life.extensions.map((extension) =>
    extension.state === 'submitted' ? { ...extension, state: 'refused' as const, decidedAt: now } : extension,
  );
  const overdueSettled = life.overdueSettled && at > life.endAt;
  return { ...life, returnedAt: at, extensions, overdueSettled };
}

/** 逾期未归 that the office accepts, or no longer does. Refuses `leave_not_overdue`. */
export function settleLeave(life: LeaveLife, settled: boolean, now: WallMs): LeaveLife {
  if (life.state !== 'approved') refuse('leave_not_approved');
  if ((life.returnedAt ?? now) <= life.endAt) refuse('leave_not_overdue');
  return { ...life, overdueSettled: settled };
}

/** Takes a request back for good; what has begun only the office (`leave_begun`). */
export function cancelLeave(life: LeaveLife, { now, office }: { now: WallMs; office: boolean }): LeaveLife {
  if (isOver(life)) refuse('leave_is_over');
  if (life.state === 'approved' && life.startAt <= now && !office) refuse('leave_begun');
  return { ...life, state: 'cancelled' };
}
