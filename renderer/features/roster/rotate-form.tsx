import { Group, NumberInput, SegmentedControl, Select, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterBulkResult, RosterWeek } from '#shared/contracts/roster';
import { USUAL_TIMES } from '#shared/domain/roster/types';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiMutation } from '../../api/query';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import { endAfter, endsNextDay } from './end-after';
import { FillForm } from './fill-form';
import { PeopleInOrder } from './people-in-order';

const KINDS = ['noon', 'weekend', 'leader', 'shift'] as const;
type AnyKind = (typeof KINDS)[number];
type Kind = Exclude<AnyKind, 'shift'>;
const DAYS = ['workdays', 'restdays', 'all'] as const;
type Days = (typeof DAYS)[number];
const FOUR_WEEKS = 27;

interface Times {
  startMinute: number | null;
  endMinute: number | null;
}

interface RotateFormProps {
  opened: boolean;
  week: RosterWeek;
  onClose: () => void;
  onDone: (result: RosterBulkResult) => void;
}

/** 轮班: a list of people in order, repeated over the days; with shifts, teams through a rotation. */
export function RotateForm({ opened, ...props }: RotateFormProps) {
  return opened ? <OpenForm {...props} /> : null;
}

function OpenForm(props: Omit<RotateFormProps, 'opened'>) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<AnyKind>(props.week.patterns.length > 0 ? 'shift' : 'noon');
  const tabs = (
    <SegmentedControl
      aria-label={t('roster.form.kind')}
      value={kind}
      onChange={(value) => setKind(value as AnyKind)}
      data={KINDS.map((each) => ({ value: each, label: t(`roster.kind.${each}`) }))}
    />
  );
  if (kind === 'shift') return <FillForm {...props}>{tabs}</FillForm>;
  return (
    <RotateBody key={kind} kind={kind} {...props}>
      {tabs}
    </RotateBody>
  );
}

interface RotateBodyProps extends Omit<RotateFormProps, 'opened'> {
  kind: Kind;
  children: ReactNode;
}

function RotateBody({ kind, week, onClose, onDone, children }: RotateBodyProps) {
  const { t } = useTranslation();
  const monday = week.days[0]?.date ?? null;
  const [windowId, setWindowId] = useState<number | null>(null);
  const [people, setPeople] = useState<number[]>([]);
  const [from, setFrom] = useState<IsoDate | null>(monday);
  const [to, setTo] = useState<IsoDate | null>(monday && addDays(monday, FOUR_WEEKS));
  const [days, setDays] = useState<Days>(kind === 'weekend' ? 'restdays' : 'workdays');
  const [span, setSpan] = useState<number | string>(1);
  const [perDay, setPerDay] = useState<number | string>(1);
  const [times, setTimes] = useState<Times>(USUAL_TIMES[kind]);
  const [tried, setTried] = useState(false);
  const rotate = useApiMutation('roster', 'rotate', { quiet: true });
  const need = (missing: boolean) => (tried && missing ? t('roster.form.need') : null);
  const submit = async () => {
    setTried(true);
    if (people.length === 0 || from === null || to === null) return false;
    if (kind !== 'leader' && windowId === null) return false;
    const { startMinute, endMinute: end } = times;
    const endMinute = startMinute === null || end === null ? end : endAfter(startMinute, end);
    const pattern = { days, span: Number(span) || 1, perDay: Number(perDay) || 1, startMinute, endMinute };
    onDone(await rotate.mutateAsync({ kind, windowId, staffIds: people, from, to, ...pattern }));
    return true;
  };
  return (
    <FormModal
      opened
      title={t('roster.rotate.title')}
      submitLabel={t('roster.rotate.submit')}
      onClose={onClose}
      onSubmit={submit}
      size={560}
    >
      {children}
      {kind !== 'leader' && (
        <Select
          label={t('roster.form.window')}
          required
          searchable
          data={week.windows.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={windowId === null ? null : String(windowId)}
          onChange={(id) => setWindowId(id === null ? null : Number(id))}
          error={need(windowId === null)}
        />
      )}
      <PeopleInOrder {...{ week, windowId, people, setPeople }} error={need(people.length === 0)} />
      <Group gap={8} align="flex-start" wrap="nowrap">
        <DateField
          label={t('roster.rotate.from')}
          required
          value={from}
          onChange={setFrom}
          error={need(from === null)}
        />
        <DateField
          label={t('roster.rotate.to')}
          required
          value={to}
          onChange={setTo}
          error={need(to === null)}
        />
        <TimeField
          label={t('roster.form.from')}
          value={times.startMinute}
          onChange={(startMinute) => setTimes({ ...times, startMinute })}
        />
        <TimeField
          label={t(endsNextDay(times.startMinute, times.endMinute) ? 'roster.form.toNext' : 'roster.form.to')}
          value={times.endMinute}
          onChange={(endMinute) => setTimes({ ...times, endMinute })}
        />
      </Group>
      <Group gap={8} align="flex-end" wrap="nowrap">
        <NumberInput
          label={t('roster.rotate.span')}
          w={130}
          min={1}
          max={31}
          value={span}
          onChange={setSpan}
        />
        <NumberInput
          label={t('roster.rotate.perDay')}
          w={130}
          min={1}
          max={20}
          value={perDay}
          onChange={setPerDay}
        />
      </Group>
      <SegmentedControl
        aria-label={t('roster.rotate.days')}
        value={days}
        onChange={(value) => setDays(value as Days)}
        data={DAYS.map((each) => ({ value: each, label: t(`roster.rotate.${each}`) }))}
      />
      <Text size="xs" c="dimmed">
        {t('roster.rotate.hint')}
      </Text>
    </FormModal>
  );
}
