import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { PrintPreview } from '../../ui/print-preview';

interface PaperDialogProps {
  of: 'version' | 'draft';
  id: number;
  onClose: () => void;
}

/** The official 考核办法 as it will be printed. */
export function PaperDialog({ of, id, onClose }: PaperDialogProps) {
  const { t } = useTranslation();
  const query = useApiQuery('rulebook', 'paper', { of, id }, { keepPrevious: false });
  const print = useJob('rulebook', 'print');
  const pdf = useJob('rulebook', 'savePdf');
  const save = async () => {
    const done = await pdf.run({ of, id });
    if (done?.file) notifyDone(t('rulebook.exported', { file: done.file }));
  };
  return (
    <PrintPreview
      opened
      title={query.data?.title ?? t('rulebook.paper.action')}
      html={query.data?.html ?? ''}
      onClose={onClose}
      {...(query.data ? { onPrint: () => print.run({ of, id }), onPdf: save } : {})}
      extra={query.error ? <ErrorBanner error={query.error} /> : null}
    />
  );
}
