import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRound, AwardRow, AwardTable } from '#shared/contracts/awards';
import { formatWall } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { PointsText } from '../../ui/points-text';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { usePeriodWords } from './use-period-words';
import { useReasonWords } from './use-reason-words';

const TONES: Record<AwardRow['standing'], Tone> = { won: 'good', candidate: 'notice', excluded: 'quiet' };
/** What the head of the drawer leaves. */
const ROWS_HIGH = 'calc(100vh - 200px)';

/** Everybody looked at, with the reason of each exclusion; `round` null is a preview. */
export function AwardList({ table, round }: { table: AwardTable; round: AwardRound | null }) {
  const { t } = useTranslation();
  const words = usePeriodWords();
  const columns = useColumns(table, round);
  return (
    <div style={{ height: ROWS_HIGH, display: 'flex', flexDirection: 'column' }}>
      <DataTable
        label={table.title}
        paper={t('awards.paper', { title: table.title, period: words(table.period) })}
        columns={columns}
        rows={table.rows}
        rowId={(row) => row.id}
        rowTone={(row) => (row.standing === 'won' ? 'info' : undefined)}
        empty={{ title: t('awards.year.empty'), text: t('awards.year.emptyText') }}
      />
    </div>
  );
}

function useColumns(table: AwardTable, round: AwardRound | null): Column<AwardRow>[] {
  const { t } = useTranslation();
  const reasonWords = useReasonWords();
  const { subject, tieBreaks, wonBefore } = table;
  const measured = table.rows.some(({ measures }) => tieBreaks.some((code) => code in measures));
  const voted = table.rows.some(({ votes }) => votes !== null);
  const may = useSession().can('assessment.confirm');
  const changeable = may && (round?.state === 'open' || round?.state === 'decided');
  return useMemo<Column<AwardRow>[]>(() => {
    const columns: Column<AwardRow>[] = [
      { id: 'rank', header: t('awards.column.rank'), width: 58, align: 'right', value: (row) => row.rank },
      { id: 'code', header: t(`awards.column.code.${subject}`), width: 56, value: (row) => row.code },
      {
        id: 'name',
        header: t(`awards.column.name.${subject}`),
        width: { person: 80, window: 130, unit: 200 }[subject],
        value: (row) => row.name,
      },
      {
        id: 'unit',
        header: t(subject === 'unit' ? 'awards.column.windows' : 'awards.column.unit'),
        width: 90,
        grow: true,
        value: (row) => (subject === 'unit' ? row.place : row.unit),
      },
      {
        id: 'score',
        header: t('awards.column.points'),
        width: 68,
        align: 'right',
        value: (row) => row.score / 100,
        render: (row) => <PointsText points={row.score} />,
      },
      { id: 'grade', header: t('awards.column.grade'), width: 64, value: (row) => row.gradeName },
    ];
    if (measured) {
      columns.push({
        id: 'measures',
        header: t('awards.column.measures'),
        width: tieBreaks.length > 1 ? 184 : 120,
        sortable: false,
        value: (row) => reasonWords.measures(tieBreaks, row.measures),
      });
    }
    if (voted) {
      columns.push({
        id: 'votes',
        header: t('awards.column.votes'),
        width: 58,
        align: 'right',
        value: (row) => row.votes,
      });
    }
    columns.push(
      {
        id: 'standing',
        header: t('awards.column.standing'),
        width: 78,
        value: (row) => t(`awards.standing.${row.standing}`),
        render: (row) => (
          <StatusBadge tone={TONES[row.standing]}>{t(`awards.standing.${row.standing}`)}</StatusBadge>
        ),
      },
      {
        id: 'reason',
        header: t('awards.column.reason'),
        width: 170,
        grow: true,
        value: (row) => reasonWords.why(row, wonBefore),
        render: (row) => <Why row={row} words={reasonWords.why(row, wonBefore)} />,
      },
    );
    if (changeable) {
      columns.push({
        id: 'actions',
        header: '',
        width: 96,
        sortable: false,
        value: () => null,
        // A candidate is for the vote or meeting to choose.
        render: (row) =>
          (row.standing !== 'candidate' || row.override) && <OverrideButton id={round!.id} row={row} />,
      });
    }
    return columns;
  }, [t, subject, tieBreaks, measured, wonBefore, voted, changeable, reasonWords, round]);
}

function Why({ row, words }: { row: AwardRow; words: string }) {
  const { t } = useTranslation();
  const { override } = row;
  if (!override) return <span title={words}>{words}</span>;
  const note = t('awards.override.note', {
    by: override.by,
    at: formatWall(override.at).slice(0, 10),
    reason: override.reason,
  });
  return (
    <Text component="span" size="sm" c="orange.9" title={note}>
      {t(override.action === 'add' ? 'awards.by.override' : 'awards.override.removed')}　{note}
    </Text>
  );
}

/** Adds, removes, or takes either back; always asks for the reason. */
function OverrideButton({ id, row }: { id: number; row: AwardRow }) {
  const { t } = useTranslation();
  const { name } = row;
  const change = useApiMutation('awards', 'override', {
    onSuccess: () => notifyDone(t('awards.override.done', { name })),
  });
  const action = row.override ? 'clear' : row.standing === 'won' ? 'remove' : 'add';
  const ask = async () => {
    const answer = await confirmDialog({
      title: t(`awards.override.${action}Title`, { name }),
      message: t(`awards.override.${action}Message`),
      confirmLabel: t(`awards.override.${action}`),
      danger: action === 'remove',
      reason: 'required',
    });
    if (answer) change.mutate({ id, subjectId: row.id, action, reason: answer.reason });
  };
  return (
    <Button size="compact-xs" variant="default" loading={change.isPending} onClick={() => void ask()}>
      {t(`awards.override.${action}`)}
    </Button>
  );
}
