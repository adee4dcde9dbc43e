import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import { SheetImport } from '../../ui/sheet-import';
import { useSheetColumns } from './use-sheet-columns';

interface DutyImportProps {
  file: PickedFileInfo;
  onChooseOther: () => Promise<void>;
  onClose: () => void;
}

/** A duty list before it is taken over; it may replace what is planned on its days. */
export function DutyImport({ file, ...ways }: DutyImportProps) {
  const { t } = useTranslation();
  const [replace, setReplace] = useState(false);
  const input = { token: file.token, replace };
  const job = useJob('roster', 'importApply');
  return (
    <SheetImport
      title={t('roster.sheet.title')}
      preview={useApiQuery('roster', 'importPreview', input)}
      columns={useSheetColumns()}
      running={job.running}
      apply={() => job.run(input)}
      options={
        <Checkbox
          label={t('roster.sheet.replace')}
          description={t('roster.sheet.replaceHint')}
          checked={replace}
          onChange={(event) => setReplace(event.currentTarget.checked)}
        />
      }
      {...ways}
    />
  );
}
