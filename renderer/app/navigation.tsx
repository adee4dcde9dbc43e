import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import type { NavSection, PageEntry } from './pages';
import classes from './shell.module.css';

/** The left navigation. A section with one page of the same name shows only the page. */
export function Navigation({ sections }: { sections: NavSection[] }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.nav} aria-label={t('app.menu.navigation')}>
      {sections.map(({ group, pages }, index) => (
        <section key={group} aria-label={t(`app.group.${group}`)}>
          <div className={classes.group} aria-hidden>
            <span>{t(`app.group.${group}`)}</span>
            <kbd className={classes.key}>Alt+{index + 1}</kbd>
          </div>
          {pages.map((page) => (
            <PageLink key={page.path} page={page} home={index === 0 && page === pages[0]} />
          ))}
        </section>
      ))}
    </nav>
  );
}

function PageLink({ page, home }: { page: PageEntry; home: boolean }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const Icon = page.icon;
  return (
    <NavLink
      to={`/${page.path}`}
      className={classes.link}
      aria-current={home && pathname === '/' ? 'page' : undefined}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
      <span>{page.label && t(page.label)}</span>
    </NavLink>
  );
}
