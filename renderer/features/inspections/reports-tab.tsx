import { Group, NumberInput, Text, Textarea } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportInfo } from '#shared/contracts/inspections';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';

/** Half-monthly reports of supervisors: those that did not come first. */
export function ReportsTab({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  const query = useApiQuery('inspections', 'reports', {});
  const [entering, setEntering] = useState<ReportInfo | null>(null);
  const columns = useColumns();
  return (
    <>
      <DataTable
        label={t('inspections.people.tab.reports')}
        columns={columns}
        rows={query.data}
        rowId={(row) => `${row.inspectorId}:${row.period}`}
        rowTone={(row) => (row.receivedOn === null ? 'notice' : undefined)}
        {...(mayWrite ? { onOpen: setEntering } : {})}
        empty={{ title: t('inspections.report.empty'), text: t('inspections.report.emptyText') }}
      />
      <ReportForm target={entering} onClose={() => setEntering(null)} />
    </>
  );
}

function usePeriodText(): (period: string) => string {
  const { t } = useTranslation();
  return (period) =>
    t('inspections.report.period', {
      month: period.slice(0, 7),
      half: t(period.endsWith('1') ? 'inspections.report.first' : 'inspections.report.second'),
    });
}

function useColumns(): Column<ReportInfo>[] {
  const { t } = useTranslation();
  const periodText = usePeriodText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language
  return useMemo(
    () => [
      {
        id: 'period',
        header: t('inspections.report.periodLabel'),
        width: 130,
        value: (row) => periodText(row.period),
      },
      { id: 'name', header: t('inspections.people.name'), width: 100, value: (row) => row.inspectorName },
      { id: 'area', header: t('inspections.people.area'), width: 120, grow: true, value: (row) => row.area },
      {
        id: 'received',
        header: t('inspections.report.received'),
        width: 110,
        value: (row) => row.receivedOn ?? t('inspections.report.missing'),
        render: (row) =>
          row.receivedOn ?? <StatusBadge tone="notice">{t('inspections.report.missing')}</StatusBadge>,
      },
      {
        id: 'items',
        header: t('inspections.report.items'),
        width: 90,
        align: 'right',
        value: (row) => (row.receivedOn === null ? null : row.items),
      },
      {
        id: 'units',
        header: t('inspections.report.units'),
        width: 90,
        align: 'right',
        value: (row) => (row.receivedOn === null ? null : row.units),
      },
      {
        id: 'rectified',
        header: t('inspections.report.rectified'),
        width: 100,
        align: 'right',
        value: (row) => (row.receivedOn === null ? null : row.rectified),
      },
      {
        id: 'summary',
        header: t('inspections.report.summary'),
        width: 200,
        grow: true,
        value: (row) => row.summary,
      },
    ],
    [t],
  );
}

const COUNTS = ['items', 'units', 'rectified'] as const;

function ReportForm({ target, onClose }: { target: ReportInfo | null; onClose: () => void }) {
  const { t } = useTranslation();
  const periodText = usePeriodText();
  const [receivedOn, setDate] = useState<IsoDate | null>(today());
  const [counts, setCounts] = useState({ items: 0, units: 0, rectified: 0 });
  const [summary, setSummary] = useState('');
  useEffect(() => {
    if (!target) return;
    const { items, units, rectified } = target;
    setDate(target.receivedOn ?? today());
    setCounts({ items, units, rectified });
    setSummary(target.summary);
  }, [target]);
  const save = useApiMutation('inspections', 'saveReport', { quiet: true });
  const submit = async () => {
    if (!target || receivedOn === null) return false;
    const { inspectorId, period } = target;
    await save.mutateAsync({ inspectorId, period, receivedOn, ...counts, summary });
    notifyDone(t('inspections.people.saved'));
    return true;
  };
  return (
    <FormModal
      opened={target !== null}
      title={t('inspections.report.title')}
      onClose={onClose}
      onSubmit={submit}
      size={560}
    >
      <Text fw={600}>{target && `${target.inspectorName} · ${periodText(target.period)}`}</Text>
      <Group gap={8} grow>
        <DateField
          label={t('inspections.report.received')}
          required
          max={today()}
          value={receivedOn}
          onChange={setDate}
        />
        {COUNTS.map((key) => (
          <NumberInput
            key={key}
            label={t(`inspections.report.${key}`)}
            min={0}
            max={9999}
            value={counts[key]}
            onChange={(typed) => setCounts({ ...counts, [key]: typeof typed === 'number' ? typed : 0 })}
          />
        ))}
      </Group>
      <Textarea
        label={t('inspections.report.summary')}
        autosize
        minRows={4}
        maxLength={2000}
        data-autofocus
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
    </FormModal>
  );
}
