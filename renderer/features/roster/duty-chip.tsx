import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDuty } from '#shared/contracts/roster';
import type { ShiftInfo } from '#shared/contracts/roster-shifts';
import { formatSpan, USUAL_TIMES } from '#shared/domain/roster/types';
import classes from './roster.module.css';

export const DUTY_DRAG = 'application/x-hallkeeper-duty';

interface DutyChipProps {
  duty: PlannedDuty;
  /** Of a shift. */
  shift: ShiftInfo | null;
  /** In the rows of people the window or shift is named, in those of windows the person. */
  text: string;
  active: boolean;
  /** Picked up to be moved or swapped. */
  held: boolean;
  /** What does not fit about it; empty when all does. */
  problem: string;
  mayWrite: boolean;
  onActivate: () => void;
  onRemove: () => void;
  onEdit: () => void;
  /** Another duty was dropped on this one: they swap. */
  onSwapWith: (id: number) => void;
}

/** One duty in a cell: dragged to another cell it moves, dropped on another duty it swaps. */
export function DutyChip(props: DutyChipProps) {
  const { t } = useTranslation();
  const { duty, shift, mayWrite, problem } = props;
  const drop = (event: DragEvent) => {
    const id = Number(event.dataTransfer.getData(DUTY_DRAG));
    if (!mayWrite || !id || id === duty.id) return;
    event.preventDefault();
    event.stopPropagation();
    props.onSwapWith(id);
  };
  const time = formatSpan(duty.startMinute, duty.endMinute, t('roster.nextDay'));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid around it has the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keyboard
    <div
      className={classes.chip}
      data-kind={duty.kind}
      data-colour={shift?.colour}
      data-active={props.active || undefined}
      data-held={props.held || undefined}
      data-problem={problem !== '' || undefined}
      title={[
        props.text,
        duty.forName && t('roster.replaces', { name: duty.forName }),
        `${shift?.name ?? t(`roster.kind.${duty.kind}`)} ${time}`.trim(),
        duty.note,
        problem,
      ]
        .filter(Boolean)
        .join('\n')}
      draggable={mayWrite}
      onDragStart={(event) => {
        event.dataTransfer.setData(DUTY_DRAG, String(duty.id));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => mayWrite && event.preventDefault()}
      onDrop={drop}
      onClick={(event) => {
        event.stopPropagation();
        props.onActivate();
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        if (mayWrite) props.onEdit();
      }}
    >
      <b>{duty.kind === 'shift' ? shift?.sign : t(`roster.short.${duty.kind}`)}</b>
      <span>
        {props.text}
        {duty.forName !== '' && <small>{t('roster.replaces', { name: duty.forName })}</small>}
        {hasOwnTimes(duty) && <small>{time}</small>}
      </span>
      {mayWrite && (
        <ActionIcon
          size={16}
          variant="transparent"
          className={classes.remove}
          tabIndex={-1}
          aria-label={t('roster.remove', { name: duty.name })}
          onClick={(event) => {
            event.stopPropagation();
            props.onRemove();
          }}
        >
          <IconX size={12} />
        </ActionIcon>
      )}
    </div>
  );
}

/** Times that say more than the kind of duty does; those of a shift are known by its sign. */
function hasOwnTimes({ kind, startMinute, endMinute }: PlannedDuty): boolean {
  if (kind === 'shift') return false;
  const usual = USUAL_TIMES[kind];
  return usual.startMinute !== startMinute || usual.endMinute !== endMinute;
}
