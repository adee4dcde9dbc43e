import { useTranslation } from 'react-i18next';
import { type FloorPerson, type FloorWindow, PRESENCE } from '#shared/contracts/attendance-floor';
import { formatMinute } from '#shared/domain/time/wall';
import classes from './floor.module.css';
import { floorState, hereCount, isUnknown, ownPeople } from './floor-state';

interface FloorTileProps {
  window: FloorWindow;
  /** False: only those who are not simply here. */
  named: boolean;
  dimmed: boolean;
  isChosen: boolean;
  tabIndex: number;
  onFocus: () => void;
  onClick: () => void;
}

/** One counter of the hall: its name, how many of how many are here, and its people with what is the matter. */
export function FloorTile({ window, named, dimmed, isChosen, ...events }: FloorTileProps) {
  const { t } = useTranslation();
  const state = floorState(window);
  const own = ownPeople(window);
  const order = [...window.people].sort((a, b) => PRESENCE.indexOf(a.state) - PRESENCE.indexOf(b.state));
  const shown = named ? order : order.filter((person) => person.state !== 'present');
  const name = window.name || t('today.noWindow');
  const closed = window.closedBy !== null;
  const people = t(isUnknown(own) ? 'today.peopleDue' : 'today.people', {
    here: hereCount(own),
    due: own.length,
  });
  return (
    <button
      type="button"
      data-tile
      className={classes.tile}
      data-state={state}
      data-dimmed={dimmed || undefined}
      aria-pressed={isChosen}
      aria-label={t('today.tile', { name, state: t(`today.state.${state}`), people })}
      {...events}
    >
      <span className={classes.tileHead}>
        <strong>{name}</strong>
        <span className={classes.quiet}>{closed ? t('today.state.closed') : people}</span>
      </span>
      {closed && <span className={classes.ribbon}>{window.closedBy}</span>}
      {window.empty.map(({ from, to }) => (
        <span key={from} className={classes.ribbon}>
          {t('today.emptySpan', { from: formatMinute(from), to: formatMinute(to) })}
        </span>
      ))}
      <span className={classes.names}>
        {shown.map((person) => (
          <Name key={`${person.staffId}-${person.duty}`} person={person} />
        ))}
      </span>
    </button>
  );
}

/** Said by the tile's colour and the line above the hall already. */
const PLAIN: ReadonlySet<FloorPerson['state']> = new Set(['present', 'exempt', 'open']);

/** A岗 plainly, B岗 and stand-ins with their mark; what is the matter in words, not by colour alone. */
function Name({ person }: { person: FloorPerson }) {
  const { t } = useTranslation();
  const plain = PLAIN.has(person.state);
  return (
    <span
      className={classes.person}
      data-state={person.state}
      data-elsewhere={person.elsewhere !== null || undefined}
    >
      {person.duty !== 'A' && <i>{t(`today.dutyShort.${person.duty}`)}</i>}
      {person.name}
      {!plain && <small> {t(`today.state.${person.state}`)}</small>}
    </span>
  );
}
