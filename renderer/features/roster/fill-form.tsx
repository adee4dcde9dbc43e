import { Checkbox, Group, NumberInput, Select, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterBulkResult, RosterWeek } from '#shared/contracts/roster';
import { layPattern } from '#shared/domain/roster/shift';
import { addDays, eachDay } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiMutation } from '../../api/query';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { PeopleInOrder } from './people-in-order';
import classes from './roster.module.css';
import { signsOf } from './shift-draft';
import { ShiftSign } from './shift-sign';

const FOUR_WEEKS = 27;
const PREVIEW_DAYS = 8;

interface FillFormProps {
  week: RosterWeek;
  onClose: () => void;
  onDone: (result: RosterBulkResult) => void;
  /** The choice between this and the other rotations. */
  children: ReactNode;
}

/** Teams through a rotation of shifts, with what their first days will be. */
export function FillForm({ week, onClose, onDone, children }: FillFormProps) {
  const { t } = useTranslation();
  const monday = week.days[0]?.date ?? null;
  const [patternId, setPatternId] = useState<number | null>(week.patterns[0]?.id ?? null);
  const [windowId, setWindowId] = useState<number | null>(null);
  const [people, setPeople] = useState<number[]>([]);
  const [from, setFrom] = useState<IsoDate | null>(monday);
  const [to, setTo] = useState<IsoDate | null>(monday && addDays(monday, FOUR_WEEKS));
  const [together, setTogether] = useState<number | string>(1);
  const [first, setFirst] = useState(0);
  const [replace, setReplace] = useState(false);
  const [tried, setTried] = useState(false);
  const fill = useApiMutation('roster', 'fillPattern', { quiet: true });
  const pattern = week.patterns.find(({ id }) => id === patternId) ?? null;
  const teams = { together: Number(together) || 1, first };
  const need = (missing: boolean) => (tried && missing ? t('roster.form.need') : null);
  const submit = async () => {
    setTried(true);
    if (patternId === null || windowId === null || people.length === 0 || !from || !to) return false;
    onDone(await fill.mutateAsync({ patternId, windowId, staffIds: people, from, to, replace, ...teams }));
    return true;
  };
  const signOf = (step: number) => week.shifts.find(({ id }) => id === step)?.sign ?? '?';
  return (
    <FormModal
      opened
      title={t('roster.rotate.title')}
      submitLabel={t('roster.rotate.submit')}
      submitDisabled={pattern === null}
      onClose={onClose}
      onSubmit={submit}
      size={640}
    >
      {children}
      {pattern === null && <Text size="sm">{t('roster.shift.fill.none')}</Text>}
      <Group gap={8} align="flex-start" grow>
        <Select
          label={t('roster.shift.pattern')}
          required
          data={week.patterns.map((each) => ({
            value: String(each.id),
            label: `${each.name}（${signsOf(each, week.shifts)}）`,
          }))}
          value={patternId === null ? null : String(patternId)}
          allowDeselect={false}
          onChange={(id) => {
            setPatternId(Number(id));
            setFirst(0);
          }}
          error={need(patternId === null)}
        />
        <Select
          label={t('roster.form.window')}
          required
          searchable
          data={week.windows.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={windowId === null ? null : String(windowId)}
          onChange={(id) => setWindowId(id === null ? null : Number(id))}
          error={need(windowId === null)}
        />
      </Group>
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
        <NumberInput
          label={t('roster.shift.fill.together')}
          w={100}
          min={1}
          max={50}
          value={together}
          onChange={setTogether}
        />
        <Select
          label={t('roster.shift.fill.first')}
          w={120}
          allowDeselect={false}
          data={(pattern?.steps ?? []).map((step, place) => ({
            value: String(place),
            label: `${place + 1} ${signOf(step)}`,
          }))}
          value={String(first)}
          onChange={(place) => setFirst(Number(place))}
        />
      </Group>
      <Checkbox
        label={t('roster.shift.fill.replace')}
        checked={replace}
        onChange={(event) => setReplace(event.currentTarget.checked)}
      />
      {pattern && from && people.length > 0 && (
        <Preview {...{ week, people, from }} steps={pattern.steps} {...teams} />
      )}
      <Text size="xs" c="dimmed">
        {t('roster.shift.fill.hint')}
      </Text>
    </FormModal>
  );
}

interface PreviewProps {
  week: RosterWeek;
  people: readonly number[];
  from: IsoDate;
  steps: readonly number[];
  together: number;
  first: number;
}

/** A row a person, a column a day, as on the roster. */
function Preview({ week, people, from, ...pattern }: PreviewProps) {
  const { t } = useTranslation();
  const days = eachDay(from, addDays(from, PREVIEW_DAYS - 1));
  const laid = new Map(
    layPattern(days, people, pattern).map(({ date, staffId, shiftId }) => [`${staffId}|${date}`, shiftId]),
  );
  const shifts = new Map(week.shifts.map((shift) => [shift.id, shift]));
  const names = new Map(week.people.map(({ staffId, name }) => [staffId, name]));
  return (
    <table className={classes.preview} aria-label={t('roster.shift.fill.preview', { count: PREVIEW_DAYS })}>
      <thead>
        <tr>
          <th>{t('roster.shift.fill.preview', { count: PREVIEW_DAYS })}</th>
          {days.map((date) => (
            <th key={date}>{date.slice(5)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((staffId) => (
          <tr key={staffId}>
            <th>{names.get(staffId)}</th>
            {days.map((date) => {
              const shift = shifts.get(laid.get(`${staffId}|${date}`) ?? 0);
              return <td key={date}>{shift && <ShiftSign shift={shift} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
