import { Autocomplete, Button, Checkbox, Group, NumberInput, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterPerson } from '#shared/contracts/roster';
import type { DutyLogDay } from '#shared/contracts/roster-log';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { PersonSelect } from './person-select';

interface LogFormProps {
  date: IsoDate;
  /** What is written or planned for the day already. */
  log: DutyLogDay | null;
  onClose: () => void;
}

const valuesOf = (date: IsoDate, log: DutyLogDay | null) => ({
  date: date as IsoDate | null,
  leaderId: log?.leaderId ?? null,
  weather: log?.weather ?? '',
  visitors: log?.visitors ?? null,
  handover: log?.handover ?? '',
  incidents: log?.incidents ?? '',
  other: log?.other ?? '',
  sign: log?.signedAt != null,
});

/** Writes or changes a day's log. */
export function LogForm({ date, log, onClose }: LogFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => valuesOf(date, log));
  const [tried, setTried] = useState(false);
  const week = useApiQuery('roster', 'week', { date: values.date ?? date });
  const save = useApiMutation('roster', 'saveLog', { quiet: true });
  const remove = useApiMutation('roster', 'removeLog', {
    onSuccess: () => {
      notifyDone(t('roster.log.removed'));
      onClose();
    },
  });
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const people = leadersFirst(week.data?.people ?? [], week.data?.duties ?? [], values.date);
  const planned = week.data?.duties.find((duty) => duty.kind === 'leader' && duty.date === values.date);
  const leaderId = values.leaderId ?? planned?.staffId ?? null;
  const submit = async () => {
    setTried(true);
    if (values.date === null || leaderId === null) return false;
    await save.mutateAsync({ ...values, date: values.date, leaderId });
    notifyDone(t('roster.log.saved', { date: values.date }));
    return true;
  };
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('roster.log.removeTitle', { date }),
      message: t('roster.log.removeText'),
      confirmLabel: t('roster.log.remove'),
      danger: true,
      reason: 'required',
    });
    if (answer) remove.mutate({ date, reason: answer.reason });
  };
  const need = (missing: boolean) => (tried && missing ? t('roster.form.need') : null);
  return (
    <FormModal
      opened
      title={t(log?.written ? 'roster.log.editTitle' : 'roster.log.addTitle', { date })}
      onClose={onClose}
      onSubmit={submit}
      size={720}
    >
      <Group gap={8} align="flex-start" wrap="nowrap">
        <DateField
          label={t('roster.log.date')}
          required
          w={140}
          disabled={log !== null}
          value={values.date}
          onChange={(next) => set({ date: next, leaderId: null })}
          error={need(values.date === null)}
        />
        <PersonSelect
          label={t('roster.log.leader')}
          required
          flex={1}
          people={people}
          windowId={null}
          date={values.date}
          value={leaderId}
          onChange={(id) => set({ leaderId: id })}
          error={need(leaderId === null)}
        />
        <Autocomplete
          size="xs"
          label={t('roster.log.weather')}
          w={110}
          maxLength={40}
          data={t('roster.log.weathers').split('、')}
          value={values.weather}
          onChange={(weather) => set({ weather })}
        />
        <NumberInput
          label={t('roster.log.visitors')}
          w={110}
          min={0}
          max={1_000_000}
          allowDecimal={false}
          value={values.visitors ?? ''}
          onChange={(count) => set({ visitors: count === '' ? null : Number(count) })}
        />
      </Group>
      {(['handover', 'incidents', 'other'] as const).map((name) => (
        <Textarea
          key={name}
          label={t(`roster.log.${name}`)}
          placeholder={t(`roster.log.${name}Example`)}
          autosize
          minRows={name === 'other' ? 2 : 3}
          maxRows={8}
          maxLength={2000}
          data-autofocus={name === 'handover' || undefined}
          value={values[name]}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      ))}
      <Group justify="space-between">
        <Checkbox
          label={t('roster.log.sign')}
          checked={values.sign}
          onChange={(event) => set({ sign: event.currentTarget.checked })}
        />
        {log?.written && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} />}
            loading={remove.isPending}
            onClick={() => void ask()}
          >
            {t('roster.log.remove')}
          </Button>
        )}
      </Group>
    </FormModal>
  );
}

/** Who leads that day comes first. */
function leadersFirst(
  people: readonly RosterPerson[],
  duties: readonly { kind: string; date: IsoDate; staffId: number }[],
  date: IsoDate | null,
): RosterPerson[] {
  const leading = new Set(
    duties.filter((duty) => duty.kind === 'leader' && duty.date === date).map(({ staffId }) => staffId),
  );
  return [...people].sort((a, b) => Number(leading.has(b.staffId)) - Number(leading.has(a.staffId)));
}
