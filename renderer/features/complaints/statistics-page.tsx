import { Group, Paper, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ComplaintStatisticsInfo } from '#shared/contracts/complaints';
import { GROUPINGS, type Grouping } from '#shared/domain/complaints/statistics';
import { CALL_RESULTS, CHANNELS } from '#shared/domain/complaints/types';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import type { Column } from '../../ui/table-model';
import { BarList } from './bar-list';

type Line = ComplaintStatisticsInfo['groups'][Grouping][number];

/** Figures of the complaints received in some months; each line opens its list. */
export function ComplaintStatisticsPage() {
  const { t } = useTranslation();
  const [chosen] = useWorkMonth();
  const last = chosen ?? thisMonth();
  const [span, setSpan] = useState<{ from: Month; to: Month } | null>(null);
  const { from, to } = span ?? { from: `${last.slice(0, 4)}-01`, to: last };
  const [by, setBy] = useState<Grouping>('category');
  const query = useApiQuery('complaints', 'statistics', { from, to });
  return (
    <Page
      title={t('complaints.stats.title')}
      hint={t('complaints.stats.hint')}
      toolbar={
        <FilterBar>
          <Text size="sm">{t('complaints.stats.from')}</Text>
          <MonthField value={from} onChange={(month) => setSpan(ordered(month, to))} />
          <Text size="sm">{t('complaints.stats.to')}</Text>
          <MonthField value={to} onChange={(month) => setSpan(ordered(from, month))} />
          <SegmentedControl
            aria-label={t('complaints.stats.name')}
            value={by}
            onChange={(value) => setBy(value as Grouping)}
            data={GROUPINGS.map((value) => ({ value, label: t(`complaints.stats.by.${value}`) }))}
          />
        </FilterBar>
      }
    >
      <QueryView query={query}>
        {(figures) => <Figures figures={figures} by={by} span={`${from}—${to}`} />}
      </QueryView>
    </Page>
  );
}

/** As the counts of AGE_ENDS come. */
const AGES = ['upTo3', 'upTo7', 'upTo15', 'upTo30', 'older'] as const;

/** Months the wrong way round are turned. */
const ordered = (a: Month, b: Month) => {
  const [from, to] = [a, b].toSorted() as [Month, Month];
  return { from, to };
};

function Figures({ figures, by, span }: { figures: ComplaintStatisticsInfo; by: Grouping; span: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns(by);
  const { all, ageing, satisfaction, closed, closedInTime } = figures;
  const decided = all.proven + all.partly + all.unproven;
  const answered = satisfaction.satisfied + satisfaction.basic + satisfaction.unsatisfied;
  const share = (part: number, whole: number) =>
    whole === 0 ? t('complaints.stats.noFigure') : `${((part / whole) * 100).toFixed(1)}%`;
  const numbers = [
    [t('complaints.stats.received'), all.total],
    [t('complaints.stats.open'), all.open],
    [t('complaints.stats.overdue'), all.overdue],
    [t('complaints.stats.closed'), closed],
    [t('complaints.stats.inTime'), share(closedInTime, closed)],
    [t('complaints.stats.provenRate'), share(all.proven + all.partly, decided)],
    [t('complaints.stats.satisfied'), share(satisfaction.satisfied + satisfaction.basic, answered)],
  ] as const;
  const open = (line: Line) => {
    if (by === 'month') return navigate(`/complaints?month=${line.key}`);
    const heads = { channel: 'channel', category: 'categoryCode', kind: 'kindCode', window: 'q' } as const;
    const value = by === 'window' ? line.name : line.key;
    return navigate(`/complaints?all=1&${heads[by]}=${encodeURIComponent(value)}`);
  };
  return (
    <Stack gap={12} flex={1} mih={0}>
      <SimpleGrid cols={7} spacing={10}>
        {numbers.map(([label, value]) => (
          <Paper key={label} withBorder px={12} py={8}>
            <Text size="xs" c="dimmed">
              {label}
            </Text>
            <Text fw={600} size="xl">
              {value}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      <Group align="stretch" gap={12} wrap="nowrap" flex={1} mih={0}>
        <Stack flex={1} miw={0} mih={0}>
          <DataTable
            label={t(`complaints.stats.by.${by}`)}
            paper={`${t('complaints.stats.title')}（${t(`complaints.stats.by.${by}`)}） ${span}`}
            columns={columns}
            rows={figures.groups[by]}
            rowId={(line) => line.key}
            onOpen={open}
            empty={{ title: t('complaints.stats.empty'), text: t('complaints.stats.emptyText') }}
          />
        </Stack>
        <Stack w={300} gap={12}>
          <BarList
            title={t('complaints.stats.ageing')}
            bars={AGES.map((age, index) => ({
              label: t(`complaints.stats.age.${age}`),
              value: ageing[index] ?? 0,
            }))}
          />
          <BarList
            title={t('complaints.stats.satisfaction')}
            bars={CALL_RESULTS.map((result) => ({
              label: t(`complaints.call.${result}`),
              value: satisfaction[result],
            }))}
          />
        </Stack>
      </Group>
    </Stack>
  );
}

function useColumns(by: Grouping): Column<Line>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const nameOf = ({ key, name }: Line): string => {
      const channel = CHANNELS.find((each) => each === key);
      if (by === 'channel' && channel) return t(`complaints.channel.${channel}`);
      return name || (by === 'window' ? t('complaints.stats.none') : key);
    };
    const number = (id: keyof Omit<Line, 'key' | 'name'>, header: string): Column<Line> => ({
      ...{ id, header, width: 84, align: 'right' as const },
      value: (line) => line[id],
    });
    return [
      { id: 'name', header: t('complaints.stats.name'), width: 140, grow: true, value: nameOf },
      number('total', t('complaints.stats.total')),
      number('proven', t('complaints.verdict.proven')),
      number('partly', t('complaints.verdict.partly')),
      number('unproven', t('complaints.verdict.unproven')),
      number('open', t('complaints.stats.open')),
      number('overdue', t('complaints.stats.overdue')),
      number('returns', t('complaints.stats.returns')),
      number('withdrawn', t('complaints.stats.withdrawn')),
    ];
  }, [t, by]);
}
