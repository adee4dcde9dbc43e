import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { AccessFrame } from './access-frame';

export interface LoginPageProps {
  centerName: string;
  demo: boolean;
  language: ReactNode;
}

export function LoginPage({ centerName, demo, language }: LoginPageProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const login = useApiMutation('access', 'login', {
    quiet: true,
    // What the account before saw must not flash up for the next one.
    onSuccess: () => queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'state' }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (username.trim() && password) login.mutate({ username: username.trim(), password });
  };
  return (
    <AccessFrame title={t('access.login.title')} over={centerName} language={language}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          {demo && (
            <Alert color="yellow" variant="light" py={8}>
              {t('access.login.demo')}
            </Alert>
          )}
          <TextInput
            label={t('access.field.username')}
            size="sm"
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
            autoFocus
          />
          <PasswordInput
            label={t('access.field.password')}
            size="sm"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ErrorBanner error={login.error} />
          <Button
            type="submit"
            size="sm"
            fullWidth
            mt={4}
            loading={login.isPending}
            disabled={!username.trim() || !password}
          >
            {t('access.login.submit')}
          </Button>
        </Stack>
      </form>
    </AccessFrame>
  );
}
