import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TablePreview } from '#shared/contracts/cases';
import type { ReadProblem } from '#shared/domain/cases/columns';
import type { FigureProblem } from '#shared/domain/cases/figures';
import type { OverdueProblem } from '#shared/domain/cases/overdue';
import type { Month } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { ExcelButtons } from '../../ui/excel-buttons';
import { FilePreview } from '../../ui/file-preview';
import { ProgressDialog } from '../../ui/progress-dialog';
import type { Column } from '../../ui/table-model';

type BadRow = TablePreview['bad'][number];

interface FileButtonsProps {
  kind: 'figures' | 'overdue';
  month: Month;
  mayImport: boolean;
}

/** Takes a workbook in after showing every problem of it, and gives out the one to be filled in. */
export function FileButtons({ kind, month, mayImport }: FileButtonsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<{ token: string; preview: TablePreview } | null>(null);
  const preview = useJob('cases', 'preview');
  const take = useJob('cases', 'importFile');
  const template = useJob('cases', 'template');
  const title = t('cases.file.title', {
    what: kind === 'figures' ? t('cases.file.figures', { month }) : t('cases.file.overdue'),
  });
  const choose = async () => {
    const [file] = (await api.transfer.pick({ kind: 'excel' })) ?? [];
    const shown = file && (await preview.run({ kind, month, token: file.token }));
    if (shown) setOpened({ token: file.token, preview: shown });
  };
  const apply = async (reason: string) => {
    const done = opened && (await take.run({ kind, month, token: opened.token, reason }));
    if (!done) return;
    setOpened(null);
    notifyDone(t('cases.file.done', { added: done.added, changed: done.changed }));
  };
  const save = async () => {
    const saved = await template.run({ kind, month });
    if (saved?.fileName) notifyDone(t('cases.file.saved', { file: saved.fileName }));
  };
  const phaseWords = (phase: string) =>
    t(phase === 'saving' ? 'cases.file.phase.saving' : 'cases.file.phase.reading');
  return (
    <>
      <ExcelButtons
        templateLabel={t('cases.file.template')}
        saving={template.running}
        onTemplate={save}
        readLabel={t('cases.file.read')}
        onRead={mayImport ? choose : undefined}
      />
      <ProgressDialog job={preview} title={title} phaseWords={phaseWords} />
      <ProgressDialog job={take} title={title} phaseWords={phaseWords} />
      {opened && (
        <TablePreviewDialog
          title={title}
          preview={opened.preview}
          running={take.running}
          onApply={apply}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

interface TablePreviewDialogProps {
  title: string;
  preview: TablePreview;
  running: boolean;
  onApply: (reason: string) => Promise<void>;
  onClose: () => void;
}

function TablePreviewDialog({ preview, ...rest }: TablePreviewDialogProps) {
  const { t } = useTranslation();
  const { fileName, added, changed, same, bad, badCount } = preview;
  const verdict = badCount > 0 ? 'bad' : added + changed === 0 ? 'nothing' : 'good';
  return (
    <FilePreview
      notes={[t('cases.file.summary', { file: fileName, added, changed, same })]}
      bad={bad}
      badColumns={useColumns()}
      badId={(row) => `${row.row}.${row.code}.${row.column}.${row.text}`}
      verdict={verdict}
      words={{
        verdict: t(`cases.file.${verdict}`, { count: badCount }),
        problems: t('cases.file.problem'),
        apply: t('cases.file.apply'),
      }}
      reasonLabel={changed > 0 ? t('cases.file.reason') : undefined}
      {...rest}
    />
  );
}

const FIGURE_PROBLEMS: readonly string[] = [
  'sum_wrong',
  'handled_incomplete',
  'early_over_on_time',
  'entered_over_due',
  'entry_incomplete',
] satisfies FigureProblem[];

function useColumns(): Column<BadRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const words = (code: string) =>
      FIGURE_PROBLEMS.includes(code)
        ? t(`cases.check.${code as FigureProblem}`)
        : t(`cases.problem.${code as ReadProblem | OverdueProblem | 'month_closed'}`);
    return [
      { id: 'row', header: t('cases.file.row'), width: 60, align: 'right', value: (row) => row.row },
      { id: 'column', header: t('cases.file.column'), width: 110, value: (row) => row.column },
      {
        id: 'problem',
        header: t('cases.file.problem'),
        width: 240,
        grow: true,
        value: (row) => words(row.code),
      },
      { id: 'cell', header: t('cases.file.cell'), width: 160, value: (row) => row.text },
    ];
  }, [t]);
}
