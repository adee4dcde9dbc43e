import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetMarkRow } from '#shared/contracts/meetings';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { FileButton } from '../../ui/file-button';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';

/** Takes attendance from a filled sign-in sheet: what it says is shown first, and rows with a problem are left out. */
export function SheetImport({ id }: { id: number }) {
  const { t } = useTranslation();
  const [rows, setRows] = useState<SheetMarkRow[] | null>(null);
  const save = useApiMutation('meetings', 'mark');
  const columns = useSheetColumns();
  const good = rows?.flatMap(({ staffId, mark, reason, problem }) =>
    staffId === null || mark === null || problem !== null ? [] : [{ staffId, mark, reason }],
  );
  const choose = async () => {
    const [file] = (await api.transfer.pick({ kind: 'excel' })) ?? [];
    if (file) setRows(await api.meetings.readSheet({ id, token: file.token }));
  };
  const apply = async () => {
    if (!good || good.length === 0) return;
    await save.mutateAsync({ id, marks: good });
    setRows(null);
    notifyDone(t('meetings.sheet.done', { count: good.length }));
  };
  return (
    <>
      <FileButton onChoose={choose} leftSection={<IconFileImport size={16} />} size="compact-sm">
        {t('meetings.sheet.read')}
      </FileButton>
      <Modal
        opened={rows !== null}
        onClose={() => setRows(null)}
        title={t('meetings.sheet.title')}
        size={820}
      >
        <Stack h={460} gap={8}>
          <Text size="sm">
            {t('meetings.sheet.summary', {
              count: good?.length ?? 0,
              problems: (rows?.length ?? 0) - (good?.length ?? 0),
            })}
          </Text>
          <DataTable
            label={t('meetings.sheet.title')}
            columns={columns}
            rows={rows ?? []}
            rowId={(row) => row.row}
            empty={{ title: t('meetings.sheet.empty') }}
          />
          <Button
            style={{ alignSelf: 'flex-end' }}
            disabled={good?.length === 0}
            loading={save.isPending}
            onClick={() => void apply().catch(() => undefined)}
          >
            {t('meetings.sheet.apply', { count: good?.length ?? 0 })}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}

function useSheetColumns(): Column<SheetMarkRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<SheetMarkRow>[]>(
    () => [
      { id: 'row', header: t('meetings.field.row'), width: 60, value: (row) => row.row },
      { id: 'staffNo', header: t('meetings.field.staffNo'), width: 90, value: (row) => row.staffNo },
      { id: 'name', header: t('meetings.field.name'), width: 90, value: (row) => row.name },
      {
        id: 'mark',
        header: t('meetings.field.mark'),
        width: 90,
        value: (row) => (row.mark === null ? '' : t(`meetings.mark.${row.mark}`)),
      },
      {
        id: 'reason',
        header: t('meetings.field.reason'),
        width: 140,
        grow: true,
        value: (row) => row.reason,
      },
      {
        id: 'problem',
        header: t('meetings.field.problem'),
        width: 200,
        value: (row) => (row.problem === null ? '' : t(`meetings.problem.${row.problem}`)),
        render: (row) =>
          row.problem && <StatusBadge tone="bad">{t(`meetings.problem.${row.problem}`)}</StatusBadge>,
      },
    ],
    [t],
  );
}
