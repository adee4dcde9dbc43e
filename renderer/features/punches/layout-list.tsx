import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedLayout } from '#shared/contracts/punch-layouts';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import type { Column } from '../../ui/table-model';
import { LayoutEditor, type LayoutTarget } from './layout-editor';
import { minuteText, usePunchWords } from './words';

/** The tables that were explained by hand; opening one changes it. */
export function LayoutList({ write }: { write: boolean }) {
  const { t } = useTranslation();
  const query = useApiQuery('punches', 'layouts', {});
  const remove = useApiMutation('punches', 'removeLayout');
  const columns = useLayoutColumns();
  const [active, setActive] = useState<SavedLayout | null>(null);
  const [target, setTarget] = useState<LayoutTarget | null>(null);
  const drop = async ({ id, name }: SavedLayout) => {
    const answer = await confirmDialog({
      title: t('punches.layout.removeTitle'),
      message: t('punches.layout.removeText', { name }),
      confirmLabel: t('punches.layout.remove'),
      danger: true,
      reason: 'required',
    });
    if (!answer) return;
    await remove.mutateAsync({ id, reason: answer.reason });
    setActive(null);
    notifyDone(t('punches.layout.removed'));
  };
  return (
    <>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('punches.layout.list')}
        columns={columns}
        rows={query.data}
        rowId={(layout) => layout.id}
        activeId={active?.id ?? null}
        onActive={setActive}
        onOpen={write ? (saved) => setTarget({ kind: 'saved', saved }) : undefined}
        empty={{ title: t('punches.layout.emptyTitle'), text: t('punches.layout.emptyText') }}
        footer={
          write &&
          active && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={14} />}
              onClick={() => void drop(active)}
            >
              {t('punches.layout.remove')}
            </Button>
          )
        }
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
