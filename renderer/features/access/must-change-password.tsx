import { Button, Group, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBanner } from '../../ui/error-banner';
import { AccessFrame } from './access-frame';
import { useChangePassword } from './use-change-password';
import { useLogout } from './use-logout';

/** Stands before the program while the password is one that somebody else set. */
export function MustChangePassword({ language }: { language: ReactNode }) {
  const { t } = useTranslation();
  const { fields, save, error, isPending } = useChangePassword();
  const logout = useLogout();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A refusal is shown below the fields.
    save().catch(() => undefined);
  };
  return (
    <AccessFrame title={t('access.change.title')} language={language}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <Text size="sm">{t('access.change.must')}</Text>
          {fields}
          <ErrorBanner error={error} />
          <Group justify="space-between">
            <Button variant="subtle" onClick={logout}>
              {t('app.menu.logout')}
            </Button>
            <Button type="submit" loading={isPending}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </AccessFrame>
  );
}
