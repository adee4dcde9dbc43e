import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../api/job';
import { notifyDone } from '../api/notify';
import { ProgressDialog } from './progress-dialog';
import type { TableExtract } from './table-model';

export interface ListPaperProps {
  /** Title on paper and name of the file. */
  title: string;
  /** Asked only when a button is pressed: a long list is not copied for nothing. */
  extract: () => TableExtract;
}

/** Takes a list out of the program as it is on screen: to Excel, or to the printer. */
export function ListPaper({ title, extract }: ListPaperProps) {
  const { t } = useTranslation();
  const workbook = useJob('transfer', 'exportTable');
  const paper = useJob('transfer', 'printTable');
  const save = async () => {
    const done = await workbook.run({ title, ...extract() });
    if (done?.file) notifyDone(t('ui.list.exported', { file: done.file, count: done.rows }));
  };
  const print = async () => {
    const done = await paper.run({ title, ...extract() });
    if (done?.printed) notifyDone(t('ui.list.printed', { title }));
  };
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconFileSpreadsheet size={14} />}
        onClick={() => void save()}
      >
        {t('ui.list.export')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPrinter size={14} />}
        onClick={() => void print()}
      >
        {t('ui.list.print')}
      </Button>
      <ProgressDialog job={workbook} title={t('ui.list.exporting')} />
      <ProgressDialog job={paper} title={t('ui.list.printing')} />
    </>
  );
}
