import { useTranslation } from 'react-i18next';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { useJob } from '../../api/job';
import { useApiQuery } from '../../api/query';
import { SheetImport } from '../../ui/sheet-import';
import { useOutingSheetColumns } from './use-outing-sheet-columns';

interface OutingImportProps {
  file: PickedFileInfo;
  onChooseOther: () => Promise<void>;
  onClose: () => void;
}

/** A register of outings before it is taken over. */
export function OutingImport({ file, ...ways }: OutingImportProps) {
  const { t } = useTranslation();
  const input = { token: file.token };
  const job = useJob('attendance', 'importOutings');
  return (
    <SheetImport
      title={t('attendance.register.sheet.title')}
      preview={useApiQuery('attendance', 'previewOutings', input)}
      columns={useOutingSheetColumns()}
      running={job.running}
      apply={() => job.run(input)}
      {...ways}
    />
  );
}
