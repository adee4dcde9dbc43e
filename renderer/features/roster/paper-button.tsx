import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone, notifyError } from '../../api/notify';
import { PrintPreview } from '../../ui/print-preview';

const PAPERS = {
  week: { look: 'paper', print: 'print', pdf: 'savePdf' },
  log: { look: 'logPaper', print: 'printLog', pdf: 'saveLogPdf' },
} as const;

export interface ShownPaper {
  kind: keyof typeof PAPERS;
  date: string;
  title: string;
  html: string;
}

/** Fetches a paper to look at; errors are shown. */
export async function fetchPaper(kind: ShownPaper['kind'], date: string): Promise<ShownPaper | null> {
  try {
    return { kind, date, ...(await api.roster[PAPERS[kind].look]({ date })) };
  } catch (error) {
    notifyError(error);
    return null;
  }
}

/** The week's roster or a day's log as it will be printed. */
export function PaperView({ paper, onClose }: { paper: ShownPaper; onClose: () => void }) {
  const { t } = useTranslation();
  const { kind, date, title, html } = paper;
  const print = useJob('roster', PAPERS[kind].print);
  const pdf = useJob('roster', PAPERS[kind].pdf);
  return (
    <PrintPreview
      opened
      {...{ title, html, onClose }}
      onPrint={() => print.run({ date })}
      onPdf={() =>
        pdf.run({ date }).then((answer) => {
          if (answer?.fileName) notifyDone(t('roster.saved', { file: answer.fileName }));
        })
      }
    />
  );
}

/** The week on paper. */
export function PaperButton({ date }: { date: string }) {
  const { t } = useTranslation();
  const [paper, setPaper] = useState<ShownPaper | null>(null);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} />}
        onClick={() => void fetchPaper('week', date).then(setPaper)}
      >
        {t('ui.print')}
      </Button>
      {paper && <PaperView paper={paper} onClose={() => setPaper(null)} />}
    </>
  );
}
