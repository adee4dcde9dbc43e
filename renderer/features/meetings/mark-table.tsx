import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import type { Column, RowId } from '../../ui/table-model';
import classes from './meetings.module.css';
import { useMarkKeys } from './use-mark-keys';

interface MarkTableProps<Row extends object, Mark extends string> {
  label: string;
  rows: readonly Row[];
  /** How many there are without the search. */
  total: number;
  rowId: (row: Row) => RowId;
  columns: readonly Column<Row>[];
  marks: readonly Mark[];
  markLabel: (mark: Mark) => string;
  /** Null when nothing may be changed. */
  onMark: ((row: Row, mark: Mark | null) => Promise<boolean>) | null;
  fill: { label: string; run: () => void };
  extra?: ReactNode;
}

/** A list marked with one key each: the mark is saved and the next row becomes the active one. */
export function MarkTable<Row extends object, Mark extends string>(props: MarkTableProps<Row, Mark>) {
  const { t } = useTranslation();
  const { rows, rowId, marks, onMark } = props;
  const [activeId, setActiveId] = useState<RowId | null>(null);
  const index = Math.max(
    0,
    rows.findIndex((row) => rowId(row) === activeId),
  );
  const active = rows[index];
  const mark = async (choice: Mark | null) => {
    if (!active || !onMark) return;
    const next = rows[index + 1];
    if ((await onMark(active, choice)) && next) setActiveId(rowId(next));
  };
  const onKeyDown = useMarkKeys({
    count: marks.length,
    onMark: (at) => void mark(at === null ? null : (marks[at] ?? null)),
    onFill: props.fill.run,
    enabled: onMark !== null,
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work wherever the focus is inside
    <div className={classes.marks} onKeyDown={onKeyDown}>
      {onMark && (
        <Group gap={6}>
          {marks.map((each, at) => (
            <Button key={each} variant="default" size="compact-sm" onClick={() => void mark(each)}>
              <kbd className={classes.key}>{at + 1}</kbd>
              {props.markLabel(each)}
            </Button>
          ))}
          <Button variant="subtle" size="compact-sm" onClick={() => void mark(null)}>
            <kbd className={classes.key}>0</kbd>
            {t('meetings.clear')}
          </Button>
          <Button variant="light" size="compact-sm" ml="auto" onClick={props.fill.run}>
            <kbd className={classes.key}>F</kbd>
            {props.fill.label}
          </Button>
          {props.extra}
        </Group>
      )}
      <DataTable
        label={props.label}
        columns={props.columns}
        rows={rows}
        total={props.total}
        rowId={rowId}
        activeId={active ? rowId(active) : null}
        onActive={(row) => setActiveId(rowId(row))}
        empty={{ title: t('meetings.nobody') }}
      />
    </div>
  );
}
