import { useTranslation } from 'react-i18next';
import type { DayPicture } from '#shared/contracts/attendance-floor';
import type { FloorState } from './floor-state';
import classes from './today.module.css';

/** In the order people ask for them. */
const ORDER = [
  'present',
  'late',
  'awaited',
  'missing',
  'leave',
  'outing',
  'absent',
  'overdue',
  'empty',
  'open',
  'exempt',
] as const;
/** Known only from punches. */
const JUDGED: ReadonlySet<(typeof ORDER)[number]> = new Set([
  'present',
  'late',
  'awaited',
  'missing',
  'absent',
]);
/** Shown only when somebody is in it. */
const RARE: ReadonlySet<FloorState> = new Set(['awaited', 'overdue', 'open', 'exempt']);

interface StateCountsProps {
  picture: DayPicture;
  chosen: FloorState | null;
  onChoose: (state: FloorState | null) => void;
}

/**
 * How many are due, here, and in each state; each picks out its windows and names its people. States nobody is in
 * stay, so that the eye finds its place.
 */
export function StateCounts({ picture, chosen, onChoose }: StateCountsProps) {
  const { t } = useTranslation();
  const { due, counts } = picture;
  const empty = picture.windows.filter((window) => window.empty.length > 0).length;
  // Late, or with a punch missing, they were at their window all the same.
  const numbers = { ...counts, present: counts.present + counts.late + counts.missing, empty };
  // While nothing is known of anybody's punches only what was known before is a number.
  const waits = counts.open > 0 && [...JUDGED].every((state) => numbers[state] === 0);
  const shown = ORDER.filter((state) => !RARE.has(state) || numbers[state] > 0);
  return (
    <div className={classes.counts}>
      <div className={classes.count}>
        <span>{t('today.due')}</span>
        <strong>{due}</strong>
      </div>
      {shown.map((state) => (
        <button
          key={state}
          type="button"
          className={classes.count}
          data-state={state}
          data-zero={numbers[state] === 0 || undefined}
          aria-pressed={chosen === state}
          disabled={numbers[state] === 0 || state === 'present'}
          onClick={() => onChoose(chosen === state ? null : state)}
        >
          <span>{t(`today.state.${state}`)}</span>
          <strong title={waits && JUDGED.has(state) ? t('today.notKnown') : undefined}>
            {waits && JUDGED.has(state) ? '—' : numbers[state]}
          </strong>
        </button>
      ))}
    </div>
  );
}
