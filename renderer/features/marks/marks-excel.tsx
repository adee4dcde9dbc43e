import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkPreviewRow, MarkSheet } from '#shared/contracts/marks';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { ExcelButtons } from '../../ui/excel-buttons';
import { sheetColumns } from '../../ui/sheet-columns';
import { SheetImport } from '../../ui/sheet-import';
import type { Column } from '../../ui/table-model';
import { useExcelFile } from '../../ui/use-excel-file';

const refOf = ({ month, part }: MarkSheet) => ({
  ...{ month, subject: part.subject, type: part.type, code: part.code },
});

/** The sheet as a workbook to be filled in, and such a workbook taken over. */
export function MarksExcel({ sheet, mayImport }: { sheet: MarkSheet; mayImport: boolean }) {
  const { t } = useTranslation();
  const { file, choose, forget } = useExcelFile();
  const template = useJob('marks', 'template');
  const save = async () => {
    const saved = await template.run(refOf(sheet));
    if (saved?.fileName) notifyDone(t('marks.file.saved', { file: saved.fileName }));
  };
  return (
    <>
      <ExcelButtons
        templateLabel={t('marks.file.template')}
        saving={template.running}
        onTemplate={save}
        readLabel={t('marks.file.read')}
        onRead={mayImport ? choose : undefined}
      />
      {file && <MarksImport sheet={sheet} file={file} onChooseOther={choose} onClose={forget} />}
    </>
  );
}

interface MarksImportProps {
  sheet: MarkSheet;
  file: PickedFileInfo;
  onChooseOther: () => Promise<void>;
  onClose: () => void;
}

function MarksImport({ sheet, file, ...ways }: MarksImportProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const input = { ...refOf(sheet), token: file.token };
  const job = useJob('marks', 'importFile');
  const preview = useApiQuery('marks', 'preview', input);
  const corrects = preview.data !== undefined && preview.data.errors === 0 && preview.data.changed > 0;
  return (
    <SheetImport
      title={t('marks.file.title', { part: sheet.part.name })}
      preview={preview}
      columns={usePreviewColumns(sheet.part.secret)}
      running={job.running}
      apply={() => job.run({ ...input, reason: reason.trim() })}
      options={
        corrects && (
          <TextInput
            label={t('marks.file.reason')}
            placeholder={t('marks.file.reasonHint')}
            required
            w={360}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )
      }
      {...ways}
    />
  );
}

/** Marks of a secret rating are not told again: a preview can be printed. */
function usePreviewColumns(secret: boolean): Column<MarkPreviewRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const marksColumn: Column<MarkPreviewRow> = {
      id: 'marks',
      header: t('marks.file.marks'),
      width: 240,
      grow: true,
      value: ({ text }) => text,
    };
    return [
      ...sheetColumns<string, MarkPreviewRow['problems'][number]['code'], MarkPreviewRow>(t, {
        column: (heading) => heading,
        problem: (code) => t(`marks.problem.${code}`),
      }),
      { id: 'code', header: t('marks.file.code'), width: 90, value: ({ code }) => code },
      { id: 'name', header: t('marks.file.name'), width: 160, value: ({ name }) => name },
      ...(secret ? [] : [marksColumn]),
    ];
  }, [t, secret]);
}
