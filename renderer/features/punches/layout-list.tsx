import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedLayout } from '#shared/contracts/punch-layouts';
import { useApiMutation, useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import type { Column } from '../../ui/table-model';
import { LayoutEditor, type LayoutTarget } from './layout-editor';
import { RemovableTable } from './removable-table';
import { minuteText, usePunchWords } from './words';

/** The tables that were explained by hand; opening one changes it. */
export function LayoutList({ write }: { write: boolean }) {
  const { t } = useTranslation();
  const query = useApiQuery('punches', 'layouts', {});
  const remove = useApiMutation('punches', 'removeLayout');
  const columns = useLayoutColumns();
  const [active, setActive] = useState<SavedLayout | null>(null);
  const [target, setTarget] = useState<LayoutTarget | null>(null);
  return (
    <>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <RemovableTable
        label={t('punches.layout.list')}
        columns={columns}
        rows={query.data}
        rowId={(layout) => layout.id}
        {...{ active, write }}
        onActive={setActive}
        onOpen={write ? (saved) => setTarget({ kind: 'saved', saved }) : undefined}
        empty={{ title: t('punches.layout.emptyTitle'), text: t('punches.layout.emptyText') }}
        removal={{
          label: t('punches.layout.remove'),
          title: t('punches.layout.removeTitle'),
          message: ({ name }) => t('punches.layout.removeText', { name }),
          done: t('punches.layout.removed'),
          run: ({ id }, reason) => remove.mutateAsync({ id, reason }),
        }}
      />
      <LayoutEditor target={target} onClose={() => setTarget(null)} onSaved={() => setActive(null)} />
    </>
  );
}

function useLayoutColumns(): Column<SavedLayout>[] {
  const { t } = useTranslation();
  const words = usePunchWords();
  return useMemo<Column<SavedLayout>[]>(
    () => [
      { id: 'name', header: t('punches.layout.name'), width: 200, value: (row) => row.name },
      {
        id: 'device',
        header: t('punches.clocks.device'),
        width: 150,
        value: (row) => words.device(row.device),
      },
      {
        id: 'container',
        header: t('punches.history.format'),
        width: 120,
        value: (row) => words.format(row.container === 'text' ? 'text' : row.container),
      },
      {
        id: 'columns',
        header: t('punches.layout.columns'),
        width: 320,
        grow: true,
        value: (row) =>
          row.layout.roles
            .flatMap((role, column) => (role ? [`${column + 1} ${t(`punches.layout.roles.${role}`)}`] : []))
            .join(' · '),
      },
      { id: 'by', header: t('punches.layout.by'), width: 110, value: (row) => row.accountName },
      { id: 'at', header: t('punches.layout.savedAt'), width: 140, value: (row) => minuteText(row.at) },
    ],
    [t, words],
  );
}
