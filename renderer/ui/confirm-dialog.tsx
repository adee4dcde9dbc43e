import { Button, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonField } from './reason-field';

export interface ConfirmOptions {
  title: string;
  /** What will happen, in one or two sentences. */
  message: string;
  /** The button names the deed: “停用账户”, not “确定”. */
  confirmLabel?: string;
  danger?: boolean;
  /** `required`: the button stays off until a reason is written. */
  reason?: 'required' | 'optional';
}

/** Asks first: `const answer = await confirmDialog({...}); if (!answer) return;`. Null means cancelled. */
export function confirmDialog(options: ConfirmOptions): Promise<{ reason: string } | null> {
  return new Promise((resolve) => {
    const close = (answer: { reason: string } | null) => {
      resolve(answer);
      modals.close(id);
    };
    const id: string = modals.open({
      title: options.title,
      size: 'md',
      onClose: () => resolve(null),
      children: <ConfirmBody options={options} onAnswer={close} />,
    });
  });
}

function ConfirmBody({
  options,
  onAnswer,
}: {
  options: ConfirmOptions;
  onAnswer: (answer: { reason: string } | null) => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const missing = options.reason === 'required' && reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!missing) onAnswer({ reason: reason.trim() });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap={12}>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {options.message}
        </Text>
        {options.reason && (
          <ReasonField
            value={reason}
            onChange={setReason}
            required={options.reason === 'required'}
            data-autofocus
          />
        )}
        <Group justify="flex-end" gap={8}>
          <Button
            variant="default"
            onClick={() => onAnswer(null)}
            data-autofocus={options.danger && !options.reason ? true : undefined}
          >
            {t('ui.cancel')}
          </Button>
          <Button
            type="submit"
            color={options.danger ? 'red' : undefined}
            disabled={missing}
            data-autofocus={options.reason || options.danger ? undefined : true}
          >
            {options.confirmLabel ?? t('ui.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
