import { useTranslation } from 'react-i18next';
import type { Paper } from '#shared/contracts/documents';
import type { Month } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { PrintPreview } from '../../ui/print-preview';

/** A paper as it will come out of the printer, with print and PDF. */
export function PaperPreview(props: { month: Month; paper: Paper; onClose: () => void }) {
  const { month, paper, onClose } = props;
  const { t } = useTranslation();
  const ref = { month, kind: paper.kind, subjectId: paper.subjectId };
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
    />
  );
}
