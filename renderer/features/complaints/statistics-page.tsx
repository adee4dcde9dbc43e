import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ComplaintStatisticsInfo } from '#shared/contracts/complaints';
import { GROUPINGS, type Grouping } from '#shared/domain/complaints/statistics';
import { CHANNELS } from '#shared/domain/complaints/types';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { thisMonth, today } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { AgeingCard } from '../../ui/charts/ageing-card';
import { DataTable } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import type { Column } from '../../ui/table-model';
import { CallsCard } from './calls-card';
import { figuresLink, listLink, type NarrowTo, type Span } from './figures-link';
import { Linked, Totals } from './totals';

type Line = ComplaintStatisticsInfo['groups'][Grouping][number];

/** Figures of the complaints received in some months; each number opens its list. */
export function ComplaintStatisticsPage() {
  const { t } = useTranslation();
  const [chosen] = useWorkMonth();
  const last = chosen ?? thisMonth();
  const [span, setSpan] = useState<Span | null>(null);
  const { from, to } = span ?? { from: `${last.slice(0, 4)}-01`, to: last };
  const shown = useMemo(() => ({ from, to }), [from, to]);
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
      <QueryView query={query}>{(figures) => <Figures figures={figures} by={by} span={shown} />}</QueryView>
    </Page>
  );
}

/** Months the wrong way round are turned. */
const ordered = (a: Month, b: Month) => {
  const [from, to] = [a, b].toSorted() as [Month, Month];
  return { from, to };
};

interface FiguresProps {
  figures: ComplaintStatisticsInfo;
  by: Grouping;
  span: Span;
}

function Figures({ figures, by, span }: FiguresProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const linkOf = useLinkOf(by, span);
  const columns = useColumns(by, linkOf);
  return (
    <Stack gap={12} flex={1} mih={0}>
      <Totals figures={figures} span={span} />
      <Group align="stretch" gap={12} wrap="nowrap" flex={1} mih={0}>
        <Stack flex={1} miw={0} mih={0}>
          <DataTable
            label={t(`complaints.stats.by.${by}`)}
            paper={`${t('complaints.stats.title')}（${t(`complaints.stats.by.${by}`)}） ${span.from}—${span.to}`}
            columns={columns}
            rows={figures.groups[by]}
            rowId={(line) => line.key}
            onOpen={(line) => navigate(linkOf(line, {}))}
            empty={{ title: t('complaints.stats.empty'), text: t('complaints.stats.emptyText') }}
          />
        </Stack>
        <Stack w={380} gap={12} style={{ overflow: 'auto' }}>
          <AgeingCard
            lines={figures.ageing}
            title={t('complaints.stats.ageing')}
            note={t('complaints.stats.ageingNote', { ...span, date: today() })}
            link={({ from, to, overdue }) =>
              listLink(
                { since: from, until: to },
                overdue === true
                  ? { filter: 'overdue' }
                  : { filter: 'open', ...(overdue === false ? { only: 'running' } : {}) },
              )
            }
          />
          <CallsCard calls={figures.satisfaction} span={span} />
        </Stack>
      </Group>
    </Stack>
  );
}

/** The list behind a number of a line. */
function useLinkOf(by: Grouping, span: Span): (line: Line, more: NarrowTo) => string {
  return useCallback(
    ({ key }, more) => {
      if (by === 'month') return figuresLink({ from: key, to: key }, more);
      const head = {
        channel: { channel: key },
        category: { categoryCode: key },
        kind: { kindCode: key },
        window: { window: key === '0' ? 'none' : key },
      }[by];
      return figuresLink(span, { ...head, ...more });
    },
    [by, span],
  );
}

const PARTS = {
  total: {},
  proven: { verdict: 'proven' },
  partly: { verdict: 'partly' },
  unproven: { verdict: 'unproven' },
  open: { filter: 'open' },
  overdue: { only: 'late' },
  returns: { only: 'returned' },
  withdrawn: { state: 'withdrawn' },
} as const satisfies Record<string, NarrowTo>;

function useColumns(by: Grouping, linkOf: (line: Line, more: NarrowTo) => string): Column<Line>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const nameOf = ({ key, name }: Line): string => {
      const channel = CHANNELS.find((each) => each === key);
      if (by === 'channel' && channel) return t(`complaints.channel.${channel}`);
      return name || (by === 'window' ? t('complaints.stats.none') : key);
    };
    const number = (id: keyof typeof PARTS, header: string): Column<Line> => ({
      ...{ id, header, width: 72, align: 'right' as const },
      value: (line) => line[id],
      render: (line) => <Linked to={line[id] === 0 ? null : linkOf(line, PARTS[id])}>{line[id]}</Linked>,
    });
    return [
      { id: 'name', header: t('complaints.stats.name'), width: 130, grow: true, value: nameOf },
      number('total', t('complaints.stats.total')),
      number('proven', t('complaints.verdict.proven')),
      number('partly', t('complaints.verdict.partly')),
      number('unproven', t('complaints.verdict.unproven')),
      number('open', t('complaints.stats.open')),
      number('overdue', t('complaints.stats.overdue')),
      number('returns', t('complaints.stats.returns')),
      number('withdrawn', t('complaints.stats.withdrawn')),
    ];
  }, [t, by, linkOf]);
}
