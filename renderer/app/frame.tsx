import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useSession } from '../api/session';
import { WatchNotices } from '../features/punches/watch-notices';
import { Header } from './header';
import { Navigation } from './navigation';
import { PageLoading } from './page-states';
import { navSections } from './pages';
import { QuickOpen } from './quick-open';
import { pages } from './routes';
import classes from './shell.module.css';
import { ShortcutsDialog } from './shortcuts-dialog';
import { useShortcuts } from './use-shortcuts';

/** Header and navigation around the page. */
export function Frame() {
  const { can } = useSession();
  const sections = navSections(pages, can);
  const shortcuts = useShortcuts(sections);
  return (
    <div className={classes.shell}>
      <Header onShortcuts={shortcuts.showHelp} />
      <Navigation sections={sections} />
      <main className={classes.main}>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </main>
      <WatchNotices />
      <QuickOpen sections={sections} />
      <ShortcutsDialog opened={shortcuts.helpOpened} onClose={shortcuts.hideHelp} />
    </div>
  );
}
