import { Group, NumberInput, SegmentedControl, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_CODES, type AccountCode } from '#shared/domain/leave/kind-rules';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';
import type { LedgerBatch } from './leave-balances-ledger';
import { dayText } from './words';

interface AdjustProps {
  person: { staffId: number; staffName: string };
  account: AccountCode;
  /** Null gives a new batch. */
  batch: LedgerBatch | null;
  onClose: () => void;
}

const DIRECTIONS = ['more', 'less'] as const;

/** Gives or takes half-days by hand; the reason stays in the ledger. */
export function LeaveBalancesAdjust({ person, account: preset, batch, onClose }: AdjustProps) {
  const { t } = useTranslation();
  const [account, setAccount] = useState<AccountCode>(batch?.account ?? preset);
  const [direction, setDirection] = useState<(typeof DIRECTIONS)[number]>('more');
  const [halfDays, setHalfDays] = useState<number | null>(null);
  const [from, setFrom] = useState<IsoDate | null>(batch?.validFrom ?? today());
  const [until, setUntil] = useState<IsoDate | null>(
    batch ? batch.expiresOn : `${today().slice(0, 4)}-12-31`,
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useApiMutation('leave', 'adjust', { quiet: true });
  const signed = (halfDays ?? 0) * (direction === 'more' ? 1 : -1);
  const submit = async () => {
    setTried(true);
    if (halfDays === null || halfDays === 0 || from === null || reason.trim() === '') return false;
    const { remaining } = await save.mutateAsync({
      staffId: person.staffId,
      account,
      batchId: batch?.id ?? null,
      halfDays: signed,
      validFrom: from,
      expiresOn: until,
      reason,
    });
    notifyDone(t('leave.overview.balances.adjust.done', { days: dayText(remaining) }));
    return true;
  };
  return (
    <FormModal
      opened
      title={t(`leave.overview.balances.adjust.${batch ? 'titleCorrect' : 'titleAdd'}`, {
        name: person.staffName,
        account: t(`leave.overview.balances.ledger.account.${account}`),
      })}
      onClose={onClose}
      onSubmit={submit}
    >
      {batch ? (
        <SegmentedControl
          aria-label={t('leave.overview.balances.adjust.direction')}
          value={direction}
          onChange={(value) => setDirection(value === 'less' ? 'less' : 'more')}
          data={DIRECTIONS.map((one) => ({ value: one, label: t(`leave.overview.balances.adjust.${one}`) }))}
        />
      ) : (
        <Select
          label={t('leave.overview.balances.adjust.account')}
          value={account}
          onChange={(value) => setAccount(ACCOUNT_CODES.find((one) => one === value) ?? account)}
          data={ACCOUNT_CODES.map((one) => ({
            value: one,
            label: t(`leave.overview.balances.view.${one}`),
          }))}
        />
      )}
      <NumberInput
        label={t('leave.overview.balances.adjust.days')}
        required
        data-autofocus
        w={150}
        min={0.5}
        max={366}
        step={0.5}
        decimalScale={1}
        value={halfDays === null ? '' : halfDays / 2}
        onChange={(value) => setHalfDays(value === '' ? null : Math.round(Number(value) * 2))}
        error={tried && !halfDays ? t('leave.overview.balances.adjust.daysNeeded') : null}
      />
      {batch && (
        <Text size="sm">
          {t('leave.overview.balances.adjust.after', { days: dayText(batch.remaining + signed) })}
        </Text>
      )}
      {!batch && (
        <Group gap={12} align="flex-start">
          <DateField
            label={t('leave.overview.balances.adjust.from')}
            required
            value={from}
            onChange={setFrom}
            error={tried && from === null ? t('leave.overview.balances.adjust.fromNeeded') : null}
          />
          <DateField
            label={t('leave.overview.balances.adjust.until')}
            w={240}
            value={until}
            onChange={setUntil}
          />
        </Group>
      )}
      <ReasonField
        required
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? t('leave.overview.balances.adjust.reasonNeeded') : null}
      />
    </FormModal>
  );
}
