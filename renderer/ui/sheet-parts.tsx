import { Alert, Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from './data-table';
import { FileButton } from './file-button';
import type { Column } from './table-model';

interface SheetFileButtonsProps {
  reading: boolean;
  onChooseOther: () => Promise<void>;
  onAgain: () => void;
}

/** Another workbook, or the same one again after it was put right in Excel. */
export function SheetFileButtons({ reading, onChooseOther, onAgain }: SheetFileButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      <FileButton onChoose={onChooseOther}>{t('ui.sheet.other')}</FileButton>
      <Button variant="default" leftSection={<IconRefresh size={16} />} loading={reading} onClick={onAgain}>
        {t('ui.sheet.again')}
      </Button>
    </>
  );
}

/** Whether a workbook can be taken over. */
export function SheetVerdict({ blocked, children }: { blocked: boolean; children: ReactNode }) {
  return (
    <Alert
      py={8}
      color={blocked ? 'red' : 'green'}
      variant="outline"
      icon={blocked ? <IconAlertTriangle size={18} /> : <IconCircleCheck size={18} />}
    >
      {children}
    </Alert>
  );
}

interface ReadRow {
  /** As Excel numbers it. */
  row: number;
  /** Errors, but for those whose level says that they only warn. */
  problems: readonly object[];
}

interface SheetRowsProps<Row extends ReadRow> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}

const isError = (problem: object): boolean => !('level' in problem && problem.level === 'warning');

/** The rows of a workbook; where some cannot be taken over, those with problems first of all. */
export function SheetRows<Row extends ReadRow>({ label, rows, columns }: SheetRowsProps<Row>) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const bad = rows.filter(({ problems }) => problems.length > 0);
  const blocked = bad.some(({ problems }) => problems.some(isError));
  const onlyBad = bad.length > 0 && (chosen ?? blocked);
  return (
    <>
      {bad.length > 0 && (
        <Checkbox
          size="xs"
          label={t('ui.sheet.onlyBad')}
          checked={onlyBad}
          onChange={(event) => setChosen(event.currentTarget.checked)}
        />
      )}
      <DataTable
        label={label}
        columns={columns}
        rows={onlyBad ? bad : rows}
        total={rows.length}
        rowId={({ row }) => row}
        rowTone={({ problems }) =>
          problems.some(isError) ? 'bad' : problems.length > 0 ? 'notice' : undefined
        }
      />
    </>
  );
}
