import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedKind } from '#shared/contracts/assessment';
import type { TrialClause, TrialMonth, TrialRow } from '#shared/contracts/assessment-trial';
import { formatPoints, PointsText } from '../../ui/points-text';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';

const differenceOf = ({ before, after }: { before: number | null; after: number | null }): number | null =>
  before === null || after === null ? null : after - before;

/** Columns of who would stand otherwise. */
export function useTrialRowColumns(kind: AssessedKind, several: boolean): Column<TrialRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const score = (side: 'before' | 'after'): Column<TrialRow> => ({
      id: side,
      header: t(`assessment.trial.column.${side}`),
      width: 78,
      align: 'right',
      value: (row) => (row[side] ? row[side].score / 100 : null),
      render: (row) => (row[side] ? <PointsText points={row[side].score} /> : '—'),
    });
    const grade = (side: 'before' | 'after'): Column<TrialRow> => ({
      id: `grade-${side}`,
      header: t(
        side === 'before' ? 'assessment.trial.column.gradeBefore' : 'assessment.trial.column.gradeAfter',
      ),
      width: side === 'before' ? 84 : 100,
      align: 'center',
      value: (row) =>
        row[side]?.gradeName ?? t(side === 'before' ? 'assessment.trial.none' : 'assessment.trial.noneAfter'),
      render: (row) => {
        const name = row[side]?.gradeName;
        if (!name) return t(side === 'before' ? 'assessment.trial.none' : 'assessment.trial.noneAfter');
        const changed = side === 'after' && row.before?.gradeName !== name;
        return <StatusBadge tone={changed ? 'notice' : 'quiet'}>{name}</StatusBadge>;
      },
    });
    const rank = (side: 'before' | 'after'): Column<TrialRow> => ({
      id: `rank-${side}`,
      header: t(
        side === 'before' ? 'assessment.trial.column.rankBefore' : 'assessment.trial.column.rankAfter',
      ),
      width: side === 'before' ? 80 : 88,
      align: 'right',
      value: (row) => row[side]?.rank || null,
    });
    const month: Column<TrialRow> = {
      id: 'month',
      header: t('assessment.trial.column.month'),
      width: 78,
      value: (row) => row.month,
    };
    const columns: Column<TrialRow>[] = [
      ...(several ? [month] : []),
      { id: 'code', header: t(`assessment.column.code.${kind}`), width: 78, value: (row) => row.code },
      {
        id: 'name',
        header: t(`assessment.column.name.${kind}`),
        width: kind === 'person' ? 82 : 140,
        value: (row) => row.name,
      },
      {
        id: 'unit',
        header: t(kind === 'unit' ? 'assessment.column.place' : 'assessment.column.unit'),
        width: 120,
        grow: true,
        value: (row) => (kind === 'unit' ? row.place : row.unit),
      },
      score('before'),
      score('after'),
      {
        id: 'change',
        header: t('assessment.trial.column.change'),
        width: 80,
        align: 'right',
        value: (row) => (row.before && row.after ? (row.after.score - row.before.score) / 100 : null),
        render: (row) =>
          row.before && row.after ? (
            <PointsText points={row.after.score - row.before.score} signed fw={600} />
          ) : (
            '—'
          ),
      },
      grade('before'),
      grade('after'),
      rank('before'),
      rank('after'),
      {
        id: 'lines',
        header: t('assessment.trial.column.clauses'),
        width: 170,
        grow: true,
        value: (row) =>
          row.lines
            .map(({ clause, before, after }) => `${clause} ${formatPoints(before)} → ${formatPoints(after)}`)
            .join(t('ui.comma')),
      },
    ];
    return columns;
  }, [t, kind, several]);
}

/** Columns of what each clause takes or gives in all sheets together. */
export function useTrialClauseColumns(several: boolean): Column<TrialClause>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const sum = (side: 'before' | 'after'): Column<TrialClause> => ({
      id: side,
      header: t(side === 'before' ? 'assessment.trial.column.sumBefore' : 'assessment.trial.column.sumAfter'),
      width: 92,
      align: 'right',
      value: (row) => row[side] / 100,
      render: (row) => <PointsText points={row[side]} signed />,
    });
    const month: Column<TrialClause> = {
      id: 'month',
      header: t('assessment.trial.column.month'),
      width: 78,
      value: (row) => row.month,
    };
    return [
      ...(several ? [month] : []),
      { id: 'clause', header: t('assessment.trial.column.clause'), width: 110, value: (row) => row.clause },
      {
        id: 'text',
        header: t('assessment.trial.column.text'),
        width: 260,
        grow: true,
        value: (row) => row.text,
      },
      sum('before'),
      sum('after'),
      {
        id: 'change',
        header: t('assessment.trial.column.change'),
        width: 84,
        align: 'right',
        value: (row) => (row.after - row.before) / 100,
        render: (row) => <PointsText points={row.after - row.before} signed fw={600} />,
      },
      {
        id: 'subjects',
        header: t('assessment.trial.column.subjects'),
        width: 70,
        align: 'right',
        value: (row) => row.subjects,
      },
    ];
  }, [t, several]);
}

/** Columns of the months side by side. */
export function useTrialMonthColumns(): Column<TrialMonth>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const figure = (id: 'better' | 'worse' | 'grade' | 'rank'): Column<TrialMonth> => ({
      id,
      header: t(`assessment.trial.summary.${id}`),
      width: 76,
      align: 'right',
      value: (row) => row[id],
    });
    const average = (id: 'averageBefore' | 'averageAfter'): Column<TrialMonth> => ({
      id,
      header: t(`assessment.trial.column.${id}`),
      width: 84,
      align: 'right',
      value: (row) => (row[id] === null ? null : row[id] / 100),
      render: (row) => (row[id] === null ? '—' : <PointsText points={row[id]} />),
    });
    return [
      { id: 'month', header: t('assessment.trial.column.month'), width: 84, value: (row) => row.month },
      {
        id: 'state',
        header: t('assessment.trial.column.state'),
        width: 80,
        value: (row) => t(`assessment.state.${row.state}`),
      },
      {
        id: 'official',
        header: t('assessment.trial.column.official'),
        width: 120,
        grow: true,
        value: ({ official }) =>
          official
            ? `${official.name} ${t('assessment.trial.version', { version: official.version })}`
            : t('assessment.trial.none'),
      },
      {
        id: 'changed',
        header: t('assessment.trial.column.changed'),
        width: 90,
        align: 'right',
        value: (row) => t('assessment.trial.summary.changedOf', row),
      },
      figure('better'),
      figure('worse'),
      figure('grade'),
      figure('rank'),
      average('averageBefore'),
      average('averageAfter'),
      {
        id: 'change',
        header: t('assessment.trial.column.change'),
        width: 70,
        align: 'right',
        value: (row) => {
          const change = differenceOf({ before: row.averageBefore, after: row.averageAfter });
          return change === null ? null : change / 100;
        },
        render: (row) => {
          const change = differenceOf({ before: row.averageBefore, after: row.averageAfter });
          return change === null ? '—' : <PointsText points={change} signed fw={600} />;
        },
      },
      {
        id: 'grades',
        header: t('assessment.trial.column.grades'),
        width: 200,
        grow: true,
        value: ({ grades }) =>
          grades.map(({ name, before, after }) => `${name} ${before} → ${after}`).join(t('ui.comma')),
      },
    ];
  }, [t]);
}
