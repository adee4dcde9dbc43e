import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import { PaperDialog } from '../../ui/paper-dialog';

interface RoundLogPaperProps {
  id: number;
  names: boolean;
  /** Null for those who may not know who looked. */
  onNames: ((names: boolean) => void) | null;
  onClose: () => void;
}

/** 查岗登记表 as it will be printed, with the names of those who looked only where that is asked for. */
export function RoundLogPaper({ id, names, onNames, onClose }: RoundLogPaperProps) {
  const { t } = useTranslation();
  const job = useJob('inspections', 'printLog');
  return (
    <PaperDialog
      query={useApiQuery('inspections', 'logView', { id, names })}
      give={(to) => job.run({ id, names, to })}
      extra={
        onNames && (
          <Checkbox
            label={t('inspections.round.withNames')}
            checked={names}
            onChange={(event) => onNames(event.currentTarget.checked)}
          />
        )
      }
      onClose={onClose}
    />
  );
}
