import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverdueCase } from '#shared/contracts/cases';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';

export interface OverdueActions {
  excuse: (row: OverdueCase) => void;
  unexcuse: (row: OverdueCase) => void;
  remove: (row: OverdueCase) => void;
}

/** Columns of the register; the last one acts on rows of open months. */
export function useOverdueColumns(actions: OverdueActions | null): Column<OverdueCase>[] {
  const { t } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions do the same in every render
  return useMemo(() => {
    const columns: Column<OverdueCase>[] = [
      { id: 'foundOn', header: t('cases.overdue.field.foundOn'), width: 92, value: (row) => row.foundOn },
      { id: 'caseNo', header: t('cases.overdue.field.caseNo'), width: 104, value: (row) => row.caseNo },
      {
        id: 'matter',
        header: t('cases.overdue.field.matter'),
        width: 108,
        grow: true,
        value: (row) => row.matter,
      },
      {
        id: 'window',
        header: t('cases.overdue.field.window'),
        width: 108,
        grow: true,
        value: (row) => row.windowName,
      },
      { id: 'person', header: t('cases.overdue.field.person'), width: 66, value: (row) => row.staffName },
      { id: 'dueOn', header: t('cases.overdue.field.dueOn'), width: 94, value: (row) => row.dueOn },
      {
        id: 'doneOn',
        header: t('cases.overdue.field.doneOn'),
        width: 94,
        value: (row) => row.doneOn ?? t('cases.overdue.notDone'),
        render: (row) => row.doneOn ?? <StatusBadge tone="bad">{t('cases.overdue.notDone')}</StatusBadge>,
      },
      {
        id: 'days',
        header: t('cases.overdue.field.days'),
        width: 88,
        align: 'right',
        value: (row) => row.days,
      },
      {
        id: 'reason',
        header: t('cases.overdue.field.reason'),
        width: 76,
        grow: true,
        value: (row) => row.reason,
      },
      {
        id: 'state',
        header: t('cases.overdue.field.state'),
        width: 92,
        value: (row) => t(`cases.overdue.filter.${row.excusedBy ? 'excused' : 'charged'}`),
        render: (row) => (
          <StatusBadge tone={row.excusedBy ? 'quiet' : 'notice'}>
            {t(`cases.overdue.filter.${row.excusedBy ? 'excused' : 'charged'}`)}
          </StatusBadge>
        ),
      },
      {
        id: 'decision',
        header: t('cases.overdue.field.decision'),
        width: 76,
        grow: true,
        value: (row) =>
          row.excusedBy
            ? t('cases.overdue.excusedWords', { by: row.excusedBy, reason: row.excusedReason })
            : '',
      },
    ];
    if (!actions) return columns;
    const buttons = (row: OverdueCase) => (
      <Group gap={2} wrap="nowrap" style={{ display: 'inline-flex', verticalAlign: 'middle' }}>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => (row.excusedBy ? actions.unexcuse(row) : actions.excuse(row))}
        >
          {t(row.excusedBy ? 'cases.overdue.unexcuse' : 'cases.overdue.excuse')}
        </Button>
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => actions.remove(row)}>
          {t('cases.overdue.remove')}
        </Button>
      </Group>
    );
    return [
      ...columns,
      {
        ...{ id: 'actions', header: '', width: 138, sortable: false },
        value: () => '',
        render: (row) => (row.closed ? null : buttons(row)),
      },
    ];
  }, [t, actions !== null]);
}
