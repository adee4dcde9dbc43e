import { useState } from 'react';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { api } from '../api/client';

/** The workbook that was chosen for an import, until it is taken over or given up; `onChosen` looks into it at once. */
export function useExcelFile(onChosen?: (file: PickedFileInfo) => Promise<void>): {
  file: PickedFileInfo | null;
  choose: () => Promise<void>;
  forget: () => void;
} {
  const [file, setFile] = useState<PickedFileInfo | null>(null);
  const choose = async () => {
    const [picked] = (await api.transfer.pick({ kind: 'excel' })) ?? [];
    if (!picked) return;
    setFile(picked);
    await onChosen?.(picked);
  };
  return { file, choose, forget: () => setFile(null) };
}
