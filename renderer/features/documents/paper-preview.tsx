import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Paper } from '#shared/contracts/documents';
import type { Month } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { PrintPreview } from '../../ui/print-preview';

/** A paper as it will come out of the printer, with print and PDF. */
export function PaperPreview(props: { month: Month; paper: Paper; onClose: () => void }) {
  const { month, paper, onClose } = props;
  const { t } = useTranslation();
  const ref = { month, kind: paper.kind, subjectId: paper.subjectId, paperId: paper.paperId };
  const query = useApiQuery('documents', 'html', ref, { keepPrevious: false });
  const print = async () => {
    const { printed } = await api.documents.print(ref);
    if (printed) notifyDone(t('documents.printed'));
  };
  const pdf = async () => {
    const { file } = await api.documents.savePdf(ref);
    if (file !== null) notifyDone(t('documents.saved', { file }));
  };
  if (!query.data) return null;
  return (
    <PrintPreview
      opened
      title={paper.title}
      html={query.data.html}
      onClose={onClose}
      onPrint={print}
      onPdf={pdf}
      extra={<Reissue paper={paper} onDone={onClose} />}
    />
  );
}

/** One issued paper with a slip in it: void, and issued anew under the next number. */
function Reissue({ paper, onDone }: { paper: Paper; onDone: () => void }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const reissue = useApiMutation('documents', 'reissue', {
    onSuccess: ({ number }) => {
      notifyDone(t('documents.reissue.done', { number }));
      onDone();
    },
  });
  if (paper.paperId === null || paper.voidReason !== null || !can('documents.issue')) return null;
  const { paperId, title } = paper;
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('documents.reissue.title', { title }),
      message: t('documents.reissue.message'),
      confirmLabel: t('documents.reissue.submit'),
      danger: true,
      reason: 'required',
    });
    if (answer) reissue.mutate({ paperId, reason: answer.reason });
  };
  return (
    <Button variant="default" color="red" loading={reissue.isPending} onClick={() => void ask()}>
      {t('documents.reissue.action')}
    </Button>
  );
}
