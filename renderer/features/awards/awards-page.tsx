import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRoundLine, DueAward } from '#shared/contracts/awards';
import { useOpenRecord } from '../../api/open-record';
import { useApiQuery } from '../../api/query';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { Page } from '../../ui/page';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { YearField } from '../../ui/year-field';
import { AwardDrawer } from './award-drawer';
import { usePeriodWords } from './use-period-words';

type State = AwardRoundLine['state'] | 'due' | 'waiting';
interface Row {
  key: string;
  state: State;
  winners: string;
  line: AwardRoundLine | DueAward;
  roundId: number | null;
}

const TONES: Record<State, Tone> = {
  due: 'info',
  waiting: 'quiet',
  open: 'notice',
  decided: 'notice',
  published: 'good',
  void: 'quiet',
};

/** 评优评先: what the rulebooks provide for the year, and how each award came out. */
export function AwardsPage() {
  const { t } = useTranslation();
  const [month] = useWorkMonth();
  const [chosen, setYear] = useState<number | null>(null);
  const year = chosen ?? Number((month ?? thisMonth()).slice(0, 4));
  const query = useApiQuery('awards', 'list', { year: String(year) });
  const [roundId, openRound] = useOpenRecord();
  const [due, setDue] = useState<DueAward | null>(null);
  const rows = useMemo(() => query.data && rowsOf(query.data), [query.data]);
  const columns = useColumns();
  return (
    <Page
      title={t('awards.title')}
      hint={t('awards.hint')}
      aside={<YearField year={year} onChange={setYear} />}
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('awards.title')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.key}
        rowTone={(row) => (row.state === 'void' ? 'quiet' : undefined)}
        onOpen={(row) => (row.roundId === null ? setDue(row.line as DueAward) : openRound(row.roundId))}
        empty={{ title: t('awards.empty', { year }), text: t('awards.emptyText') }}
      />
      <AwardDrawer
        roundId={roundId}
        due={due}
        onOpened={(id) => {
          setDue(null);
          openRound(id);
        }}
        onClose={() => {
          setDue(null);
          openRound(null);
        }}
      />
    </Page>
  );
}

function rowsOf({ rounds, due }: { rounds: AwardRoundLine[]; due: DueAward[] }): Row[] {
  return [
    ...due.map((line) => ({
      key: `${line.subject} ${line.award} ${line.period}`,
      state: line.waiting.length > 0 ? ('waiting' as const) : ('due' as const),
      winners: '',
      line,
      roundId: null,
    })),
    ...rounds.map((line) => ({
      key: String(line.id),
      state: line.state,
      winners: line.winners.join('、'),
      line,
      roundId: line.id,
    })),
  ];
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const words = usePeriodWords();
  return useMemo<Column<Row>[]>(
    () => [
      {
        id: 'period',
        header: t('awards.column.period'),
        width: 130,
        value: ({ line }) => line.period,
        render: ({ line }) => words(line.period),
      },
      {
        id: 'subject',
        header: t('awards.column.subject'),
        width: 76,
        value: ({ line }) => t(`awards.subject.${line.subject}`),
      },
      {
        id: 'award',
        header: t('awards.column.award'),
        width: 220,
        grow: true,
        value: ({ line }) => line.title,
      },
      {
        id: 'choice',
        header: t('awards.column.choice'),
        width: 100,
        value: ({ line }) => t(`awards.choice.${line.choice}`),
      },
      {
        id: 'state',
        header: t('awards.column.state'),
        width: 150,
        value: ({ state }) => t(`awards.state.${state}`),
        render: ({ state }) => <StatusBadge tone={TONES[state]}>{t(`awards.state.${state}`)}</StatusBadge>,
      },
      {
        id: 'winners',
        header: t('awards.column.winners'),
        width: 200,
        grow: true,
        value: ({ winners }) => winners,
      },
    ],
    [t, words],
  );
}
