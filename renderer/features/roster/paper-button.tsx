import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import { PaperDialog } from '../../ui/paper-dialog';

interface PaperProps {
  date: string;
  onClose: () => void;
}

function WeekPaper({ date, onClose }: PaperProps) {
  const job = useJob('roster', 'print');
  const query = useApiQuery('roster', 'paper', { date });
  return <PaperDialog query={query} give={(to) => job.run({ date, to })} onClose={onClose} />;
}

/** A day's log as it will be printed. */
export function LogPaper({ date, onClose }: PaperProps) {
  const job = useJob('roster', 'printLog');
  const query = useApiQuery('roster', 'logPaper', { date });
  return <PaperDialog query={query} give={(to) => job.run({ date, to })} onClose={onClose} />;
}

/** The week on paper. */
export function PaperButton({ date }: { date: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => setOpen(true)}>
        {t('ui.print')}
      </Button>
      {open && <WeekPaper date={date} onClose={() => setOpen(false)} />}
    </>
  );
}
