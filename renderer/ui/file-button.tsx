import { Button, type ButtonProps } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyError } from '../api/notify';

export interface FileButtonProps extends Omit<ButtonProps, 'onClick'> {
  /** Opens the dialog of the main process and goes on with the token; it resolves when that is done. */
  onChoose: () => Promise<unknown>;
  children?: ReactNode;
}

/** Starts a file dialog in the main process. Paths never reach this window, only the token of the file. */
export function FileButton({ onChoose, children, ...rest }: FileButtonProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const choose = async () => {
    setBusy(true);
    try {
      await onChoose();
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconFolderOpen size={16} />}
      {...rest}
      loading={busy}
      onClick={choose}
    >
      {children ?? t('ui.chooseFile')}
    </Button>
  );
}
