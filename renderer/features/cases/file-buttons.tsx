import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { IconFileImport, IconFileSpreadsheet } from '@tabler/icons-react';
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
import { DataTable } from '../../ui/data-table';
import { FileButton } from '../../ui/file-button';
import { ProgressDialog } from '../../ui/progress-dialog';
import { ReasonField } from '../../ui/reason-field';
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
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        loading={template.running}
        onClick={() => void save()}
      >
        {t('cases.file.template')}
      </Button>
      {mayImport && (
        <FileButton onChoose={choose} leftSection={<IconFileImport size={16} />} variant="default">
          {t('cases.file.read')}
        </FileButton>
      )}
      <ProgressDialog job={preview} title={title} phaseWords={phaseWords} />
      <ProgressDialog job={take} title={title} phaseWords={phaseWords} />
      <Modal opened={opened !== null} onClose={() => setOpened(null)} title={title} size={720}>
        {opened && <PreviewBody preview={opened.preview} loading={take.running} onApply={apply} />}
      </Modal>
    </>
  );
}

interface PreviewBodyProps {
  preview: TablePreview;
  loading: boolean;
  onApply: (reason: string) => Promise<void>;
}

function PreviewBody({ preview, loading, onApply }: PreviewBodyProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { fileName, added, changed, same, bad, badCount } = preview;
  const columns = useColumns();
  const nothing = badCount === 0 && added + changed === 0;
  const verdict = badCount > 0 ? 'bad' : nothing ? 'nothing' : 'good';
  return (
    <Stack gap={8} h={badCount > 0 ? 440 : 'auto'}>
      <Text size="sm">{t('cases.file.summary', { file: fileName, added, changed, same })}</Text>
      <Alert color={{ bad: 'red', nothing: 'gray', good: 'green' }[verdict]} variant="light" py={6}>
        {t(`cases.file.${verdict}`, { count: badCount })}
      </Alert>
      {badCount > 0 && (
        <DataTable
          label={t('cases.file.problem')}
          columns={columns}
          rows={bad}
          rowId={(row) => `${row.row}.${row.code}.${row.column}.${row.text}`}
        />
      )}
      {verdict === 'good' && changed > 0 && (
        <ReasonField label={t('cases.file.reason')} required value={reason} onChange={setReason} />
      )}
      <Button
        data-autofocus
        style={{ alignSelf: 'flex-end' }}
        disabled={verdict !== 'good' || (changed > 0 && reason.trim() === '')}
        loading={loading}
        onClick={() => void onApply(reason.trim())}
      >
        {t('cases.file.apply')}
      </Button>
    </Stack>
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
