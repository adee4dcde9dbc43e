import { useMemo } from 'react';
import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { useSession } from '../api/session';
import { Frame } from './frame';
import { NotFound, PageCrash, PageLoading } from './page-states';
import { mayOpen, type PageEntry } from './pages';
import { pages } from './routes';

/** The program after login. Pages the account may not open are no routes at all. */
export function Shell() {
  const { session, can } = useSession();
  const roles = session?.roles.join() ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the roles decide what `can` answers
  const router = useMemo(() => makeRouter(pages.filter((page) => mayOpen(page, can))), [roles]);
  return <RouterProvider router={router} />;
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
