import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FloorWindow } from '#shared/contracts/attendance-floor';
import classes from './floor.module.css';
import { type FloorState, floorState, nextTile } from './floor-state';
import { FloorTile } from './floor-tile';

export interface FloorPictureProps {
  windows: readonly FloorWindow[];
  /** The state asked for above; windows without anybody in it step back. */
  state: FloorState | null;
  chosen: FloorWindow | null;
  onChoose: (window: FloorWindow) => void;
}

/** With more windows than this, those who are simply here are counted, not named. */
const NAMED_WINDOWS = 60;

/** The hall: a counter a window, by area, coloured by its state. Arrows move, Enter tells more. */
export function FloorPicture({ windows, state, chosen, onChoose }: FloorPictureProps) {
  const { t } = useTranslation();
  const hall = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const areas = [...new Set(windows.map((window) => window.area))];
  const onKeyDown = (event: KeyboardEvent) => {
    const tiles = [...(hall.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])];
    const index = tiles.indexOf(event.target as HTMLElement);
    if (index < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextTile(event.key, index, tiles.length, columnsOf(tiles));
    if (next === null) return;
    tiles[next]?.focus();
    event.preventDefault();
  };
  return (
    <section aria-label={t('today.windows')}>
      <div className={classes.head}>
        <h2>{t('today.windows')}</h2>
        <span className={classes.quiet}>{t('today.windowsHint')}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows between the buttons inside */}
      <div ref={hall} onKeyDown={onKeyDown}>
        {areas.map((area) => (
          <div key={area} className={classes.area}>
            {areas.length > 1 && <h3>{area || t('today.noArea')}</h3>}
            <div className={classes.tiles}>
              {windows.map((window, index) =>
                window.area === area ? (
                  <FloorTile
                    key={window.windowId ?? 0}
                    window={window}
                    named={windows.length <= NAMED_WINDOWS}
                    dimmed={state !== null && !concerns(window, state)}
                    isChosen={window === chosen}
                    tabIndex={index === Math.min(focused, windows.length - 1) ? 0 : -1}
                    onFocus={() => setFocused(index)}
                    onClick={() => onChoose(window)}
                  />
                ) : null,
              )}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

const concerns = (window: FloorWindow, state: FloorState): boolean =>
  floorState(window) === state || window.people.some((person) => person.state === state);

/** How many tiles stand in the first row. */
function columnsOf(tiles: readonly HTMLElement[]): number {
  const top = tiles[0]?.offsetTop;
  const next = tiles.findIndex((tile) => tile.offsetTop !== top);
  return next < 0 ? tiles.length : next;
}
