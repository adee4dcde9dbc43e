import { useTranslation } from 'react-i18next';
import type { AttachmentInfo } from '#shared/contracts/attachments';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import { takesProof } from '#shared/domain/complaints/life';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { EvidenceFiles } from '../../ui/evidence-files';
import { ProgressDialog } from '../../ui/progress-dialog';

/** What came with the complaint, and what the window laid beside its answer: two drawers of the same cabinet. */
const DRAWERS = {
  files: { list: 'files', add: 'addFiles', save: 'saveFile', withdraw: 'withdrawFile' },
  answerFiles: {
    list: 'answerFiles',
    add: 'addAnswerFiles',
    save: 'saveAnswerFile',
    withdraw: 'withdrawAnswerFile',
  },
} as const;

interface FileListProps {
  id: number;
  of: keyof typeof DRAWERS;
  mayWrite: boolean;
  mayWithdraw?: (file: AttachmentInfo) => boolean;
}

function FileList({ id, of, mayWrite, mayWithdraw }: FileListProps) {
  const { t } = useTranslation();
  const names = DRAWERS[of];
  const files = useApiQuery('complaints', names.list, { id }, { keepPrevious: false }).data;
  const add = useJob('complaints', names.add);
  const save = useJob('complaints', names.save);
  const withdraw = useApiMutation('complaints', names.withdraw);
  const part = of === 'files' ? api.complaints.filePart : api.complaints.answerFilePart;
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'any', multiple: true });
    if (!picked) return;
    const added = await add.run({ id, tokens: picked.map(({ token }) => token) });
    if (added) notifyDone(t(`complaints.${of}.added`, { count: added.ids.length }));
  };
  return (
    <>
      <EvidenceFiles
        files={files}
        words={`complaints.${of}`}
        mayWrite={mayWrite}
        {...(mayWithdraw ? { mayWithdraw } : {})}
        onAdd={choose}
        onSave={(file) => void save.run({ id: file.id })}
        onWithdraw={(file, reason) => withdraw.mutate({ id: file.id, reason })}
        load={(file, offset) => part({ id: file, offset })}
      />
      <ProgressDialog job={add} title={t(`complaints.${of}.storing`)} />
    </>
  );
}

/** Letters, recordings and pictures of a complaint: for those who may know who complained. */
export const LetterFiles = ({ id }: { id: number }) => <FileList id={id} of="files" mayWrite />;

/** Proof beside the window's answer. A window takes back only what went with no answer yet. */
export function AnswerFiles({ complaint: { id, state, steps } }: { complaint: ComplaintDetail }) {
  const { can } = useSession();
  const open = takesProof(state) && can('complaints.answer');
  const given = steps.findLast(({ type }) => type === 'reply')?.at ?? 0;
  const mayWithdraw = ({ addedAt }: AttachmentInfo) => open && (can('complaints.write') || addedAt > given);
  return <FileList id={id} of="answerFiles" mayWrite={open} mayWithdraw={mayWithdraw} />;
}
