import { Alert, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { formatPoints } from '../../ui/points-text';
import { QueryView } from '../../ui/query-view';
import { ReasonField } from '../../ui/reason-field';
import { ActionForm, type LeaveFormProps } from './action-form';

type ClosedPart = OutputOf<(typeof leaveContract)['closedOverdue']>[number];

const NOTHING = { reason: '', proof: '', decider: '' };

/** The office's word about an overdue return; what lies in closed months is given back by an adjustment with it. */
export function SettleForm({ leave, opened, onClose }: LeaveFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!opened) return;
    setValues(NOTHING);
    setTried(false);
  }, [opened]);
  const closed = useApiQuery('leave', 'closedOverdue', { id: leave.id }, { enabled: opened });
  const settle = useApiMutation('leave', 'settleOverdue', { quiet: true });
  const { id, version, staffName: name, overdueSettled } = leave;
  const settled = !overdueSettled;
  const adjusted = settled
    ? (closed.data ?? []).filter(({ filed, lines }) => !filed && lines.length > 0)
    : [];
  const missing = (key: keyof typeof NOTHING) => values[key].trim() === '';
  const incomplete = missing('reason') || (adjusted.length > 0 && (missing('proof') || missing('decider')));
  const field = (key: 'proof' | 'decider') => ({
    value: values[key],
    required: true,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [key]: value }));
    },
  });
  const submit = async () => {
    setTried(true);
    if (closed.data === undefined || incomplete) return false;
    await settle.mutateAsync({ id, version, settled, ...values });
    const months = adjusted.map(({ month }) => month).join(t('ui.comma'));
    if (months !== '') notifyDone(t('leave.settleAsk.doneClosed', { months }));
    else notifyDone(t(settled ? 'leave.settleAsk.done' : 'leave.settleAsk.undone'));
    return true;
  };
  return (
    <ActionForm
      leave={leave}
      actions={['settle_overdue']}
      opened={opened}
      title={t('leave.settleAsk.title')}
      submitLabel={t(settled ? 'leave.action.settle' : 'leave.action.unsettle')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{settled ? t('leave.settleAsk.message', { name }) : t('leave.settleAsk.undo')}</Text>
      <QueryView query={closed}>{(parts) => <ClosedParts parts={parts} />}</QueryView>
      <ReasonField
        value={values.reason}
        onChange={(reason) => setValues((before) => ({ ...before, reason }))}
        required
        data-autofocus
        error={tried && missing('reason') ? t('leave.decide.needReason') : null}
      />
      {adjusted.length > 0 && (
        <>
          <TextInput
            label={t('leave.settleAsk.proof')}
            maxLength={500}
            {...field('proof')}
            error={tried && missing('proof') ? t('leave.settleAsk.needProof') : null}
          />
          <TextInput
            label={t('leave.settleAsk.decider')}
            maxLength={60}
            {...field('decider')}
            error={tried && missing('decider') ? t('leave.settleAsk.needDecider') : null}
          />
        </>
      )}
    </ActionForm>
  );
}

/** What becomes of the days in closed months. */
function ClosedParts({ parts }: { parts: readonly ClosedPart[] }) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  const words = ({ month, halfDays, filed, chargeMonth, lines }: ClosedPart): string => {
    const key = filed ? 'closedFiled' : chargeMonth === null ? 'closedNone' : 'closed';
    const points = lines.map((line) => `${line.name} +${formatPoints(line.points)}`).join(t('ui.comma'));
    return t(`leave.settleAsk.${key}`, { month, days: halfDays / 2, charge: chargeMonth ?? '', points });
  };
  return (
    <Alert color="blue" role="note">
      <Stack gap={4}>
        {parts.map((part) => (
          <Text key={part.month} size="sm">
            {words(part)}
          </Text>
        ))}
        <Text size="sm">{t('leave.settleAsk.open')}</Text>
      </Stack>
    </Alert>
  );
}
