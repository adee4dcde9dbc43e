import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { EvidenceFiles } from '../../ui/evidence-files';
import { ProgressDialog } from '../../ui/progress-dialog';

/** Pictures, recordings and scans of an event. */
export function EvidenceList({ id, mayWrite }: { id: number; mayWrite: boolean }) {
  const { t } = useTranslation();
  const files = useApiQuery('incidents', 'evidence', { id }, { keepPrevious: false }).data;
  const add = useJob('incidents', 'addEvidence');
  const save = useJob('incidents', 'saveEvidence');
  const withdraw = useApiMutation('incidents', 'withdrawEvidence');
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'any', multiple: true });
    if (!picked) return;
    const added = await add.run({ id, tokens: picked.map(({ token }) => token), note: '' });
    if (added) notifyDone(t('incidents.life.evidence.added', { count: added.ids.length }));
  };
  return (
    <>
      <EvidenceFiles
        files={files}
        words="incidents.life.evidence"
        mayWrite={mayWrite}
        onAdd={choose}
        onSave={(file) => void save.run({ id: file.id })}
        onWithdraw={(file, reason) => withdraw.mutate({ id: file.id, reason })}
        load={(file, offset) => api.incidents.evidencePart({ id: file, offset })}
      />
      <ProgressDialog job={add} title={t('incidents.life.evidence.storing')} />
    </>
  );
}
