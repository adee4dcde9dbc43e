import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';

/** The way back for what was settled last on this page: taken back with a reason that says so. */
export function useUndo() {
  const { t } = useTranslation();
  const [last, remember] = useState<readonly number[]>([]);
  const revoke = useApiMutation('attendance', 'revoke');
  /** Answers whether anything was taken back. */
  const undo = async (): Promise<boolean> => {
    if (last.length === 0 || revoke.isPending) return false;
    const done = await revoke
      .mutateAsync({ settlementIds: [...last], reason: t('attendance.exceptions.undoReason') })
      // The refusal is already on screen.
      .catch(() => null);
    if (!done) return false;
    notifyDone(t('attendance.exceptions.undone', { count: last.length }));
    remember([]);
    return true;
  };
  return { remember, undo, undoable: last.length > 0, count: last.length };
}
