import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '#shared/contracts/attendance';
import type { DayStory } from '#shared/contracts/attendance-story';
import type { SettlementAction, Side } from '#shared/domain/attendance/types';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { TimeField } from '../../ui/time-field';
import { DayStoryHead, DayStorySections } from './day-story';
import classes from './pane.module.css';
import { ACTIONS, type Settling } from './use-settling';

interface ExceptionPaneProps {
  row: ExceptionRow | null;
  settling: Settling;
  reasons: readonly string[];
}

/** The day's story, and the form that settles what the list has chosen. */
export function ExceptionPane({ row, settling, reasons }: ExceptionPaneProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const { data: story } = useApiQuery(
    'attendance',
    'day',
    { staffId: row?.staffId ?? 1, date: row?.date ?? '2000-01-01' },
    { enabled: row !== null },
  );
  if (!row || !story) {
    return (
      <aside className={classes.pane} aria-label={t('attendance.story.title')}>
        <div className={classes.section}>{t('attendance.exceptions.choose')}</div>
      </aside>
    );
  }
  const hindrance = !can('attendance.write')
    ? t('attendance.exceptions.readOnly')
    : story.state !== 'open'
      ? t('attendance.exceptions.monthClosed')
      : settling.targets.length === 0
        ? t('attendance.exceptions.alreadySettled')
        : null;
  return (
    <aside className={classes.pane} aria-label={t('attendance.story.title')}>
      <DayStoryHead story={story} />
      <div className={classes.section}>
        {hindrance ? (
          <div className={classes.quiet}>{hindrance}</div>
        ) : (
          <SettleForm settling={settling} reasons={reasons} corrections={story.corrections} />
        )}
      </div>
      <DayStorySections story={story} />
    </aside>
  );
}

interface SettleFormProps extends Omit<ExceptionPaneProps, 'row'> {
  corrections: DayStory['corrections'];
}

function SettleForm({ settling, reasons, corrections }: SettleFormProps) {
  const { t } = useTranslation();
  const { action, missing, targets } = settling;
  return (
    <Stack gap={8}>
      <SegmentedControl
        fullWidth
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
        {action === 'correct' && <CorrectionsLeft {...corrections} />}
      </div>
      {action === 'correct' && (
        <Group gap={8} align="flex-start">
          <SegmentedControl
            aria-label={t('attendance.exceptions.time')}
            value={settling.side}
            onChange={(value) => settling.setSide(value as Side)}
            data={(['in', 'out'] as const).map((value) => ({ value, label: t(`attendance.side.${value}`) }))}
          />
          <TimeField
            aria-label={t('attendance.exceptions.time')}
            value={settling.time}
            onChange={settling.setTime}
            error={missing === 'time' && t('attendance.exceptions.needTime')}
          />
        </Group>
      )}
      <TextInput
        data-settle-reason
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
