import { Button, Group, Modal, type ModalProps, Stack } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBanner } from './error-banner';
import { focusWrong } from './focus-wrong';
import { findsNothing } from './highlighted-option';
import { useDiscardGuard } from './use-discard-guard';
import { useKeptFocus } from './use-kept-focus';

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

/**
 * A form in a dialog: Enter saves, Esc closes, it closes by itself when saving succeeded. Esc and ✕ ask first once
 * something was typed; the button that says so gives it up at once.
 */
export function FormModal({ opened, title, onClose, size = 'md', ...form }: FormModalProps) {
  const guard = useDiscardGuard(onClose);
  return (
    <Modal
      opened={opened}
      onClose={() => void guard.close()}
      title={title}
      size={size}
      closeOnClickOutside={false}
    >
      {opened && <FormBody onClose={onClose} guard={guard} {...form} />}
    </Modal>
  );
}

interface FormBodyProps
  extends Pick<FormModalProps, 'onClose' | 'onSubmit' | 'submitLabel' | 'submitDisabled' | 'children'> {
  guard: ReturnType<typeof useDiscardGuard>;
}

/** Enter on a name that was not found must not send the form without it; Ctrl+Enter sends from a box of text too. */
function onEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return;
  if (findsNothing(event.target)) event.preventDefault();
  else if (event.ctrlKey && event.target instanceof HTMLTextAreaElement) event.currentTarget.requestSubmit();
}

function FormBody({ onClose, guard, onSubmit, submitLabel, submitDisabled, children }: FormBodyProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const keepFocus = useKeptFocus(busy);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const form = event.currentTarget;
    keepFocus();
    setBusy(true);
    setError(null);
    try {
      if ((await onSubmit()) === false) focusWrong(form);
      else onClose();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form {...guard.watch} onSubmit={submit} onKeyDown={onEnter} noValidate>
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
