import { Checkbox, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultRow, RoundDetail } from '#shared/contracts/evaluation';
import { useApiQuery } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { formatPoints } from '../../ui/points-text';
import { SearchBox } from '../../ui/search-box';
import type { Column } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import classes from './evaluation.module.css';
import { rateText } from './words';

/** Places, scores and satisfaction, with a bar beside each score; those without a ballot have no result. */
export function ResultsTab(props: { round: RoundDetail; search: string }) {
  const { round } = props;
  const { t } = useTranslation();
  const [search, setSearch] = useState(props.search);
  const [hideEmpty, setHideEmpty] = useState(false);
  const query = useApiQuery('evaluation', 'results', { id: round.id });
  const highest = Math.max(1, ...(query.data ?? []).map(({ score }) => score ?? 0));
  const columns = useResultColumns(round, highest);
  const shown = useMemo(
    () =>
      query.data?.filter(
        ({ code, name, pinyin, score }) =>
          (!hideEmpty || score !== null) && matchesText(search, code, name, pinyin),
      ),
    [query.data, search, hideEmpty],
  );
  return (
    <div className={classes.fill}>
      <Group gap={12}>
        <SearchBox value={search} onChange={setSearch} placeholder={t('evaluation.result.search')} />
        <Checkbox
          size="xs"
          label={t('evaluation.result.hideEmpty')}
          checked={hideEmpty}
          onChange={(event) => setHideEmpty(event.currentTarget.checked)}
        />
        <Text size="xs" c="gray.7">
          {t('evaluation.result.formula', {
            levels: round.levels.map(({ coefficient }) => formatPoints(coefficient)).join('/'),
            rounding: t(`evaluation.rounding.${round.rounding}`),
            tie: t(`evaluation.tie.${round.tie}`),
          })}
        </Text>
      </Group>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('evaluation.tab.results')}
        paper={t('evaluation.result.paper', { title: round.title })}
        columns={columns}
        rows={shown}
        rowId={(row) => row.id}
        total={query.data?.length ?? 0}
        rowTone={(row) => (row.score === null ? 'quiet' : undefined)}
        empty={{ title: t('evaluation.result.empty') }}
      />
    </div>
  );
}

function useResultColumns(round: RoundDetail, highest: number): Column<ResultRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<ResultRow>[]>(() => {
    const { aspects, levels } = round;
    const right = { align: 'right' as const };
    const votes = (row: ResultRow, level: number): number =>
      row.votes.reduce((sum, counts) => sum + (counts[level + 1] ?? 0), 0);
    const points = (score: number | null | undefined): string =>
      score === null || score === undefined ? '' : formatPoints(score, 2);
    return [
      { id: 'place', header: t('evaluation.field.place'), width: 64, ...right, value: (row) => row.place },
      { id: 'code', header: t('evaluation.field.number'), width: 80, value: (row) => row.code },
      { id: 'name', header: t('evaluation.field.subject'), width: 150, grow: true, value: (row) => row.name },
      {
        id: 'score',
        header: t('evaluation.field.score'),
        width: 84,
        ...right,
        value: (row) => (row.score === null ? null : row.score / 100),
        render: (row) => (row.score === null ? t('evaluation.result.notRated') : points(row.score)),
      },
      {
        id: 'picture',
        header: t('evaluation.result.picture'),
        width: 220,
        sortable: false,
        value: (row) => (row.score === null ? t('evaluation.result.none') : points(row.score)),
        render: (row) => row.score !== null && <Bar row={row} round={round} highest={highest} />,
      },
      {
        id: 'rate',
        header: t('evaluation.field.rate'),
        width: 104,
        ...right,
        value: (row) => (row.rate === null ? null : row.rate / 100),
        render: (row) => row.rate !== null && rateText(row.rate),
      },
      { id: 'valid', header: t('evaluation.field.valid'), width: 76, ...right, value: (row) => row.valid },
      ...levels.map(
        ({ name }, level): Column<ResultRow> => ({
          id: `level${level}`,
          header: t('evaluation.result.votes', { level: name }),
          width: 100,
          ...right,
          value: (row) => votes(row, level),
        }),
      ),
      ...(aspects.length > 1 ? aspects : []).map(
        ({ name }, index): Column<ResultRow> => ({
          id: `aspect${index}`,
          header: name,
          width: 92,
          ...right,
          value: (row) => {
            const score = row.aspects[index];
            return score === null || score === undefined ? null : score / 100;
          },
          render: (row) => points(row.aspects[index]),
        }),
      ),
    ];
  }, [t, round, highest]);
}

/** As long as the score, cut by the shares of the levels. */
function Bar({ row, round, highest }: { row: ResultRow; round: RoundDetail; highest: number }) {
  const shares = round.levels.map(({ name }, level) => ({
    name,
    votes: row.votes.reduce((sum, counts) => sum + (counts[level + 1] ?? 0), 0),
  }));
  const all = shares.reduce((sum, { votes }) => sum + votes, 0);
  const width = ((row.score ?? 0) / highest) * 100;
  return (
    <div
      className={classes.bar}
      role="img"
      aria-label={shares.map(({ name, votes }) => `${name} ${votes}`).join(' ')}
      title={shares.map(({ name, votes }) => `${name} ${votes}`).join('　')}
    >
      {shares.map(({ name, votes }, level) => (
        <span
          key={name}
          style={{ width: `${(width * votes) / all}%`, background: shade(level, shares.length) }}
        />
      ))}
    </div>
  );
}

const SHADES = ['green-7', 'green-4', 'yellow-5', 'orange-6', 'red-7'];

/** From the best level to the worst, however many there are. */
const shade = (level: number, levels: number): string =>
  `var(--mantine-color-${SHADES[Math.round((level * (SHADES.length - 1)) / Math.max(1, levels - 1))]})`;
