import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DayPicture, PRESENCE } from '#shared/contracts/attendance';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import classes from './today.module.css';

type WindowPicture = DayPicture['windows'][number];

/** A tile a window, coloured by the worst of its people; everybody who is not simply here is named. */
export function WindowTiles({ windows, date }: { windows: readonly WindowPicture[]; date: IsoDate }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('today.windows')}>
      <div className={classes.tilesHead}>
        <h2>{t('today.windows')}</h2>
        <span className={classes.quiet}>{t('today.windowsHint')}</span>
      </div>
      <div className={classes.tiles}>
        {windows.map((window) => (
          <Tile key={window.windowId ?? 0} window={window} date={date} />
        ))}
      </div>
    </section>
  );
}

function Tile({ window, date }: { window: WindowPicture; date: IsoDate }) {
  const { t } = useTranslation();
  const worst = PRESENCE.find((state) => window.people.some((person) => person.state === state)) ?? 'present';
  const here = window.people.filter((person) => ['present', 'late', 'missing'].includes(person.state)).length;
  const order = [...window.people].sort((a, b) => PRESENCE.indexOf(a.state) - PRESENCE.indexOf(b.state));
  return (
    <article className={classes.tile} data-state={worst}>
      <header>
        <strong>{window.name || t('today.noWindow')}</strong>
        <span className={classes.quiet}>{t('today.people', { here, due: window.people.length })}</span>
      </header>
      <div className={classes.names}>
        {order.map((person) => (
          <Person key={person.staffId} person={person} date={date} />
        ))}
      </div>
    </article>
  );
}

/** Whoever is not simply here leads to the story of the day. */
function Person({ person, date }: { person: WindowPicture['people'][number]; date: IsoDate }) {
  const { t } = useTranslation();
  if (person.state === 'present') return <span className={classes.person}>{person.name}</span>;
  return (
    <Link
      to={`/month?month=${monthOf(date)}&staff=${person.staffId}&date=${date}`}
      className={classes.person}
      data-state={person.state}
    >
      {person.name}
      <small> {t(`today.state.${person.state}`)}</small>
    </Link>
  );
}
