import { Group, NumberInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterBulkResult, RosterWeek } from '#shared/contracts/roster';
import { USUAL_TIMES } from '#shared/domain/roster/types';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiMutation } from '../../api/query';
import { TimeField } from '../../ui/time-field';
import { endAfter, endsNextDay } from './end-after';
import { FillForm } from './fill-form';
import { newRotation, type RotationDraft, RotationForm, type RotationProps } from './rotation-form';

const KINDS = ['noon', 'weekend', 'leader', 'shift'] as const;
type AnyKind = (typeof KINDS)[number];
type Kind = Exclude<AnyKind, 'shift'>;
const DAYS = ['workdays', 'restdays', 'all'] as const;
type Days = (typeof DAYS)[number];

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
  if (kind === 'shift') return <FillForm {...props} kinds={tabs} />;
  return <RotateBody key={kind} kind={kind} {...props} kinds={tabs} />;
}

function RotateBody({ kind, ...props }: RotationProps & { kind: Kind }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => newRotation(props.week));
  const [days, setDays] = useState<Days>(kind === 'weekend' ? 'restdays' : 'workdays');
  const [span, setSpan] = useState<number | string>(1);
  const [perDay, setPerDay] = useState<number | string>(1);
  const [times, setTimes] = useState<Times>(USUAL_TIMES[kind]);
  const rotate = useApiMutation('roster', 'rotate', { quiet: true });
  const submit = async ({ people, ...where }: RotationDraft & { from: IsoDate; to: IsoDate }) => {
    const { startMinute, endMinute: end } = times;
    const endMinute = startMinute === null || end === null ? end : endAfter(startMinute, end);
    const pattern = { days, span: Number(span) || 1, perDay: Number(perDay) || 1, startMinute, endMinute };
    return rotate.mutateAsync({ kind, ...where, staffIds: people, ...pattern });
  };
  return (
    <RotationForm
      {...props}
      {...{ draft }}
      onChange={setDraft}
      hasWindow={kind !== 'leader'}
      onSubmit={submit}
      hint={t('roster.rotate.hint')}
      beside={<TimesFields times={times} onChange={setTimes} />}
    >
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
        <SegmentedControl
          aria-label={t('roster.rotate.days')}
          value={days}
          onChange={(value) => setDays(value as Days)}
          data={DAYS.map((each) => ({ value: each, label: t(`roster.rotate.${each}`) }))}
        />
      </Group>
    </RotationForm>
  );
}

function TimesFields({ times, onChange }: { times: Times; onChange: (times: Times) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <TimeField
        label={t('roster.form.from')}
        value={times.startMinute}
        onChange={(startMinute) => onChange({ ...times, startMinute })}
      />
      <TimeField
        label={t(endsNextDay(times.startMinute, times.endMinute) ? 'roster.form.toNext' : 'roster.form.to')}
        value={times.endMinute}
        onChange={(endMinute) => onChange({ ...times, endMinute })}
      />
    </>
  );
}
