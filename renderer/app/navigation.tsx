import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Group, NavSection, PageEntry } from './pages';
import classes from './shell.module.css';
import { useNavCounts } from './use-nav-counts';
import { useOpenSections } from './use-open-sections';

/** The left navigation. A section with one page of the same name shows only the page, without a heading. */
export function Navigation({ sections }: { sections: NavSection[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const active = activePath(
    sections.flatMap(({ pages }) => pages),
    pathname,
  );
  const here = sections.find(({ pages }) => pages.some(({ path }) => path === active))?.group;
  const open = useOpenSections(here);
  const counts = useNavCounts();
  const namedAlike = (group: Group, [first, ...more]: readonly PageEntry[]): boolean =>
    more.length === 0 && first?.label != null && t(first.label) === t(`app.group.${group}`);
  return (
    <nav className={classes.nav} aria-label={t('app.menu.navigation')}>
      {sections.map(({ group, pages }, index) => {
        const hotkey = index < 9 ? index + 1 : null;
        const alone = namedAlike(group, pages);
        return (
          <section key={group} aria-label={t(`app.group.${group}`)} className={classes.section}>
            {!alone && (
              <button
                type="button"
                className={classes.group}
                aria-expanded={open.has(group)}
                onClick={() => open.toggle(group)}
              >
                <IconChevronRight size={13} className={classes.chevron} aria-hidden />
                <span>{t(`app.group.${group}`)}</span>
                {hotkey !== null && <Key number={hotkey} />}
              </button>
            )}
            {(alone || open.has(group)) &&
              pages.map((page) => (
                <PageLink
                  key={page.path}
                  page={page}
                  active={page.path === active}
                  count={counts[page.path] ?? 0}
                  hotkey={alone ? hotkey : null}
                />
              ))}
          </section>
        );
      })}
    </nav>
  );
}

/** The page whose path fits most of the address: `punches/mapping` is not `punches`. The first one is home. */
function activePath(pages: readonly PageEntry[], pathname: string): string | undefined {
  if (pathname === '/') return pages[0]?.path;
  const fitting = pages.filter(({ path }) => `${pathname}/`.startsWith(`/${path}/`));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0]?.path;
}

function PageLink(props: { page: PageEntry; active: boolean; hotkey: number | null; count: number }) {
  const { page, active, hotkey, count } = props;
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
      {count > 0 && (
        <span className={classes.count} title={t('app.menu.overdue', { count })}>
          {count}
        </span>
      )}
      {hotkey !== null && <Key number={hotkey} />}
    </Link>
  );
}

const Key = ({ number }: { number: number }) => (
  <kbd className={classes.key} aria-hidden>
    Alt+{number}
  </kbd>
);
