import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { notifyDone } from '../../api/notify';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable, type DataTableProps } from '../../ui/data-table';

interface RemovableTableProps<Row extends object>
  extends Omit<DataTableProps<Row>, 'activeId' | 'onActive' | 'footer'> {
  active: Row | null;
  onActive: (row: Row | null) => void;
  write: boolean;
  removal: {
    label: string;
    title?: string;
    message: (row: Row) => string;
    done: string;
    run: (row: Row, reason: string) => Promise<unknown>;
  };
}

/** A list whose active row can be removed, with a reason that stays in the log. */
export function RemovableTable<Row extends object>(props: RemovableTableProps<Row>) {
  const { active, onActive, write, removal, ...table } = props;
  const remove = async (row: Row) => {
    const answer = await confirmDialog({
      title: removal.title ?? removal.label,
      message: removal.message(row),
      confirmLabel: removal.label,
      danger: true,
      reason: 'required',
    });
    if (!answer) return;
    // The refusal is already on screen.
    const done = await removal.run(row, answer.reason).then(
      () => true,
      () => false,
    );
    if (!done) return;
    onActive(null);
    notifyDone(removal.done);
  };
  return (
    <DataTable
      {...table}
      activeId={active && table.rowId(active)}
      onActive={onActive}
      footer={
        write &&
        active && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={14} />}
            onClick={() => void remove(active)}
          >
            {removal.label}
          </Button>
        )
      }
    />
  );
}
