import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '#shared/contracts/rectification';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { EvidenceFiles } from '../../ui/evidence-files';
import { ProgressDialog } from '../../ui/progress-dialog';

/** Photos before and after, and the stamped report. */
export function FileList({ order: { id, state } }: { order: OrderDetail }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const files = useApiQuery('rectification', 'files', { id }, { keepPrevious: false }).data;
  const add = useJob('rectification', 'addFiles');
  const save = useJob('rectification', 'saveFile');
  const withdraw = useApiMutation('rectification', 'withdrawFile');
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'any', multiple: true });
    if (!picked) return;
    const added = await add.run({ id, tokens: picked.map(({ token }) => token) });
    if (added) notifyDone(t('rectification.files.added', { count: added.ids.length }));
  };
  return (
    <>
      <EvidenceFiles
        files={files}
        words="rectification.files"
        mayWrite={can('rectification.answer') && state !== 'withdrawn'}
        mayWithdraw={can('rectification.write')}
        onAdd={choose}
        onSave={(file) => void save.run({ id: file.id })}
        onWithdraw={(file, reason) => withdraw.mutate({ id: file.id, reason })}
        load={(file, offset) => api.rectification.filePart({ id: file, offset })}
      />
      <ProgressDialog job={add} title={t('rectification.files.storing')} />
    </>
  );
}
