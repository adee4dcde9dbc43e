import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Ageing } from '#shared/contracts/statistics';
import { BarsChart } from './bars-chart';
import { ChartCard } from './chart-card';
import { TIME_COLORS } from './colors';

/** As the ages come. */
const AGES = ['upTo3', 'upTo7', 'upTo15', 'upTo30', 'older'] as const;
const PARTS = ['inTime', 'overdue'] as const;

interface AgeingCardProps {
  lines: Ageing;
  title: string;
  note: string;
  /** The list of what came in from one day to another; only what is overdue or not, where that is said. */
  link: (days: { from: string; to: string; overdue: boolean | null }) => string;
}

/** Open complaints by how long they wait, and how many are beyond their limit. */
export function AgeingCard({ lines, title, note, link }: AgeingCardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sum = (part: (typeof PARTS)[number]) => lines.reduce((all, line) => all + line[part], 0);
  const [inTime, overdue] = PARTS.map(sum) as [number, number];
  const open = inTime + overdue;
  const label = (index: number) => t(`ui.ageing.${AGES[index] ?? 'older'}`);
  const linkOf = (index: number, late: boolean | null): string | null => {
    const { from = null, to = null } = lines[index] ?? {};
    return from === null || to === null ? null : link({ from, to, overdue: late });
  };
  return (
    <ChartCard
      title={title}
      note={note}
      empty={t('ui.ageing.empty')}
      hint={
        open === 0
          ? undefined
          : t('ui.ageing.hint', { open, overdue, share: `${((overdue / open) * 100).toFixed(1)}%` })
      }
      columns={[t('ui.ageing.age'), ...PARTS.map((part) => t(`ui.ageing.${part}`)), t('ui.ageing.total')]}
      rows={
        open === 0
          ? []
          : lines.map((line, index) => ({
              key: AGES[index] ?? index,
              cells: [label(index), line.inTime, line.overdue, line.inTime + line.overdue],
              to: linkOf(index, null),
              links: [null, linkOf(index, false), linkOf(index, true), linkOf(index, null)],
            }))
      }
    >
      {(width) => (
        <BarsChart
          label={title}
          width={width}
          series={PARTS.map((key) => ({ key, label: t(`ui.ageing.${key}`), color: TIME_COLORS[key] }))}
          rows={lines.map((line, index) => ({
            ...{ key: AGES[index] ?? index, label: label(index) },
            parts: PARTS.map((part) => line[part]),
          }))}
          open={(row, part) => {
            const to = linkOf(row, part === null ? null : PARTS[part] === 'overdue');
            return to === null ? undefined : () => navigate(to);
          }}
        />
      )}
    </ChartCard>
  );
}
