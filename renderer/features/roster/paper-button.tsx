import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone, notifyError } from '../../api/notify';
import { PrintPreview } from '../../ui/print-preview';

/** The week on paper, as PDF and as Excel. */
export function PaperButtons({ date }: { date: IsoDate }) {
  const { t } = useTranslation();
  const [paper, setPaper] = useState<{ title: string; html: string } | null>(null);
  const print = useJob('roster', 'print');
  const pdf = useJob('roster', 'savePdf');
  const excel = useJob('roster', 'exportWeek');
  const tell = (file: string | null | undefined) => {
    if (file) notifyDone(t('roster.saved', { file }));
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        loading={excel.running}
        onClick={() => void excel.run({ date }).then((answer) => tell(answer?.fileName))}
      >
        {t('roster.export')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} />}
        onClick={() => void api.roster.paper({ date }).then(setPaper, notifyError)}
      >
        {t('ui.print')}
      </Button>
      <PrintPreview
        opened={paper !== null}
        title={paper?.title ?? ''}
        html={paper?.html ?? ''}
        onClose={() => setPaper(null)}
        onPrint={() => print.run({ date })}
        onPdf={() => pdf.run({ date }).then((answer) => tell(answer?.fileName))}
      />
    </>
  );
}
