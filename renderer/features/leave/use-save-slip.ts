import type { LeaveDetail } from '#shared/contracts/leave';
import { useApiMutation } from '../../api/query';
import type { writtenOf } from './form-values';
import type { signatureInput } from './signature-fields';

type Written = NonNullable<ReturnType<typeof writtenOf>>;
type Signatures = NonNullable<ReturnType<typeof signatureInput>>;

/** Sends a slip the way it came: new, signed on paper, as a draft, or again after it was sent back. */
export function useSaveSlip(editing: LeaveDetail | null) {
  const submit = useApiMutation('leave', 'submit', { quiet: true });
  const enter = useApiMutation('leave', 'enter', { quiet: true });
  const resubmit = useApiMutation('leave', 'resubmit', { quiet: true });
  const saveDraft = useApiMutation('leave', 'saveDraft', { quiet: true });
  return (how: 'send' | 'draft', written: Written, signatures: Signatures | null): Promise<LeaveDetail> => {
    const kept = editing && { id: editing.id, version: editing.version };
    if (how === 'draft') return saveDraft.mutateAsync({ ...written, ...kept });
    if (kept) return resubmit.mutateAsync({ ...written, ...kept });
    return signatures ? enter.mutateAsync({ ...written, signatures }) : submit.mutateAsync(written);
  };
}
