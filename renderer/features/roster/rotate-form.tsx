import { Group, NumberInput, Pill, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterBulkResult, RosterWeek } from '#shared/contracts/roster';
import { USUAL_TIMES } from '#shared/domain/roster/types';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiMutation } from '../../api/query';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import { PersonSelect } from './person-select';

const KINDS = ['noon', 'weekend', 'leader'] as const;
type Kind = (typeof KINDS)[number];
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

/** 轮班: a list of people in order, repeated over the days. */
export function RotateForm({ opened, ...props }: RotateFormProps) {
  return opened ? <RotateBody {...props} /> : null;
}

function RotateBody({ week, onClose, onDone }: Omit<RotateFormProps, 'opened'>) {
  const { t } = useTranslation();
  const monday = week.days[0]?.date ?? null;
  const [kind, setKind] = useState<Kind>('noon');
  const [windowId, setWindowId] = useState<number | null>(null);
  const [people, setPeople] = useState<number[]>([]);
  const [from, setFrom] = useState<IsoDate | null>(monday);
  const [to, setTo] = useState<IsoDate | null>(monday && addDays(monday, FOUR_WEEKS));
  const [days, setDays] = useState<Days>('workdays');
  const [span, setSpan] = useState<number | string>(1);
  const [perDay, setPerDay] = useState<number | string>(1);
  const [times, setTimes] = useState<Times>(USUAL_TIMES.noon);
  const [tried, setTried] = useState(false);
  const rotate = useApiMutation('roster', 'rotate', { quiet: true });
  const need = (missing: boolean) => (tried && missing ? t('roster.form.need') : null);
  const submit = async () => {
    setTried(true);
    if (people.length === 0 || from === null || to === null) return false;
    if (kind !== 'leader' && windowId === null) return false;
    const pattern = { days, span: Number(span) || 1, perDay: Number(perDay) || 1, ...times };
    onDone(await rotate.mutateAsync({ kind, windowId, staffIds: people, from, to, ...pattern }));
    return true;
  };
  const chooseKind = (next: Kind) => {
    setKind(next);
    setDays(next === 'weekend' ? 'restdays' : 'workdays');
    setTimes(USUAL_TIMES[next]);
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
      <SegmentedControl
        aria-label={t('roster.form.kind')}
        value={kind}
        onChange={(value) => chooseKind(value as Kind)}
        data={KINDS.map((each) => ({ value: each, label: t(`roster.kind.${each}`) }))}
      />
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
          label={t('roster.form.to')}
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

interface PeopleInOrderProps {
  week: RosterWeek;
  windowId: number | null;
  people: number[];
  setPeople: (people: number[]) => void;
  error: string | null;
}

/** People in the order they serve; each chosen one becomes a tag behind the last. */
function PeopleInOrder({ week, windowId, people, setPeople, error }: PeopleInOrderProps) {
  const { t } = useTranslation();
  const nameOf = new Map(week.people.map(({ staffId, name }) => [staffId, name]));
  return (
    <Stack gap={5}>
      <PersonSelect
        key={people.length}
        label={t('roster.rotate.people')}
        required
        autoFocus={people.length > 0}
        openOnFocus={false}
        people={week.people.filter(({ staffId }) => !people.includes(staffId))}
        windowId={windowId}
        date={null}
        value={null}
        onChange={(id) => id !== null && setPeople([...people, id])}
        error={error}
      />
      <Group gap={5}>
        {people.map((staffId, index) => (
          <Pill
            key={staffId}
            size="md"
            withRemoveButton
            onRemove={() => setPeople(people.filter((each) => each !== staffId))}
          >
            {index + 1}. {nameOf.get(staffId)}
          </Pill>
        ))}
      </Group>
    </Stack>
  );
}
