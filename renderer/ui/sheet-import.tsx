import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../api/notify';
import { ErrorBanner } from './error-banner';
import type { SheetRow } from './sheet-columns';
import { SheetFileButtons, SheetRows, SheetVerdict } from './sheet-parts';
import type { Column } from './table-model';

interface SheetCounts {
  added: number;
  changed: number;
  unchanged: number;
  /** What stands there and the file does not name, where the file replaces it. */
  removed?: number;
}

/** What taking a workbook over would do, row by row. */
export interface SheetView<Row> extends SheetCounts {
  fileName: string;
  rows: Row[];
  errors: number;
}

interface SheetImportProps<Row extends SheetRow> {
  title: string;
  preview: UseQueryResult<SheetView<Row>, Error>;
  columns: readonly Column<Row>[];
  running: boolean;
  /** Null when it was cancelled or failed, which was then shown. */
  apply: () => Promise<SheetCounts | null>;
  /** What the import is told beside the file. */
  options?: ReactNode;
  onChooseOther: () => Promise<void>;
  onClose: () => void;
}

/** A workbook before it is taken over: each row with its problem; one problem closes the way for all. */
export function SheetImport<Row extends SheetRow>(props: SheetImportProps<Row>) {
  const { title, preview, columns, running, apply, options, onChooseOther, onClose } = props;
  const { t } = useTranslation();
  const view = preview.error ? undefined : preview.data;
  const submit = async () => {
    const done = await apply();
    if (!done) return;
    notifyDone(t('ui.sheet.done', { counts: countWords(done, t) }));
    onClose();
  };
  const ready = view !== undefined && view.errors === 0 && changesOf(view) > 0;
  return (
    <Modal opened onClose={onClose} title={title} size={1200} closeOnClickOutside={false}>
      <Stack gap={10} h="min(600px, 70vh)">
        <Group gap={16}>
          {options}
          <Group gap={8} ml="auto">
            <SheetFileButtons
              reading={preview.isFetching}
              onChooseOther={onChooseOther}
              onAgain={() => void preview.refetch()}
            />
          </Group>
        </Group>
        <ErrorBanner error={preview.error} onRetry={() => void preview.refetch()} />
        {view && <Preview title={title} view={view} columns={columns} />}
        <Group justify="flex-end" gap={8} mt="auto">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            disabled={!ready || preview.isFetching}
            loading={running}
            onClick={() => void submit()}
            data-autofocus
          >
            {t('ui.sheet.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const changesOf = ({ added, changed, removed = 0 }: SheetCounts): number => added + changed + removed;

const countWords = ({ removed, ...counts }: SheetCounts, t: TFunction): string =>
  t('ui.sheet.counts', counts) + (removed === undefined ? '' : t('ui.sheet.removed', { removed }));

interface PreviewProps<Row extends SheetRow> {
  title: string;
  view: SheetView<Row>;
  columns: readonly Column<Row>[];
}

function Preview<Row extends SheetRow>({ title, view, columns }: PreviewProps<Row>) {
  const { t } = useTranslation();
  const blocked = view.errors > 0;
  const verdict = blocked ? 'blocked' : changesOf(view) > 0 ? 'ready' : 'nothing';
  return (
    <>
      <SheetVerdict blocked={blocked}>
        <Text size="sm" fw={600}>
          {t('ui.sheet.file', { file: view.fileName, count: view.rows.length })}
        </Text>
        <Text size="sm">
          {!blocked && `${countWords(view, t)}${t('ui.sheet.stop')}`}
          {t(`ui.sheet.${verdict}`, { count: view.errors })}
        </Text>
      </SheetVerdict>
      <SheetRows label={title} rows={view.rows} columns={columns} />
    </>
  );
}
