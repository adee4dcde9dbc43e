import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterWeek } from '#shared/contracts/roster';
import { layPattern } from '#shared/domain/roster/shift';
import { addDays, eachDay } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiMutation } from '../../api/query';
import { newRotation, RotationForm, type RotationProps } from './rotation-form';
import { signsOf } from './shift-draft';
import classes from './shift-parts.module.css';
import { ShiftSign } from './shift-sign';

const PREVIEW_DAYS = 8;

/** Teams through a rotation of shifts, with what their first days will be. */
export function FillForm(props: RotationProps) {
  const { t } = useTranslation();
  const { week } = props;
  const [patternId, setPatternId] = useState<number | null>(week.patterns[0]?.id ?? null);
  const [draft, setDraft] = useState(() => newRotation(week));
  const [together, setTogether] = useState<number | string>(1);
  const [first, setFirst] = useState(0);
  const [replace, setReplace] = useState(false);
  const fill = useApiMutation('roster', 'fillPattern', { quiet: true });
  const pattern = week.patterns.find(({ id }) => id === patternId) ?? null;
  const teams = { together: Number(together) || 1, first };
  const signOf = (step: number) => week.shifts.find(({ id }) => id === step)?.sign ?? '?';
  return (
    <RotationForm
      {...props}
      {...{ draft }}
      onChange={setDraft}
      hasWindow
      submitDisabled={pattern === null}
      onSubmit={({ windowId, people, from, to }) =>
        fill.mutateAsync({
          ...{ patternId: pattern?.id ?? 0, windowId: windowId ?? 0, staffIds: people },
          ...{ from, to, replace, ...teams },
        })
      }
      hint={t('roster.shift.fill.hint')}
      before={
        <Select
          label={t('roster.shift.pattern')}
          required
          data={week.patterns.map((each) => ({
            value: String(each.id),
            label: `${each.name}（${signsOf(each, week.shifts)}）`,
          }))}
          value={patternId === null ? null : String(patternId)}
          onChange={(id) => {
            setPatternId(Number(id));
            setFirst(0);
          }}
          error={pattern === null && t('roster.shift.fill.none')}
        />
      }
      beside={
        <>
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
            data={(pattern?.steps ?? []).map((step, place) => ({
              value: String(place),
              label: `${place + 1} ${signOf(step)}`,
            }))}
            value={String(first)}
            onChange={(place) => setFirst(Number(place))}
          />
        </>
      }
    >
      <Checkbox
        label={t('roster.shift.fill.replace')}
        checked={replace}
        onChange={(event) => setReplace(event.currentTarget.checked)}
      />
      {pattern && draft.from && draft.people.length > 0 && (
        <Preview week={week} people={draft.people} from={draft.from} steps={pattern.steps} {...teams} />
      )}
    </RotationForm>
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
