import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessedKind, Overview } from '#shared/contracts/assessment';
import { PointsText } from '../../ui/points-text';
import classes from './assessment.module.css';
import { Distribution } from './distribution';
import { GradeBadge } from './grades';

/** Average, change, grades and their picture. */
export function SummaryCard({ overview, kind }: { overview: Overview; kind: AssessedKind }) {
  const { t } = useTranslation();
  const summary = overview[kind];
  const rows = overview.results.filter((row) => row.subject === kind);
  const { average, previousAverage, lastYearAverage, rulebook } = summary;
  return (
    <section className={classes.card} aria-label={t('assessment.summary.title')}>
      <h2 className={classes.cardTitle}>{t('assessment.summary.title')}</h2>
      {average !== null && (
        <Group gap={10} align="baseline" mb={6}>
          <Text size="sm" c="dimmed">
            {t('assessment.summary.average')}
          </Text>
          <Text fz={22} fw={600} lh={1}>
            <PointsText points={average} />
          </Text>
          <Text size="xs" c="dimmed">
            {previousAverage === null ? (
              t('assessment.summary.none')
            ) : (
              <>
                {t('assessment.column.change')} <PointsText points={average - previousAverage} signed />
              </>
            )}
            {lastYearAverage !== null && (
              <>
                {' '}
                {t('assessment.column.lastYear')} <PointsText points={average - lastYearAverage} signed />
              </>
            )}
          </Text>
        </Group>
      )}
      {rows.length > 0 && <Distribution kind={kind} summary={summary} rows={rows} />}
      <Group gap={6} mt={6}>
        {summary.grades.map((grade) => (
          <Group key={grade.code} gap={4}>
            <GradeBadge code={grade.code} name={grade.name} grades={summary.grades} />
            <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {grade.count}
            </Text>
          </Group>
        ))}
      </Group>
      <Text size="xs" c="dimmed" mt={8}>
        {rulebook
          ? t('assessment.summary.rulebook', { name: rulebook.name, version: rulebook.version })
          : t('assessment.summary.noRulebook')}
      </Text>
    </section>
  );
}
