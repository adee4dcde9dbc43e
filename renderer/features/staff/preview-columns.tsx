import { Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterPreviewRow } from '#shared/contracts/staff-roster';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { useJobWords } from './use-posting-words';
import { useProblemWords } from './use-problem-words';

const TONES = { added: 'good', changed: 'info', unchanged: 'quiet' } as const;

/** Columns of the preview: the row as read, what becomes of it, and its problems where there are any. */
export function usePreviewColumns(withProblems: boolean): Column<RosterPreviewRow>[] {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const jobWords = useJobWords();
  return useMemo<Column<RosterPreviewRow>[]>(() => {
    const problemsOf = ({ problems }: RosterPreviewRow) => problems.map(problemWords).join('；');
    const columns: Column<RosterPreviewRow>[] = [
      { id: 'row', header: t('staff.roster.row'), width: 64, align: 'right', value: ({ row }) => row },
      {
        id: 'change',
        header: t('staff.roster.change'),
        width: 76,
        value: ({ change }) => t(`staff.roster.changes.${change}`),
        render: ({ change }) => (
          <StatusBadge tone={TONES[change]}>{t(`staff.roster.changes.${change}`)}</StatusBadge>
        ),
      },
      {
        id: 'problems',
        header: t('staff.roster.problems'),
        width: 380,
        grow: true,
        value: problemsOf,
        render: (row) =>
          row.problems.length > 0 && (
            <Tooltip label={problemsOf(row)} multiline maw={480}>
              <span>{problemsOf(row)}</span>
            </Tooltip>
          ),
      },
      { id: 'staffNo', header: t('staff.field.staffNo'), width: 90, value: ({ staffNo }) => staffNo },
      { id: 'name', header: t('staff.field.name'), width: 90, value: ({ name }) => name },
      { id: 'unit', header: t('staff.field.unit'), width: 160, value: ({ unitName }) => unitName },
      {
        id: 'window',
        header: t('staff.field.window'),
        width: 180,
        value: ({ windowCode, windowName }) => `${windowCode} ${windowName}`.trim(),
      },
      {
        id: 'job',
        header: t('staff.field.duty'),
        width: 140,
        value: ({ duty, post }) => (duty && post ? jobWords({ duty, post }) : ''),
      },
      { id: 'machineId', header: t('staff.field.machineId'), width: 90, value: (row) => row.machineId },
      { id: 'entryDate', header: t('staff.field.entryDate'), width: 110, value: (row) => row.entryDate },
      { id: 'exitDate', header: t('staff.field.exitDate'), width: 110, value: (row) => row.exitDate ?? '' },
      {
        id: 'workSince',
        header: t('staff.field.workSince'),
        width: 120,
        value: (row) => row.workSince ?? '',
      },
    ];
    return columns.filter(({ id }) => withProblems || id !== 'problems');
  }, [t, problemWords, jobWords, withProblems]);
}
