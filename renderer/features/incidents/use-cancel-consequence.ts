import { useTranslation } from 'react-i18next';
import type { ConsequenceInfo } from '#shared/contracts/incidents-consequences';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';

/** Asks why a measure is not carried out after all. */
export function useCancelConsequence(): (row: ConsequenceInfo) => Promise<void> {
  const { t } = useTranslation();
  const cancel = useApiMutation('incidents', 'cancelConsequence');
  return async (row) => {
    const answer = await confirmDialog({
      title: t('incidents.life.consequence.cancel'),
      message: t('incidents.life.consequence.cancelAsk', {
        what: t(`incidents.life.consequence.kind.${row.kind}`),
      }),
      confirmLabel: t('incidents.life.consequence.cancel'),
      danger: true,
      reason: 'required',
    });
    if (answer) cancel.mutate({ id: row.id, reason: answer.reason });
  };
}
