import { Center, Loader, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import 'dayjs/locale/zh-cn';
import { createQueryClient, useApiQuery } from '../api/query';
import { LockGuard } from '../features/access/lock-guard';
import { LoginPage } from '../features/access/login-page';
import { MustChangePassword } from '../features/access/must-change-password';
import { SetupPage } from '../features/access/setup-page';
import { ErrorBanner } from '../ui/error-banner';
import { LanguageSwitch } from './language-switch';
import { rememberedStart, rememberStart } from './last-start';
import { cssVariables, theme } from './theme';
import { useAfterPaint } from './use-after-paint';

/** Nobody sees it before the login, so the login does not wait for it. */
const Shell = lazy(() => import('./shell').then((m) => ({ default: m.Shell })));

/** The whole window. */
export function App() {
  const { i18n } = useTranslation();
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
        <DatesProvider settings={{ locale: i18n.language === 'en' ? 'en' : 'zh-cn', firstDayOfWeek: 1 }}>
          <ModalsProvider>
            <Notifications position="bottom-right" limit={4} />
            <Gate />
          </ModalsProvider>
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}

/** First run, login, own password, or the program itself, as the main process says. */
function Gate() {
  const [remembered] = useState(rememberedStart);
  const shown = useAfterPaint();
  const state = useApiQuery('access', 'state', {}, { enabled: shown || !remembered });
  useEffect(() => {
    if (state.data) rememberStart(state.data);
  }, [state.data]);
  const known = state.data ?? (state.isError ? undefined : remembered);
  if (!known) {
    if (!state.isError) return <Waiting />;
    return (
      <Center h="100%" p={24}>
        <ErrorBanner error={state.error} onRetry={() => void state.refetch()} />
      </Center>
    );
  }
  const { firstRun, session, demo, centerName, idleMinutes } = known;
  const language = <LanguageSwitch />;
  if (firstRun) return <SetupPage language={language} />;
  if (!session) return <LoginPage centerName={centerName} demo={demo} language={language} />;
  return (
    <>
      <Suspense fallback={<Waiting />}>
        {session.mustChangePassword ? <MustChangePassword language={language} /> : <Shell />}
      </Suspense>
      <LockGuard session={session} idleMinutes={idleMinutes} />
    </>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Center h="100%" p={24}>
      <Loader aria-label={t('app.loading')} />
    </Center>
  );
}
