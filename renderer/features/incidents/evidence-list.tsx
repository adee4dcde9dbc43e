import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { EvidenceFiles } from '../../ui/evidence-files';
import { ProgressDialog } from '../../ui/progress-dialog';

/** What the office found, and what somebody handed in with a statement: two drawers of the same cabinet. */
const DRAWERS = {
  evidence: { list: 'evidence', add: 'addEvidence', save: 'saveEvidence', withdraw: 'withdrawEvidence' },
  proof: { list: 'proof', add: 'addProof', save: 'saveProof', withdraw: 'withdrawProof' },
} as const;

interface FileListProps {
  id: number;
  of: keyof typeof DRAWERS;
  mayAdd: boolean;
  mayWithdraw: boolean;
}

function FileList({ id, of, mayAdd, mayWithdraw }: FileListProps) {
  const { t } = useTranslation();
  const names = DRAWERS[of];
  const files = useApiQuery('incidents', names.list, { id }, { keepPrevious: false }).data;
  const add = useJob('incidents', names.add);
  const save = useJob('incidents', names.save);
  const withdraw = useApiMutation('incidents', names.withdraw);
  const part = of === 'evidence' ? api.incidents.evidencePart : api.incidents.proofPart;
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'any', multiple: true });
    if (!picked) return;
    const added = await add.run({ id, tokens: picked.map(({ token }) => token) });
    if (added) notifyDone(t(`incidents.life.${of}.added`, { count: added.ids.length }));
  };
  if (of === 'proof' && !mayAdd && !files?.length) return null;
  return (
    <>
      <EvidenceFiles
        files={files}
        words={`incidents.life.${of}`}
        mayWrite={mayAdd}
        mayWithdraw={mayWithdraw}
        onAdd={choose}
        onSave={(file) => void save.run({ id: file.id })}
        onWithdraw={(file, reason) => withdraw.mutate({ id: file.id, reason })}
        load={(file, offset) => part({ id: file, offset })}
      />
      <ProgressDialog job={add} title={t(`incidents.life.${of}.storing`)} />
    </>
  );
}

/** Pictures, recordings and scans of an event. */
export const EvidenceList = ({ id, mayWrite }: { id: number; mayWrite: boolean }) => (
  <FileList id={id} of="evidence" mayAdd={mayWrite} mayWithdraw={mayWrite} />
);

/** What was handed in with a statement or an appeal; the office adds what comes on paper. */
export const ProofList = (props: { id: number; open: boolean; mayWrite: boolean }) => (
  <FileList id={props.id} of="proof" mayAdd={props.open && props.mayWrite} mayWithdraw={props.mayWrite} />
);
