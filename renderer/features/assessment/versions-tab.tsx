import { Group, Select, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactView } from '#shared/contracts/assessment';
import type { MonthVersion, VersionComparison } from '#shared/contracts/assessment-versions';
import { formatWall, type Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { formatPoints, PointsText } from '../../ui/points-text';
import { QueryView } from '../../ui/query-view';
import type { Column } from '../../ui/table-model';
import classes from './assessment.module.css';
import { useFactWords } from './fact-field';

const MINUTES = 16;
type Row = VersionComparison['results'][number];

/** What the month's results were each time it was closed or reviewed, and what changed in between. */
export function VersionsTab({ month }: { month: Month }) {
  const { t } = useTranslation();
  const versions = useApiQuery('assessment', 'versions', { month }).data;
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const words = ({ no, cause, at, byName, current }: MonthVersion): string =>
    [
      t('assessment.version.no', { no }),
      t(`assessment.version.cause.${cause}`),
      formatWall(at).slice(0, MINUTES),
      byName,
      current ? t('assessment.version.current') : '',
    ]
      .filter(Boolean)
      .join(' · ');
  if (!versions) return <div className={classes.main} />;
  if (versions.length === 0) {
    return <EmptyState title={t('assessment.version.empty')} text={t('assessment.version.emptyText')} />;
  }
  const [before, after] = [from ?? versions.at(-2)?.no ?? 1, to ?? versions.at(-1)!.no];
  const data = versions.map((version) => ({ value: String(version.no), label: words(version) }));
  return (
    <div className={classes.main}>
      <FilterBar>
        <Text size="sm">{t('assessment.version.from')}</Text>
        <Select
          w={330}
          aria-label={t('assessment.version.from')}
          data={data}
          value={String(before)}
          onChange={(value) => setFrom(Number(value))}
        />
        <Text size="sm">{t('assessment.version.to')}</Text>
        <Select
          w={330}
          aria-label={t('assessment.version.to')}
          data={data}
          value={String(after)}
          onChange={(value) => setTo(Number(value))}
        />
      </FilterBar>
      {versions.length === 1 ? (
        <Text size="sm" c="dimmed">
          {t('assessment.version.one')}
        </Text>
      ) : (
        <Comparison month={month} from={before} to={after} />
      )}
    </div>
  );
}

function Comparison({ month, from, to }: { month: Month; from: number; to: number }) {
  const { t } = useTranslation();
  const query = useApiQuery('assessment', 'compareVersions', { month, from, to }, { keepPrevious: false });
  const columns = useComparisonColumns();
  return (
    <QueryView query={query}>
      {(comparison) => (
        <>
          <Reasons comparison={comparison} />
          <DataTable
            label={t('assessment.version.results')}
            paper={`${t('assessment.version.results')} ${month}`}
            columns={columns}
            rows={comparison.results}
            rowId={(row) => `${row.subject} ${row.id}`}
            empty={{ title: t('assessment.version.same') }}
          />
        </>
      )}
    </QueryView>
  );
}

/** Why it changed: what the office wrote, and the facts that came, went or changed. */
function Reasons({ comparison }: { comparison: VersionComparison }) {
  const { t } = useTranslation();
  const { reasons } = comparison;
  return (
    <Group gap={28} align="flex-start" className={classes.card}>
      {reasons.length > 0 && (
        <div>
          <Title order={3} fz={13} mb={4}>
            {t('assessment.version.reasons')}
          </Title>
          {reasons.map(({ at, byName, text }) => (
            <Text key={`${at} ${text}`} size="sm">
              <span className={classes.muted}>
                {formatWall(at).slice(0, MINUTES)} {byName}
              </span>{' '}
              {text}
            </Text>
          ))}
        </div>
      )}
      <div>
        <Title order={3} fz={13} mb={4}>
          {t('assessment.version.facts')}
        </Title>
        {(['added', 'removed', 'changed'] as const).map((kind) => (
          <Facts key={kind} title={t(`assessment.version.${kind}`)} facts={comparison[kind]} />
        ))}
      </div>
    </Group>
  );
}

const SHOWN = 6;

function Facts({ title, facts }: { title: string; facts: readonly FactView[] }) {
  const { t } = useTranslation();
  const words = useFactWords();
  const shown = facts.slice(0, SHOWN).map(words).join(t('ui.comma'));
  return (
    <Text size="sm" c={facts.length === 0 ? 'dimmed' : undefined}>
      {title} {facts.length}
      {shown && ` ${shown}`}
      {facts.length > SHOWN && ' …'}
    </Text>
  );
}

function useComparisonColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return useMemo<Column<Row>[]>(() => {
    const standing = (side: 'before' | 'after'): Column<Row> => ({
      id: side,
      header: t(`assessment.version.column.${side}`),
      width: 150,
      value: (row) => {
        const at = row[side];
        if (at) return `${formatPoints(at.score)} ${at.gradeName} #${at.rank}`;
        return t(side === 'before' ? 'assessment.version.noBefore' : 'assessment.version.noAfter');
      },
    });
    return [
      {
        id: 'subject',
        header: t('assessment.objection.subject'),
        width: 66,
        value: (row) => t(`assessment.kind.${row.subject}`),
      },
      { id: 'name', header: t('assessment.version.column.name'), width: 130, value: (row) => row.name },
      standing('before'),
      standing('after'),
      {
        id: 'change',
        header: t('assessment.version.column.change'),
        width: 80,
        align: 'right',
        value: (row) => (row.before && row.after ? (row.after.score - row.before.score) / 100 : null),
        render: (row) =>
          row.before &&
          row.after && <PointsText points={row.after.score - row.before.score} signed fw={600} />,
      },
      {
        id: 'lines',
        header: t('assessment.version.column.lines'),
        width: 220,
        grow: true,
        value: (row) =>
          row.lines
            .map(({ clause, before, after }) => `${clause} ${formatPoints(before)} → ${formatPoints(after)}`)
            .join(t('ui.comma')),
      },
    ];
  }, [t]);
}
