import { Alert, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialResult, TrialRow } from '#shared/contracts/assessment-trial';
import { DataTable } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { PointsText } from '../../ui/points-text';
import { useProblemWords } from '../../ui/rulebook-problems';
import { SearchBox } from '../../ui/search-box';
import { matchesText } from '../../ui/text-match';
import classes from './assessment.module.css';
import { TrialDrawer } from './trial-drawer';
import type { ChosenBook } from './use-trial-books';
import { useTrialClauseColumns, useTrialMonthColumns, useTrialRowColumns } from './use-trial-columns';

const VIEWS = ['rows', 'clauses', 'months'] as const;
type View = (typeof VIEWS)[number];
const GAPS_SHOWN = 4;
const CHANGES = ['grade', 'rank', 'better', 'worse'] as const;
type Change = (typeof CHANGES)[number];

const moved = ({ before, after }: TrialRow): number => (after?.score ?? 0) - (before?.score ?? 0);
const HOLDS: Record<Change, (row: TrialRow) => boolean> = {
  grade: ({ before, after }) => before?.gradeName !== after?.gradeName,
  rank: ({ before, after }) => before?.rank !== after?.rank,
  better: (row) => moved(row) > 0,
  worse: (row) => moved(row) < 0,
};

/** Who would stand otherwise, clause by clause and month by month. */
export function TrialResults({ book, result }: { book: ChosenBook; result: TrialResult }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('rows');
  const [month, setMonth] = useState<string | null>(null);
  const [change, setChange] = useState<Change | null>(null);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<TrialRow | null>(null);
  const several = result.months.length > 1;
  const columns = {
    rows: useTrialRowColumns(result.subject, several),
    clauses: useTrialClauseColumns(several),
    months: useTrialMonthColumns(),
  };
  const inMonth = (row: { month: string }) => month === null || row.month === month;
  const rows = useMemo(
    () =>
      result.rows
        .filter(
          (row) =>
            (month === null || row.month === month) &&
            (change === null || HOLDS[change](row)) &&
            matchesText(search, row.name, row.pinyin, row.code, row.place, row.unit),
        )
        .sort((a, b) => distanceOf(b) - distanceOf(a)),
    [result, month, change, search],
  );
  const same = { title: t('assessment.trial.same.title'), text: t('assessment.trial.same.text') };
  const clauses = result.clauses.filter(({ before, after }) => before !== after);
  return (
    <div className={classes.main} style={{ flex: 1 }}>
      <Summary result={result} />
      {result.gaps.length > 0 && <Gaps gaps={result.gaps} />}
      <FilterBar>
        <SegmentedControl
          value={view}
          onChange={(value) => setView(value as View)}
          data={VIEWS.map((value) => ({
            value,
            label:
              value === 'rows' ? t(`assessment.kind.${result.subject}`) : t(`assessment.trial.view.${value}`),
          }))}
        />
        {view !== 'months' && (
          <SearchBox value={search} onChange={setSearch} placeholder={t('assessment.search')} />
        )}
        {view !== 'months' && several && (
          <Select
            w={140}
            aria-label={t('assessment.trial.column.month')}
            placeholder={t('assessment.trial.filter.month')}
            clearable
            value={month}
            onChange={setMonth}
            data={result.months.map((each) => each.month)}
          />
        )}
        {view === 'rows' && (
          <Select
            w={150}
            aria-label={t('assessment.trial.filter.change')}
            placeholder={t('assessment.trial.filter.change')}
            clearable
            value={change}
            onChange={(value) => setChange(value as Change | null)}
            data={CHANGES.map((value) => ({ value, label: t(`assessment.trial.filter.${value}`) }))}
          />
        )}
      </FilterBar>
      {view === 'rows' && (
        <DataTable
          label={t('assessment.trial.title')}
          paper={t('assessment.trial.paper', { book: book.name })}
          columns={columns.rows}
          rows={rows}
          total={result.rows.length}
          rowId={(row) => `${row.month} ${row.id}`}
          onOpen={setOpen}
          empty={same}
        />
      )}
      {view === 'clauses' && (
        <DataTable
          label={t('assessment.trial.view.clauses')}
          paper={t('assessment.trial.paperClauses', { book: book.name })}
          columns={columns.clauses}
          rows={clauses.filter((row) => inMonth(row) && matchesText(search, row.clause, row.text))}
          total={clauses.length}
          rowId={(row) => `${row.month} ${row.clause}`}
          empty={same}
        />
      )}
      {view === 'months' && (
        <DataTable
          label={t('assessment.trial.view.months')}
          paper={t('assessment.trial.paperMonths', { book: book.name })}
          columns={columns.months}
          rows={result.months}
          rowId={(row) => row.month}
        />
      )}
      <TrialDrawer
        target={open && { source: book.source, month: open.month, subject: open.subject, id: open.id }}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}

/** How far a score moves, up or down; whoever has only one of them stands first. */
const distanceOf = ({ before, after }: TrialRow): number =>
  before && after ? Math.abs(after.score - before.score) : Number.MAX_SAFE_INTEGER;

/** What the rulebook asks and a month has no data for. */
function Gaps({ gaps }: { gaps: TrialResult['gaps'] }) {
  const { t } = useTranslation();
  const say = useProblemWords();
  return (
    <Alert color="orange" variant="light" py={6} title={t('assessment.trial.gaps', { count: gaps.length })}>
      {gaps.slice(0, GAPS_SHOWN).map(({ month, code, params, count }) => (
        <Text key={`${month} ${code} ${JSON.stringify(params)}`} size="sm">
          {month} {say({ code, params })}
          {count > 1 && ` × ${count}`}
        </Text>
      ))}
      {gaps.length > GAPS_SHOWN && '…'}
    </Alert>
  );
}

/** All months together in one line. */
function Summary({ result: { months } }: { result: TrialResult }) {
  const { t } = useTranslation();
  const sum = (of: (each: TrialResult['months'][number]) => number) =>
    months.reduce((total, each) => total + of(each), 0);
  const known = months.filter((each) => each.averageBefore !== null && each.averageAfter !== null);
  const mean = (of: (each: TrialResult['months'][number]) => number | null) =>
    known.length === 0
      ? null
      : Math.round(known.reduce((total, each) => total + (of(each) ?? 0), 0) / known.length);
  const [before, after] = [mean((each) => each.averageBefore), mean((each) => each.averageAfter)];
  const figures = [
    [
      t('assessment.trial.summary.changed'),
      t('assessment.trial.summary.changedOf', {
        changed: sum((each) => each.changed),
        subjects: sum((each) => each.subjects),
      }),
    ],
    [t('assessment.trial.summary.better'), sum((each) => each.better)],
    [t('assessment.trial.summary.worse'), sum((each) => each.worse)],
    [t('assessment.trial.summary.grade'), sum((each) => each.grade)],
    [t('assessment.trial.summary.rank'), sum((each) => each.rank)],
  ] as const;
  return (
    <Group gap={28} className={classes.card} role="status">
      {figures.map(([label, figure]) => (
        <div key={label}>
          <Text size="xs" c="dimmed">
            {label}
          </Text>
          <Text fz={18} fw={600} lh={1.2} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {figure}
          </Text>
        </div>
      ))}
      {before !== null && after !== null && (
        <div>
          <Text size="xs" c="dimmed">
            {t('assessment.trial.summary.average')}
          </Text>
          <Text fz={18} fw={600} lh={1.2}>
            <PointsText points={before} /> → <PointsText points={after} />
          </Text>
        </div>
      )}
    </Group>
  );
}
