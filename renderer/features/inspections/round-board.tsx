// biome-ignore-all lint/a11y/useSemanticElements: tiles with people are a list of choices moved through by keys
import { Group, Text, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteWindow } from '#shared/contracts/inspections';
import { BAD_STATUSES, CHECK_STATUSES } from '#shared/domain/inspections/types';
import { StatusBadge } from '../../ui/status-badge';
import { arrowTo, type Look, type Spot, spotKey } from './board';
import classes from './inspections.module.css';
import type { Marking } from './use-marking';
import { STATUS_TONES } from './words';

interface RoundBoardProps {
  route: readonly RouteWindow[];
  marking: Marking;
  /** False while the round rests, and for those who only read. */
  open: boolean;
  onFinding: (index: number) => void;
}

/** The route as big tiles in the order they are walked by; one key or touch notes a person. */
export function RoundBoard({ route, marking, open, onFinding }: RoundBoardProps) {
  const { t } = useTranslation();
  const { spots, looks, active, setActive, mark, markWindow, undo, skip } = marking;
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => {
    board.current?.querySelectorAll('[role="option"]')[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // Whoever begins or resumes a round notes the first person with the next key.
  useEffect(() => {
    if (open) board.current?.focus({ preventScroll: true });
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = arrowTo(spots, active, event.key);
    if (moved !== active) {
      event.preventDefault();
      setActive(moved);
      return;
    }
    if (!open || event.ctrlKey || event.altKey || event.metaKey) return;
    // With Shift the character differs by keyboard, the key's place does not.
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? event.key;
    const status = CHECK_STATUSES[Number(digit) - 1];
    if (digit === '0' || event.key === 'Delete') undo(active);
    else if (event.key === ' ') skip();
    else if (status === 'finding') onFinding(active);
    else if (status && event.shiftKey) markWindow(active, status);
    else if (status) mark(active, status);
    else return;
    event.preventDefault();
  };
  let first = 0;
  return (
    <div
      ref={board}
      className={classes.board}
      role="listbox"
      aria-label={t('inspections.round.listTitle')}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {route.map((window) => {
        const count = Math.max(1, window.people.length);
        const own = spots.slice(first, first + count);
        const start = first;
        first += count;
        return (
          <WindowTile
            key={window.windowId}
            window={window}
            spots={own}
            start={start}
            active={active >= start && active < start + count ? active : -1}
            looks={own.map((spot) => looks.get(spotKey(spot)))}
            onChoose={setActive}
          />
        );
      })}
    </div>
  );
}

interface WindowTileProps {
  window: RouteWindow;
  spots: readonly Spot[];
  start: number;
  active: number;
  looks: readonly (Look | undefined)[];
  onChoose: (index: number) => void;
}

const sameTile = (a: WindowTileProps, b: WindowTileProps): boolean =>
  a.window === b.window &&
  a.active === b.active &&
  a.start === b.start &&
  a.looks.every((look, index) => look === b.looks[index]);

/** One window; drawn anew only when something at it changes, so that two hundred of them stay quick. */
const WindowTile = memo(function WindowTile({
  window,
  spots,
  start,
  active,
  looks,
  onChoose,
}: WindowTileProps) {
  const { t } = useTranslation();
  const done = looks.every((look) => look !== undefined);
  const bad = looks.some((look) => look && BAD_STATUSES.includes(look.status));
  return (
    <section className={classes.tile} data-done={done} data-bad={bad} aria-label={window.name}>
      <Group gap={6} wrap="nowrap" mb={2}>
        <Text fw={600} truncate>
          {window.name}
        </Text>
        <Text size="xs" c="dimmed" ml="auto" style={{ whiteSpace: 'nowrap' }}>
          {[window.area, window.code].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      {spots.map((spot, index) => {
        const look = looks[index];
        const duty = window.people[index]?.duty;
        return (
          <UnstyledButton
            key={spotKey(spot)}
            className={classes.person}
            role="option"
            aria-selected={start + index === active}
            data-active={start + index === active}
            tabIndex={-1}
            onClick={() => onChoose(start + index)}
          >
            <span className={classes.name}>{spot.name || t('inspections.round.nobody')}</span>
            {duty === 'B' && (
              <Text span size="xs" c="dimmed">
                {t('inspections.round.dutyB')}
              </Text>
            )}
            <span className={classes.end}>
              {look && (
                <StatusBadge tone={STATUS_TONES[look.status]}>
                  {t(`inspections.status.${look.status}`)}
                </StatusBadge>
              )}
            </span>
          </UnstyledButton>
        );
      })}
    </section>
  );
}, sameTile);
