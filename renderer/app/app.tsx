import { Center, Loader, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createQueryClient, useApiQuery } from '../api/query';
import { LockGuard } from '../features/access/lock-guard';
import { LoginPage } from '../features/access/login-page';
import { MustChangePassword } from '../features/access/must-change-password';
import { SetupPage } from '../features/access/setup-page';
import { ErrorBanner } from '../ui/error-banner';
import { loadProgramWords } from './i18n';
import { LanguageSwitch } from './language-switch';
import { rememberedStart, rememberStart } from './last-start';
import { cssVariables, theme } from './theme';
import { useAfterPaint } from './use-after-paint';

/** Nobody sees it or reads its words before the login, so the login does not wait for them. */
async function loadShell() {
  const [{ Shell }] = await Promise.all([import('./shell'), loadProgramWords()]);
  return { default: Shell };
}
const Shell = lazy(loadShell);

/** There is nothing to tell before the first picture is on the screen. */
const Notices = lazy(() => import('./notices').then((m) => ({ default: m.Notices })));

/** The whole window. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  const shown = useAfterPaint();
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
        <Gate shown={shown} />
        <Suspense>{shown && <Notices />}</Suspense>
      </MantineProvider>
    </QueryClientProvider>
  );
}

/** First run, login, own password, or the program itself, as the main process says. */
function Gate({ shown }: { shown: boolean }) {
  const [remembered] = useState(rememberedStart);
  const state = useApiQuery('access', 'state', {}, { enabled: shown || !remembered });
  useEffect(() => {
    if (state.data) rememberStart(state.data);
  }, [state.data]);
  useEffect(() => {
    // While the password is typed: the first key begins it. What fails now is told when it is needed.
    const begin = () => void loadShell().catch(() => {});
    window.addEventListener('keydown', begin, { once: true });
    return () => window.removeEventListener('keydown', begin);
  }, []);
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
