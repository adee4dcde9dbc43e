import { Button, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionRow, MonthSheet, SheetPerson } from '#shared/contracts/attendance';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { FormModal } from '../../ui/form-modal';
import type { GridRange } from './grid-keys';

/** A correction needs a time of its own, so it is made one by one. */
const TOGETHER = ['confirm', 'excuse', 'outing'] as const;

interface BulkSettleProps {
  sheet: MonthSheet;
  people: readonly SheetPerson[];
  range: GridRange;
  onDone: () => void;
}

/** Settles every exception of the chosen cells together: all or none, with one reason. */
export function BulkSettle({ sheet, people, range, onDone }: BulkSettleProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [open, setOpen] = useState(false);
  const changeable = sheet.state === 'open' && can('attendance.write');
  const input = { month: sheet.month, filter: 'unsettled' as const };
  const query = useApiQuery('attendance', 'exceptions', input, { enabled: changeable });
  if (!changeable) return null;
  const staff = new Set(people.slice(range.rows[0], range.rows[1] + 1).map((person) => person.staffId));
  const dates = new Set(sheet.days.slice(range.columns[0], range.columns[1] + 1).map((day) => day.date));
  const rows = (query.data?.rows ?? []).filter((row) => staff.has(row.staffId) && dates.has(row.date));
  return (
    <>
      <Button
        leftSection={<IconChecks size={16} />}
        disabled={rows.length === 0}
        onClick={() => setOpen(true)}
      >
        {t('attendance.bulk.button', { count: rows.length })}
      </Button>
      {open && <BulkForm rows={rows} onClose={() => setOpen(false)} onDone={onDone} />}
    </>
  );
}

interface BulkFormProps {
  rows: readonly ExceptionRow[];
  onClose: () => void;
  onDone: () => void;
}

function BulkForm({ rows, onClose, onDone }: BulkFormProps) {
  const { t } = useTranslation();
  const [action, setAction] = useState<(typeof TOGETHER)[number]>('confirm');
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState('');
  const [tried, setTried] = useState(false);
  const settle = useApiMutation('attendance', 'settle', { quiet: true });
  const people = new Set(rows.map((row) => row.staffId)).size;
  const submit = async () => {
    setTried(true);
    if (reason.trim() === '') return false;
    const items = rows.map(({ staffId, date, session }) => ({ staffId, date, session }));
    await settle.mutateAsync({ items, action, reason, proof });
    notifyDone(t('attendance.exceptions.saved', { count: items.length }));
    onDone();
    return true;
  };
  return (
    <FormModal
      opened
      title={t('attendance.bulk.title')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('attendance.bulk.save', { count: rows.length })}
    >
      <Text size="sm">{t('attendance.bulk.text', { count: rows.length, people })}</Text>
      <SegmentedControl
        fullWidth
        aria-label={t('attendance.exceptions.action')}
        value={action}
        onChange={(value) => setAction(value as typeof action)}
        data={TOGETHER.map((value) => ({ value, label: t(`attendance.action.${value}`) }))}
      />
      <Text size="xs" c="dimmed">
        {t(`attendance.actionHint.${action}`)}
      </Text>
      <TextInput
        label={t('attendance.exceptions.reason')}
        placeholder={t('attendance.exceptions.reasonPlaceholder')}
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' && t('attendance.exceptions.needReason')}
        data-autofocus
      />
      <TextInput
        label={t('attendance.exceptions.proof')}
        placeholder={t('attendance.exceptions.proofPlaceholder')}
        maxLength={200}
        value={proof}
        onChange={(event) => setProof(event.currentTarget.value)}
      />
    </FormModal>
  );
}
