import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FloorPerson, FloorWindow } from '#shared/contracts/attendance-floor';
import { monthOf } from '#shared/domain/time/dates';
import { formatMinute, type IsoDate } from '#shared/domain/time/wall';
import { useSession } from '../../api/session';
import { usePunchTimes } from '../../ui/use-punch-times';
import { useSessionWords } from '../../ui/use-session-words';
import classes from './floor.module.css';
import type { FloorState } from './floor-state';

interface FloorDetailProps {
  date: IsoDate;
  /** One window, or everybody in one state. */
  window: FloorWindow | null;
  state: FloorState | null;
  windows: readonly FloorWindow[];
  onClose: () => void;
}

/** The people of the chosen window, or of the chosen state, each with the day's times and the way to act. */
export function FloorDetail({ date, window, state, windows, onClose }: FloorDetailProps) {
  const { t } = useTranslation();
  if (!window && !state) return null;
  const title = window ? window.name || t('today.noWindow') : t(`today.state.${state ?? 'present'}`);
  const rows = window
    ? window.people.map((person) => ({ person, place: '' }))
    : windows.flatMap((each) =>
        each.people
          .filter((person) => person.state === state && person.elsewhere === null)
          .map((person) => ({ person, place: each.name })),
      );
  return (
    <section className={classes.detail} aria-label={t('today.detail', { name: title })} data-floor-detail>
      <header>
        <h2>{title}</h2>
        <CloseButton size="sm" aria-label={t('today.closeDetail')} onClick={onClose} />
      </header>
      {window?.closedBy != null && <p>{t('today.closedBy', { name: window.closedBy })}</p>}
      {window?.empty.map(({ from, to }) => (
        <p key={from} className={classes.alarm}>
          {t('today.emptyText2', { from: formatMinute(from), to: formatMinute(to) })}
        </p>
      ))}
      {rows.length === 0 && <p>{t('today.nobody')}</p>}
      <ul>
        {rows.map(({ person, place }) => (
          <PersonRow
            key={`${person.staffId}-${person.duty}`}
            person={person}
            place={place || (person.elsewhere ? t('today.elsewhere', { name: person.elsewhere }) : '')}
            date={date}
          />
        ))}
      </ul>
    </section>
  );
}

function PersonRow({ person, place, date }: { person: FloorPerson; place: string; date: IsoDate }) {
  const { t } = useTranslation();
  const sessionWords = useSessionWords();
  const times = usePunchTimes();
  const address = `month=${monthOf(date)}&staff=${person.staffId}&date=${date}`;
  const { can } = useSession();
  const unsettled = can('attendance.write') && person.sessions.some((session) => session.unsettled);
  return (
    <li>
      <div className={classes.who}>
        <Link to={`/month?${address}`}>{person.name}</Link>
        <span className={classes.quiet}>{t(`today.duty.${person.duty}`)}</span>
        <span className={classes.state} data-state={person.state}>
          {t(`today.state.${person.state}`)}
        </span>
        {unsettled && (
          <Link className={classes.act} to={`/exceptions?${address}`}>
            {t('today.settle')}
          </Link>
        )}
      </div>
      {place && <div className={classes.quiet}>{place}</div>}
      <div className={classes.times}>
        {person.sessions.map((session) => (
          <span key={session.session}>
            {[
              sessionWords(session.session),
              times(session),
              session.running ? t('today.running') : t(`attendance.status.${session.status}`),
            ]
              .filter(Boolean)
              .join(' ')}
          </span>
        ))}
      </div>
    </li>
  );
}
