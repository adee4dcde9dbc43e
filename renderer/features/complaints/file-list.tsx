import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { EvidenceFiles } from '../../ui/evidence-files';
import { ProgressDialog } from '../../ui/progress-dialog';

/** Letters, recordings and pictures of a complaint: for those who may know who complained. */
export function FileList({ id }: { id: number }) {
  const { t } = useTranslation();
  const files = useApiQuery('complaints', 'files', { id }, { keepPrevious: false }).data;
  const add = useJob('complaints', 'addFiles');
  const save = useJob('complaints', 'saveFile');
  const withdraw = useApiMutation('complaints', 'withdrawFile');
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'any', multiple: true });
    if (!picked) return;
    const added = await add.run({ id, tokens: picked.map(({ token }) => token) });
    if (added) notifyDone(t('complaints.files.added', { count: added.ids.length }));
  };
  return (
    <>
      <EvidenceFiles
        files={files}
        words="complaints.files"
        mayWrite
        onAdd={choose}
        onSave={(file) => void save.run({ id: file.id })}
        onWithdraw={(file, reason) => withdraw.mutate({ id: file.id, reason })}
        load={(file, offset) => api.complaints.filePart({ id: file, offset })}
      />
      <ProgressDialog job={add} title={t('complaints.files.storing')} />
    </>
  );
}
