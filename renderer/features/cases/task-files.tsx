import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskFileRow } from '#shared/contracts/cases-tasks';
import type { TaskColumn, TaskSheetCode } from '#shared/domain/cases/task-sheet';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { ExcelButtons } from '../../ui/excel-buttons';
import { sheetColumns } from '../../ui/sheet-columns';
import { SheetImport } from '../../ui/sheet-import';
import type { Column } from '../../ui/table-model';
import { useExcelFile } from '../../ui/use-excel-file';

/** Gives out the empty register of tasks, and takes a filled one in after showing what it would do. */
export function TaskFiles() {
  const { t } = useTranslation();
  const { file, choose, forget } = useExcelFile();
  const template = useJob('cases', 'taskTemplate');
  const save = async () => {
    const saved = await template.run({});
    if (saved?.fileName) notifyDone(t('cases.tasks.sheet.saved', { file: saved.fileName }));
  };
  return (
    <>
      <ExcelButtons
        templateLabel={t('cases.tasks.sheet.template')}
        saving={template.running}
        onTemplate={save}
        readLabel={t('cases.tasks.sheet.read')}
        onRead={choose}
      />
      {file && <TaskImport token={file.token} onChooseOther={choose} onClose={forget} />}
    </>
  );
}

interface TaskImportProps {
  token: string;
  onChooseOther: () => Promise<void>;
  onClose: () => void;
}

function TaskImport({ token, ...ways }: TaskImportProps) {
  const { t } = useTranslation();
  const job = useJob('cases', 'importTasks');
  return (
    <SheetImport
      title={t('cases.tasks.sheet.title')}
      preview={useApiQuery('cases', 'previewTasks', { token })}
      columns={useColumns()}
      running={job.running}
      apply={() => job.run({ token })}
      {...ways}
    />
  );
}

function useColumns(): Column<TaskFileRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const text = (id: Exclude<TaskColumn, 'source'>, width: number): Column<TaskFileRow> => ({
      ...{ id, header: t(`cases.tasks.field.${id}`), width },
      value: (row) => row[id],
    });
    return [
      ...sheetColumns<TaskColumn, TaskSheetCode, TaskFileRow>(t, {
        column: (column) => t(`cases.tasks.field.${column}`),
        problem: (code) => t(`cases.tasks.problem.${code}`),
      }),
      text('no', 82),
      { ...text('title', 150), grow: true },
      {
        id: 'source',
        header: t('cases.tasks.field.source'),
        width: 96,
        value: ({ source }) => (source === null ? '' : t(`cases.tasks.source.${source}`)),
      },
      {
        id: 'owner',
        header: t('cases.tasks.field.owner'),
        ...{ width: 150, grow: true },
        value: ({ window, unit, person }) => [window, unit, person].filter(Boolean).join(' · '),
      },
      ...[text('issuedOn', 94), text('dueOn', 94)],
    ];
  }, [t]);
}
