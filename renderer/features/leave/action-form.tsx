import type { ReactNode } from 'react';
import type { LeaveDetail } from '#shared/contracts/leave';
import { FormModal } from '../../ui/form-modal';
import { ChangedNote, useChangedGuard } from './changed-note';

/** Of every form that does something with a request. */
export interface LeaveFormProps {
  leave: LeaveDetail;
  opened: boolean;
  onClose: () => void;
}

interface ActionFormProps extends LeaveFormProps {
  /** What it does; a request that does not allow it any more cannot be sent. */
  actions: readonly LeaveDetail['actions'][number][];
  title: string;
  submitLabel: string;
  onSubmit: () => Promise<unknown>;
  size?: number;
  children: ReactNode;
}

/** A form of a request that keeps what was typed when somebody else was faster. */
export function ActionForm({ leave, actions, onSubmit, children, ...modal }: ActionFormProps) {
  const possible = actions.some((action) => leave.actions.includes(action));
  const { guard, blocked, refused } = useChangedGuard(modal.opened, leave, possible);
  return (
    <FormModal {...modal} submitDisabled={blocked} onSubmit={() => guard(onSubmit)}>
      {children}
      <ChangedNote leave={leave} refused={refused} possible={possible} />
    </FormModal>
  );
}
