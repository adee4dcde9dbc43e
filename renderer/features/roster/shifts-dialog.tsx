import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterWeek } from '#shared/contracts/roster';
import type { PatternInfo, ShiftInfo } from '#shared/contracts/roster-shifts';
import { formatSpan } from '#shared/domain/roster/types';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { PatternForm } from './pattern-form';
import { signsOf } from './shift-draft';
import { ShiftForm } from './shift-form';
import classes from './shift-parts.module.css';
import { ShiftSign } from './shift-sign';
import { useSampleShifts } from './use-sample-shifts';

type Editing = { shift: ShiftInfo | null } | { pattern: PatternInfo | null } | null;

interface ShiftsDialogProps {
  week: Pick<RosterWeek, 'shifts' | 'patterns'>;
  onClose: () => void;
}

/** 班次设置: the shifts a center works by and the rotations over them. */
export function ShiftsDialog({ week, onClose }: ShiftsDialogProps) {
  const { t } = useTranslation();
  const { shifts, patterns } = week;
  const [editing, setEditing] = useState<Editing>(null);
  const samples = useSampleShifts();
  const close = () => setEditing(null);
  if (editing && 'shift' in editing) return <ShiftForm shift={editing.shift} onClose={close} />;
  if (editing) return <PatternForm pattern={editing.pattern} shifts={shifts} onClose={close} />;
  return (
    <Modal opened onClose={onClose} title={t('roster.shift.title')} size={760}>
      <Stack gap={12}>
        <Text size="sm" c="dimmed">
          {t('roster.shift.hint')}
        </Text>
        {shifts.length === 0 && (
          <Group gap={10}>
            <Text size="sm">{t('roster.shift.empty')}</Text>
            <Button variant="default" loading={samples.busy} onClick={samples.fill}>
              {t('roster.shift.samples')}
            </Button>
          </Group>
        )}
        {shifts.map((shift) => (
          <ShiftLine key={shift.id} shift={shift} onEdit={() => setEditing({ shift })} />
        ))}
        <Button
          data-autofocus
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} />}
          onClick={() => setEditing({ shift: null })}
        >
          {t('roster.shift.add')}
        </Button>
        <h2 className={classes.part}>{t('roster.shift.patterns')}</h2>
        {patterns.length === 0 && <Text size="sm">{t('roster.shift.patternEmpty')}</Text>}
        {patterns.map((pattern) => (
          <PatternLine key={pattern.id} {...{ pattern, shifts }} onEdit={() => setEditing({ pattern })} />
        ))}
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} />}
          disabled={shifts.every(({ retired }) => retired)}
          onClick={() => setEditing({ pattern: null })}
        >
          {t('roster.shift.patternAdd')}
        </Button>
      </Stack>
    </Modal>
  );
}

function ShiftLine({ shift, onEdit }: { shift: ShiftInfo; onEdit: () => void }) {
  const { t } = useTranslation();
  const remove = useApiMutation('roster', 'removeShift', {
    onSuccess: ({ retired }) =>
      notifyDone(t(retired ? 'roster.shift.retired' : 'roster.shift.removed', { name: shift.name })),
  });
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('roster.shift.removeTitle', { name: shift.name }),
      message: t('roster.shift.removeText'),
      confirmLabel: t('roster.shift.remove'),
      danger: true,
    });
    if (answer) remove.mutate({ id: shift.id });
  };
  const hours = shift.sessions
    .map(({ start, end }) => formatSpan(start, end, t('roster.nextDay')))
    .join('  ');
  return (
    <Line
      name={shift.name}
      onEdit={onEdit}
      onRemove={shift.retired ? null : () => void ask()}
      words={[
        hours || t('roster.shift.offHours'),
        shift.restAfter > 0 &&
          `${t('roster.shift.restColumn')} ${t('roster.shift.restHours', { count: shift.restAfter / 60 })}`,
        shift.retired && t('roster.shift.retiredMark'),
      ]}
    >
      <ShiftSign shift={shift} />
    </Line>
  );
}

interface PatternLineProps {
  pattern: PatternInfo;
  shifts: readonly ShiftInfo[];
  onEdit: () => void;
}

function PatternLine({ pattern, shifts, onEdit }: PatternLineProps) {
  const { t } = useTranslation();
  const remove = useApiMutation('roster', 'removePattern', {
    onSuccess: () => notifyDone(t('roster.shift.removed', { name: pattern.name })),
  });
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('roster.shift.patternRemoveTitle', { name: pattern.name }),
      message: t('roster.shift.patternRemoveText'),
      confirmLabel: t('roster.shift.remove'),
      danger: true,
    });
    if (answer) remove.mutate({ id: pattern.id });
  };
  const words = [signsOf(pattern, shifts), t('roster.shift.days', { count: pattern.steps.length })];
  return <Line name={pattern.name} onEdit={onEdit} onRemove={() => void ask()} words={words} />;
}

interface LineProps {
  name: string;
  words: readonly (string | false)[];
  onEdit: () => void;
  /** Null where it cannot be removed. */
  onRemove: (() => void) | null;
  children?: ReactNode;
}

function Line({ name, words, onEdit, onRemove, children }: LineProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.line}>
      {children}
      <b>{name}</b>
      <span>{words.filter(Boolean).join(' · ')}</span>
      <ActionIcon color="gray" aria-label={`${t('ui.edit')} ${name}`} onClick={onEdit}>
        <IconPencil size={15} />
      </ActionIcon>
      {onRemove && (
        <ActionIcon color="red" aria-label={`${t('roster.shift.remove')} ${name}`} onClick={onRemove}>
          <IconTrash size={15} />
        </ActionIcon>
      )}
    </div>
  );
}
