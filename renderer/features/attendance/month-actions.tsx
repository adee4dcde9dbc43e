import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Month } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { PrintPreview } from '../../ui/print-preview';
import { ProgressDialog } from '../../ui/progress-dialog';

interface MonthActionsProps {
  month: Month;
  /** Nobody to put on paper. */
  disabled: boolean;
}

/** The sheet on paper and as a workbook. */
export function MonthActions({ month, disabled }: MonthActionsProps) {
  const { can } = useSession();
  return (
    <>
      {can('documents.read') && <PrintButton month={month} disabled={disabled} />}
      <ExportButton month={month} disabled={disabled} />
    </>
  );
}

function ExportButton({ month, disabled }: MonthActionsProps) {
  const { t } = useTranslation();
  const job = useJob('attendance', 'exportMonth');
  const run = async () => {
    const result = await job.run({ month });
    if (result?.file) notifyDone(t('attendance.month.exported', { file: result.file, count: result.rows }));
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        disabled={disabled}
        onClick={() => void run()}
      >
        {t('attendance.month.export')}
      </Button>
      <ProgressDialog job={job} title={t('attendance.month.exporting')} />
    </>
  );
}

function PrintButton({ month, disabled }: MonthActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} />}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {t('attendance.month.print')}
      </Button>
      {open && <SheetPreview month={month} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The sheet as it will come out of the printer: marked as a draft until the month is issued. */
function SheetPreview({ month, onClose }: { month: Month; onClose: () => void }) {
  const { t } = useTranslation();
  const paper = { month, kind: 'attendance' as const };
  const { data } = useApiQuery('documents', 'html', paper, { keepPrevious: false });
  if (!data) return null;
  const pdf = async () => {
    const { file } = await api.documents.savePdf(paper);
    if (file !== null) notifyDone(t('documents.saved', { file }));
  };
  const print = async () => {
    const { printed } = await api.documents.print(paper);
    if (printed) notifyDone(t('documents.printed'));
  };
  return (
    <PrintPreview opened title={data.title} html={data.html} onClose={onClose} onPrint={print} onPdf={pdf} />
  );
}
