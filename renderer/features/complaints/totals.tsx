import { Anchor, Paper, SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComplaintStatisticsInfo } from '#shared/contracts/complaints';
import { figuresLink, type NarrowTo, type Span } from './figures-link';

/** A number with the list behind it; plain where there is none. */
export function Linked({ to, children }: { to: string | null; children: ReactNode }) {
  if (to === null) return children;
  return (
    <Anchor component={Link} to={to} inherit>
      {children}
    </Anchor>
  );
}

/** The few figures that say how it goes; each opens its list. */
export function Totals({ figures, span }: { figures: ComplaintStatisticsInfo; span: Span }) {
  const { t } = useTranslation();
  const { all, satisfaction, closed, closedInTime } = figures;
  const decided = all.proven + all.partly + all.unproven;
  const answered = satisfaction.satisfied + satisfaction.basic + satisfaction.unsatisfied;
  const share = (part: number, whole: number) =>
    whole === 0 ? t('complaints.stats.noFigure') : `${((part / whole) * 100).toFixed(1)}%`;
  const upheld = all.proven + all.partly;
  const pleased = satisfaction.satisfied + satisfaction.basic;
  const numbers: [label: string, value: string | number, count: number, more: NarrowTo][] = [
    [t('complaints.stats.received'), all.total, all.total, {}],
    [t('complaints.stats.open'), all.open, all.open, { filter: 'open' }],
    [t('complaints.stats.overdue'), all.overdue, all.overdue, { only: 'late' }],
    [t('complaints.stats.closed'), closed, closed, { state: 'closed' }],
    [t('complaints.stats.inTime'), share(closedInTime, closed), closedInTime, { only: 'inTime' }],
    [t('complaints.stats.provenRate'), share(upheld, decided), upheld, { only: 'upheld' }],
    [t('complaints.stats.satisfied'), share(pleased, answered), pleased, { only: 'pleased' }],
  ];
  return (
    <SimpleGrid cols={7} spacing={10}>
      {numbers.map(([label, value, count, more]) => (
        <Paper key={label} withBorder px={12} py={8}>
          <Text size="xs" c="dimmed">
            {label}
          </Text>
          <Text fw={600} size="xl">
            <Linked to={count === 0 ? null : figuresLink(span, more)}>{value}</Linked>
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
