import { Button } from '@mantine/core';
import { useState } from 'react';
import { notifyDone } from '../../api/notify';
import { confirmDialog } from '../../ui/confirm-dialog';

export interface RemoveButtonProps {
  label: string;
  /** What will happen. */
  message: string;
  /** Said after it is gone. */
  done: string;
  /** Rejects when it was refused; the reason has then been shown. */
  onRemove: () => Promise<unknown>;
}

/** Asks, then deletes. */
export function RemoveButton({ label, message, done, onRemove }: RemoveButtonProps) {
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    if (!(await confirmDialog({ title: label, message, confirmLabel: label, danger: true }))) return;
    setBusy(true);
    await onRemove().then(
      () => notifyDone(done),
      () => setBusy(false),
    );
  };
  return (
    <Button variant="light" color="red" loading={busy} onClick={() => void ask()}>
      {label}
    </Button>
  );
}
