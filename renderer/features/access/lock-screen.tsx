import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionInfo } from '#shared/contracts/access';
import { ApiError, isApiError } from '../../api/api-error';
import { useApiMutation } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { AccessFrame } from './access-frame';
import { useLogout } from './use-logout';

export function LockScreen({ session }: { session: SessionInfo }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [switching, setSwitching] = useState(false);
  const logout = useLogout();
  const unlock = useApiMutation('access', 'unlock', { quiet: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password) unlock.mutate({ password });
    setPassword('');
  };
  return (
    <AccessFrame title={t('access.lock.title')}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          <Text size="sm">{t('access.lock.text', { name: session.displayName })}</Text>
          <PasswordInput
            aria-label={t('access.field.password')}
            size="sm"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoFocus
          />
          <ErrorBanner error={unlockError(unlock.error)} />
          <Button type="submit" size="sm" fullWidth loading={unlock.isPending} disabled={!password}>
            {t('access.lock.submit')}
          </Button>
          {switching ? (
            <Group wrap="nowrap" gap={12}>
              <Text size="xs" c="dimmed">
                {t('access.lock.switchAsk')}
              </Text>
              <Button variant="default" onClick={logout} style={{ flexShrink: 0 }}>
                {t('ui.confirm')}
              </Button>
            </Group>
          ) : (
            <Button variant="subtle" onClick={() => setSwitching(true)}>
              {t('access.lock.switch')}
            </Button>
          )}
        </Stack>
      </form>
    </AccessFrame>
  );
}

/** The user name is not asked here, so the words must not speak of it. */
const unlockError = (error: Error | null): Error | null =>
  isApiError(error, 'login_failed') ? new ApiError({ code: 'unlock_failed', params: {} }) : error;
