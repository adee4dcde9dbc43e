import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone, notifyError } from '../../api/notify';
import { useApiMutation } from '../../api/query';

/** Assigns many ids one by one, each with its row in the log; stops at the first that is refused. */
export function useMapMany() {
  const { t } = useTranslation();
  const map = useApiMutation('punches', 'map', { quiet: true });
  const [busy, setBusy] = useState(false);
  const mapMany = async (pairs: readonly { machineId: string; staffId: number }[]): Promise<void> => {
    setBusy(true);
    let count = 0;
    try {
      for (const pair of pairs) {
        await map.mutateAsync(pair);
        count++;
      }
    } catch (error) {
      notifyError(error);
    }
    setBusy(false);
    if (count > 0) notifyDone(t('punches.mapping.accepted', { count }));
  };
  return { busy, mapMany };
}
