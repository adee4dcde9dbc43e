import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contracts/define';
import type { evaluationContract, RoundDetail } from '#shared/contracts/evaluation';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column, RowId } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import classes from './evaluation.module.css';
import { stateOf } from './words';

type Rater = OutputOf<(typeof evaluationContract)['raters']>[number];

/** Mutual rounds: who has handed in a sheet, for those entitled; nothing leads from here to a ballot. */
export function RatersTab({ round }: { round: RoundDetail }) {
  const { t } = useTranslation();
  const mayMark = useSession().can('evaluation.collect') && stateOf(round) === 'open';
  const [search, setSearch] = useState('');
  const [checked, setChecked] = useState<Set<RowId>>(new Set());
  const query = useApiQuery('evaluation', 'raters', { id: round.id });
  const mark = useApiMutation('evaluation', 'markRaters', { onSuccess: () => setChecked(new Set()) });
  const shown = useMemo(
    () => query.data?.filter(({ code, name, pinyin }) => matchesText(search, code, name, pinyin)),
    [query.data, search],
  );
  const columns = useMemo<Column<Rater>[]>(
    () => [
      { id: 'code', header: t('evaluation.raters.number'), width: 120, value: (row) => row.code },
      { id: 'name', header: t('evaluation.raters.name'), width: 180, grow: true, value: (row) => row.name },
      {
        id: 'state',
        header: t('evaluation.field.state'),
        width: 120,
        value: (row) => t(`evaluation.raters.${row.returned ? 'done' : 'open'}`),
        render: (row) => (
          <StatusBadge tone={row.returned ? 'good' : 'quiet'}>
            {t(`evaluation.raters.${row.returned ? 'done' : 'open'}`)}
          </StatusBadge>
        ),
      },
    ],
    [t],
  );
  const send = (returned: boolean) =>
    mark.mutate({ id: round.id, staffIds: [...checked].map(Number), returned });
  const done = query.data?.filter(({ returned }) => returned).length ?? 0;
  return (
    <div className={classes.fill}>
      <Group gap={8}>
        <SearchBox value={search} onChange={setSearch} placeholder={t('evaluation.raters.search')} />
        {mayMark && (
          <>
            <Button disabled={checked.size === 0} onClick={() => send(true)}>
              {t('evaluation.raters.mark')}
            </Button>
            <Button variant="default" disabled={checked.size === 0} onClick={() => send(false)}>
              {t('evaluation.raters.unmark')}
            </Button>
          </>
        )}
        <Text size="sm">{t('evaluation.raters.progress', { done, all: query.data?.length ?? 0 })}</Text>
        <Text size="xs" c="gray.7">
          {t('evaluation.raters.hint')}
        </Text>
      </Group>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('evaluation.tab.raters')}
        paper={t('evaluation.raters.paper', { title: round.title })}
        columns={columns}
        rows={shown}
        rowId={(row) => row.id}
        total={query.data?.length ?? 0}
        {...(mayMark ? { checked, onChecked: setChecked } : {})}
        empty={{ title: t('evaluation.raters.empty') }}
      />
    </div>
  );
}
