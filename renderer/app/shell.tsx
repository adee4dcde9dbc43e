import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { useSession } from '../api/session';
import { Frame } from './frame';
import { NotFound, PageCrash, PageLoading } from './page-states';
import { mayOpen, type PageEntry } from './pages';
import { pages } from './routes';
import '@mantine/dates/styles.css';
import 'dayjs/locale/zh-cn';

/** The program after login. Pages the account may not open are no routes at all. */
export function Shell() {
  const { i18n } = useTranslation();
  const { session, can } = useSession();
  const roles = session?.roles.join() ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the roles decide what `can` answers
  const router = useMemo(() => makeRouter(pages.filter((page) => mayOpen(page, can))), [roles]);
  return (
    <DatesProvider settings={{ locale: i18n.language === 'en' ? 'en' : 'zh-cn', firstDayOfWeek: 1 }}>
      <ModalsProvider>
        <RouterProvider router={router} />
      </ModalsProvider>
    </DatesProvider>
  );
}

function makeRouter(allowed: readonly PageEntry[]) {
  return createHashRouter([
    {
      element: <Frame />,
      HydrateFallback: PageLoading,
      children: [
        ...homeOf(allowed),
        ...allowed.map((page) => ({ path: page.path, ...lazyPage(page) })),
        { path: '*', Component: NotFound },
      ],
    },
  ]);
}

function homeOf(allowed: readonly PageEntry[]) {
  const first = allowed.find((page) => page.label !== null);
  return first ? [{ index: true, ...lazyPage(first) }] : [];
}

const lazyPage = (page: PageEntry) => ({
  lazy: async () => ({ Component: await page.load() }),
  ErrorBoundary: PageCrash,
});
