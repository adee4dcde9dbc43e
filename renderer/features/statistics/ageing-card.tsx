import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { BarsChart } from './bars-chart';
import { ChartCard } from './chart-card';
import { AGE_COLORS } from './colors';
import { complaintsLink, type Filter } from './use-filter';

/** As the counts of AGE_ENDS come. */
const AGES = ['upTo3', 'upTo7', 'upTo15', 'upTo30', 'older'] as const;
const PARTS = ['inTime', 'overdue'] as const;

/** Open complaints by how long they wait, and how many are beyond their limit. */
export function AgeingCard({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { area, unitId, windowId } = filter;
  const lines = useApiQuery('statistics', 'ageing', { area, unitId, windowId }).data;
  if (!lines) return null;
  const sum = (part: (typeof PARTS)[number]) => lines.reduce((all, line) => all + line[part], 0);
  const [inTime, overdue] = PARTS.map(sum) as [number, number];
  const open = inTime + overdue;
  const label = (index: number) => t(`statistics.ageing.${AGES[index] ?? 'older'}`);
  const link = (index: number, late: boolean | null): string | null => {
    const { from = null, to = null } = lines[index] ?? {};
    return from === null || to === null ? null : complaintsLink(filter, { from, to, overdue: late });
  };
  return (
    <ChartCard
      title={t('statistics.ageing.title')}
      note={t('statistics.ageing.note', { date: today() })}
      empty={t('statistics.ageing.empty')}
      hint={
        open === 0
          ? undefined
          : t('statistics.ageing.hint', { open, overdue, share: `${((overdue / open) * 100).toFixed(1)}%` })
      }
      columns={[
        t('statistics.ageing.age'),
        ...PARTS.map((part) => t(`statistics.ageing.${part}`)),
        t('statistics.total'),
      ]}
      rows={
        open === 0
          ? []
          : lines.map((line, index) => ({
              key: AGES[index] ?? index,
              cells: [label(index), line.inTime, line.overdue, line.inTime + line.overdue],
              to: link(index, null),
            }))
      }
    >
      {(width) => (
        <BarsChart
          label={t('statistics.ageing.title')}
          width={width}
          series={PARTS.map((key) => ({ key, label: t(`statistics.ageing.${key}`), color: AGE_COLORS[key] }))}
          rows={lines.map((line, index) => ({
            ...{ key: AGES[index] ?? index, label: label(index) },
            parts: PARTS.map((part) => line[part]),
          }))}
          onOpen={(row, part) => {
            const to = link(row, PARTS[part] === 'overdue');
            if (to !== null) navigate(to);
          }}
        />
      )}
    </ChartCard>
  );
}
