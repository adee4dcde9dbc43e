import { Button, Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DayStory } from '#shared/contracts/attendance-story';
import type { SettlementAction, Side } from '#shared/domain/attendance/types';
import { formatTime } from '#shared/domain/time/wall';
import { TimeField } from '../../ui/time-field';
import classes from './pane.module.css';
import { ACTIONS, type Settling, takesTime } from './use-settling';

interface SettleFormProps {
  settling: Settling;
  reasons: readonly string[];
  story: DayStory;
}

/** What to do about the chosen exceptions, and why. */
export function SettleForm({ settling, reasons, story }: SettleFormProps) {
  const { t } = useTranslation();
  const { action, missing, targets } = settling;
  return (
    <Stack gap={8}>
      <SegmentedControl
        fullWidth
        classNames={{ root: classes.actions }}
        aria-label={t('attendance.exceptions.action')}
        value={action}
        onChange={(value) => settling.setAction(value as SettlementAction)}
        data={ACTIONS.map((value, index) => ({
          value,
          label: `${index + 1} ${t(`attendance.action.${value}`)}`,
        }))}
      />
      <div className={classes.quiet}>
        {t(`attendance.actionHint.${action}`)}
        {action === 'correct' && <CorrectionsLeft {...story.corrections} />}
      </div>
      {takesTime(action) && <StatedTime settling={settling} />}
      {action === 'sign' && <Signed settling={settling} failures={story.failures} />}
      <TextInput
        data-settle="reason"
        label={t('attendance.exceptions.reason')}
        placeholder={t('attendance.exceptions.reasonPlaceholder')}
        required
        maxLength={200}
        value={settling.reason}
        onChange={(event) => settling.setReason(event.currentTarget.value)}
        error={missing === 'reason' && t('attendance.exceptions.needReason')}
      />
      {reasons.length > 0 && (
        <Group gap={4} aria-label={t('attendance.exceptions.recent')} role="group">
          {reasons.map((reason) => (
            <Button key={reason} size="compact-xs" variant="light" onClick={() => settling.setReason(reason)}>
              {reason}
            </Button>
          ))}
        </Group>
      )}
      <TextInput
        data-settle="proof"
        label={t('attendance.exceptions.proof')}
        placeholder={t('attendance.exceptions.proofPlaceholder')}
        required={action === 'correct'}
        maxLength={200}
        value={settling.proof}
        onChange={(event) => settling.setProof(event.currentTarget.value)}
        error={missing === 'proof' && t('attendance.exceptions.needProof')}
      />
      <Button loading={settling.saving} onClick={() => void settling.save()}>
        {targets.length > 1
          ? t('attendance.exceptions.saveMany', { count: targets.length })
          : t('attendance.exceptions.save')}
      </Button>
    </Stack>
  );
}

/** Which punch, and when it was. */
function StatedTime({ settling }: { settling: Settling }) {
  const { t } = useTranslation();
  return (
    <Group gap={8} align="flex-start">
      <SegmentedControl
        aria-label={t('attendance.exceptions.time')}
        value={settling.side}
        onChange={(value) => settling.setSide(value as Side)}
        data={(['in', 'out'] as const).map((value) => ({ value, label: t(`attendance.side.${value}`) }))}
      />
      <TimeField
        data-settle="time"
        aria-label={t('attendance.exceptions.time')}
        value={settling.time}
        onChange={settling.setTime}
        error={settling.missing === 'time' && t('attendance.exceptions.needTime')}
      />
    </Group>
  );
}

/** Who saw a sign-in on paper, and the failure it stands on. */
function Signed({ settling, failures }: { settling: Settling; failures: DayStory['failures'] }) {
  const { t } = useTranslation();
  const everyDevice = t('attendance.register.failure.everyDevice');
  return (
    <>
      <TextInput
        data-settle="witness"
        label={t('attendance.register.witness')}
        placeholder={t('attendance.register.witnessPlaceholder')}
        required
        maxLength={60}
        value={settling.witness}
        onChange={(event) => settling.setWitness(event.currentTarget.value)}
        error={settling.missing === 'witness' && t('attendance.register.needWitness')}
      />
      <Select
        label={t('attendance.register.failure.basis')}
        placeholder={t(`attendance.register.failure.${failures.length > 0 ? 'choose' : 'none'}`)}
        clearable
        disabled={failures.length === 0}
        value={settling.failureId === null ? null : String(settling.failureId)}
        onChange={(value) => settling.setFailureId(value === null ? null : Number(value))}
        data={failures.map(({ id, device, deviceName, fromAt, toAt, reason }) => ({
          value: String(id),
          label: t('attendance.register.failure.during', {
            ...{ from: formatTime(fromAt), to: formatTime(toAt) },
            device: device === '' ? everyDevice : deviceName || t('attendance.story.device', { device }),
            reason,
          }),
        }))}
      />
    </>
  );
}

/** How many corrected punches the person has this month, and how many there may be. */
function CorrectionsLeft({ used, limit }: DayStory['corrections']) {
  const { t } = useTranslation();
  if (limit === null) return used === 0 ? null : <> {t('attendance.exceptions.corrections', { used })}</>;
  return (
    <strong data-full={used >= limit || undefined} className={classes.limit}>
      {' '}
      {t('attendance.exceptions.correctionsOf', { used, limit })}
    </strong>
  );
}
