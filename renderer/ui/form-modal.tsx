import { Button, Group, Modal, type ModalProps, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBanner } from './error-banner';

export interface FormModalProps {
  opened: boolean;
  title: string;
  onClose: () => void;
  /** Validates and saves. Return false to stay open (fields show why); an error thrown is shown in the form. */
  onSubmit: () => Promise<unknown> | unknown;
  submitLabel?: string;
  submitDisabled?: boolean;
  size?: ModalProps['size'];
  children: ReactNode;
}

/** A form in a dialog: Enter saves, Esc closes, it closes by itself when saving succeeded. */
export function FormModal({ opened, title, onClose, size = 'md', ...form }: FormModalProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size} closeOnClickOutside={false}>
      {opened && <FormBody onClose={onClose} {...form} />}
    </Modal>
  );
}

type FormBodyProps = Pick<
  FormModalProps,
  'onClose' | 'onSubmit' | 'submitLabel' | 'submitDisabled' | 'children'
>;

function FormBody({ onClose, onSubmit, submitLabel, submitDisabled, children }: FormBodyProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setError(null);
    try {
      if ((await onSubmit()) !== false) onClose();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={10}>
        {children}
        <ErrorBanner error={error} />
        <Group justify="flex-end" gap={8} mt={4}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={submitDisabled}>
            {submitLabel ?? t('ui.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
