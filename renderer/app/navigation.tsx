import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Group, NavSection, PageEntry } from './pages';
import classes from './shell.module.css';

/** The left navigation. A section with one page of the same name shows only the page. */
export function Navigation({ sections }: { sections: NavSection[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const active = activePath(
    sections.flatMap(({ pages }) => pages),
    pathname,
  );
  const namedAlike = (group: Group, [first, ...more]: readonly PageEntry[]): boolean =>
    more.length === 0 && first?.label != null && t(first.label) === t(`app.group.${group}`);
  return (
    <nav className={classes.nav} aria-label={t('app.menu.navigation')}>
      {sections.map(({ group, pages }, index) => (
        <section key={group} aria-label={t(`app.group.${group}`)} className={classes.section}>
          {!namedAlike(group, pages) && (
            <div className={classes.group} aria-hidden>
              <span>{t(`app.group.${group}`)}</span>
              <kbd className={classes.key}>Alt+{index + 1}</kbd>
            </div>
          )}
          {pages.map((page) => (
            <PageLink
              key={page.path}
              page={page}
              active={page.path === active}
              hotkey={namedAlike(group, pages) ? index + 1 : null}
            />
          ))}
        </section>
      ))}
    </nav>
  );
}

/** The page whose path fits most of the address: `punches/mapping` is not `punches`. The first one is home. */
function activePath(pages: readonly PageEntry[], pathname: string): string | undefined {
  if (pathname === '/') return pages[0]?.path;
  const fitting = pages.filter(({ path }) => `${pathname}/`.startsWith(`/${path}/`));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0]?.path;
}

function PageLink(props: { page: PageEntry; active: boolean; hotkey: number | null }) {
  const { page, active, hotkey } = props;
  const { t } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  // On a low screen the list scrolls: the page one is on stays in sight, also when a key or a link led there.
  useEffect(() => {
    if (active) link.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const Icon = page.icon;
  return (
    <Link ref={link} to={`/${page.path}`} className={classes.link} aria-current={active ? 'page' : undefined}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span>{page.label && t(page.label)}</span>
      {hotkey !== null && (
        <kbd className={classes.key} aria-hidden>
          Alt+{hotkey}
        </kbd>
      )}
    </Link>
  );
}
