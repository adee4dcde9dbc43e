import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceFailureRow } from '#shared/contracts/attendance-register';
import { firstDay, monthOf } from '#shared/domain/time/dates';
import { formatWall, type IsoDate, type MinuteOfDay, type Month } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import classes from './pane.module.css';

/** Failures of machines of the month one works in: what sign-ins on paper stand on. */
export function FailuresCard() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [workMonth] = useWorkMonth();
  const month = workMonth ?? monthOf(today());
  const { data: failures = [] } = useApiQuery('attendance', 'failures', { month });
  const [adding, setAdding] = useState(false);
  const mayWrite = can('attendance.write');
  return (
    <fieldset className={classes.fieldset}>
      <legend>
        {t('attendance.register.failure.title')} · {month}
      </legend>
      <p className={classes.quiet}>{t('attendance.register.failure.hint')}</p>
      <div className={classes.list}>
        {failures.length === 0 && (
          <div className={classes.quiet}>{t('attendance.register.failure.empty')}</div>
        )}
        {failures.map((failure) => (
          <FailureLine key={failure.id} failure={failure} mayWrite={mayWrite} />
        ))}
      </div>
      {mayWrite && (
        <Button variant="default" mt={8} onClick={() => setAdding(true)}>
          {t('attendance.register.failure.add')}
        </Button>
      )}
      <FailureForm key={month} month={month} opened={adding} onClose={() => setAdding(false)} />
    </fieldset>
  );
}

function FailureLine({ failure, mayWrite }: { failure: DeviceFailureRow; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { id, device, deviceName, fromAt, toAt, reason, accountName, at, revokedAt } = failure;
  const revoke = useApiMutation('attendance', 'revokeFailure', {
    onSuccess: () => notifyDone(t('attendance.register.failure.revoked')),
  });
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('attendance.register.failure.revokeTitle'),
      message: t('attendance.register.failure.revokeText'),
      confirmLabel: t('attendance.register.failure.revoke'),
      reason: 'required',
    });
    if (answer) revoke.mutate({ id, reason: answer.reason });
  };
  const minute = (moment: number) => formatWall(moment).slice(0, 16);
  const name =
    device === ''
      ? t('attendance.register.failure.everyDevice')
      : deviceName || t('attendance.story.device', { device });
  return (
    <div className={classes.decision}>
      <div>
        <div className={classes.quiet} data-revoked={revokedAt !== null || undefined}>
          <strong>{name}</strong>{' '}
          {t('attendance.register.failure.span', { from: minute(fromAt), to: minute(toAt) })}
        </div>
        <div>{reason}</div>
        <div className={classes.quiet}>
          {t('attendance.register.by', { name: accountName, time: minute(at) })}
          {revokedAt !== null && `${t('ui.comma')}${t('attendance.register.failure.revoked')}`}
        </div>
      </div>
      {mayWrite && revokedAt === null && (
        <Button variant="default" size="compact-xs" onClick={() => void ask()}>
          {t('attendance.register.failure.revoke')}
        </Button>
      )}
    </div>
  );
}

interface Values {
  device: string;
  fromDate: IsoDate | null;
  from: MinuteOfDay | null;
  toDate: IsoDate | null;
  to: MinuteOfDay | null;
  reason: string;
}

/** Empty, on today or on the first day of the month one works in. */
function blank(month: Month): Values {
  const date = monthOf(today()) === month ? today() : firstDay(month);
  return { device: '', fromDate: date, from: null, toDate: date, to: null, reason: '' };
}

interface FailureFormProps {
  month: Month;
  opened: boolean;
  onClose: () => void;
}

function FailureForm({ month, opened, onClose }: FailureFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => blank(month));
  const [tried, setTried] = useState(false);
  const devices = useApiQuery('punches', 'devices', {}, { enabled: opened });
  const declare = useApiMutation('attendance', 'declareFailure', { quiet: true });
  const set = (part: Partial<Values>) => setValues({ ...values, ...part });
  const close = () => {
    setValues(blank(month));
    setTried(false);
    onClose();
  };
  const submit = async () => {
    setTried(true);
    const { device, fromDate, from, toDate, to, reason } = values;
    if (fromDate === null || from === null || toDate === null || to === null) return false;
    if (reason.trim() === '') return false;
    await declare.mutateAsync({
      ...{ device, reason },
      from: { date: fromDate, minute: from },
      to: { date: toDate, minute: to },
    });
    notifyDone(t('attendance.register.failure.saved'));
    return true;
  };
  const needTime = (value: MinuteOfDay | null) =>
    tried && value === null && t('attendance.register.needTime');
  const choices = (devices.data?.devices ?? []).map(({ code, name }) => ({
    value: code,
    label: name || t('attendance.story.device', { device: code }),
  }));
  return (
    <FormModal
      opened={opened}
      title={t('attendance.register.failure.add')}
      onClose={close}
      onSubmit={submit}
      submitLabel={t('attendance.register.save')}
    >
      <Select
        label={t('attendance.register.failure.device')}
        value={values.device}
        onChange={(device) => set({ device: device ?? '' })}
        data={[{ value: '', label: t('attendance.register.failure.everyDevice') }, ...choices]}
      />
      <Group gap={12} align="flex-start">
        <DateField
          label={t('attendance.register.failure.fromDate')}
          required
          w={170}
          value={values.fromDate}
          onChange={(fromDate) =>
            set({ fromDate, ...(values.toDate === values.fromDate && { toDate: fromDate }) })
          }
        />
        <TimeField
          label={t('attendance.register.failure.from')}
          required
          value={values.from}
          onChange={(from) => set({ from })}
          error={needTime(values.from)}
        />
      </Group>
      <Group gap={12} align="flex-start">
        <DateField
          label={t('attendance.register.failure.toDate')}
          required
          w={170}
          value={values.toDate}
          onChange={(toDate) => set({ toDate })}
        />
        <TimeField
          label={t('attendance.register.failure.to')}
          required
          value={values.to}
          onChange={(to) => set({ to })}
          error={needTime(values.to)}
        />
      </Group>
      <TextInput
        label={t('attendance.register.failure.reason')}
        placeholder={t('attendance.register.failure.reasonPlaceholder')}
        required
        maxLength={200}
        value={values.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={tried && values.reason.trim() === '' && t('attendance.register.failure.needReason')}
      />
    </FormModal>
  );
}
