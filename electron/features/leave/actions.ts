import type { LEAVE_ACTIONS } from '#shared/contracts/leave-rows';
import { can } from '#shared/contracts/roles';
import type { LeavePhase } from '#shared/domain/leave/life';
import type { Actor } from '../../ipc/context';
import type { LeaveRecord } from './repo';
import { isSupervision } from './scope';

export type LeaveAction = (typeof LEAVE_ACTIONS)[number];

interface Standing {
  leave: LeaveRecord;
  phase: LeavePhase;
  /** The step that waits is this account's to sign. */
  maySign: boolean;
  /** The office may enter a signature on paper. */
  mayEnterPaper: boolean;
  /** 销假 came after whole half-days that were missed. */
  overdue: boolean;
}

/** What an account can do with a request as it stands; the operations check again. */
export function actionsOf(
  actor: Actor,
  { leave, phase, maySign, mayEnterPaper, overdue }: Standing,
): LeaveAction[] {
  const office = isSupervision(actor);
  const actions: LeaveAction[] = [];
  const { state, returnedAt } = leave;
  if (maySign && can(actor.roles, 'leave.approve')) actions.push('decide', 'send_back');
  if (mayEnterPaper) actions.push('sign_paper');
  if (!can(actor.roles, 'leave.write')) return actions;
  const unsent = state === 'draft' || state === 'sent_back';
  const open = state === 'approved' && returnedAt === null;
  if (unsent) actions.push('edit', 'submit');
  if (open && phase !== 'upcoming') actions.push('depart');
  if (open) actions.push('extend');
  if (state === 'approved' && phase !== 'upcoming') actions.push('return');
  if (office && (phase === 'overdue' || overdue)) actions.push('settle_overdue');
  if (office && (state === 'submitted' || state === 'approved')) actions.push('notify');
  if (state === 'submitted' || open) actions.push('substitute');
  if (state !== 'cancelled' && state !== 'refused') actions.push('attach');
  if (unsent || state === 'submitted' || (open && (phase === 'upcoming' || office))) actions.push('cancel');
  return actions;
}
