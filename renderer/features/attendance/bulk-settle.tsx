import { Button, Checkbox, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { useSessionWords } from '../../ui/use-session-words';
import type { BulkPreview } from './bulk-preview';
import classes from './pane.module.css';

/** A correction needs a time of its own, so it is made one by one. */
const TOGETHER = ['confirm', 'excuse', 'outing'] as const;

interface BulkSettleProps {
  preview: BulkPreview;
  reasons: readonly string[];
  onClose: () => void;
  /** Ids of the decisions, so that they can be taken back together. */
  onDone: (settlementIds: number[]) => void;
}

/** Settles the exceptions of the chosen cells together: what and what not is said before, all or none is saved. */
export function BulkSettle({ preview, reasons, onClose, onDone }: BulkSettleProps) {
  const { t } = useTranslation();
  const [action, setAction] = useState<(typeof TOGETHER)[number]>('confirm');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState('');
  const [tried, setTried] = useState(false);
  const settle = useApiMutation('attendance', 'settle', { quiet: true });
  const rows = preview.unsettled.filter((row) => !left.has(row.id));
  const submit = async () => {
    setTried(true);
    if (reason.trim() === '' || rows.length === 0) return false;
    const items = rows.map(({ staffId, date, session }) => ({ staffId, date, session }));
    const { settlementIds } = await settle.mutateAsync({ items, action, reason, proof });
    notifyDone(t('attendance.exceptions.saved', { count: items.length }));
    onDone(settlementIds);
    return true;
  };
  const toggle = (id: string) =>
    setLeft(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  return (
    <FormModal
      opened
      size="lg"
      title={t('attendance.bulk.title')}
      onClose={onClose}
      onSubmit={submit}
      submitDisabled={rows.length === 0}
      submitLabel={t('attendance.bulk.save', { count: rows.length })}
    >
      <Text size="sm">
        {t('attendance.bulk.text', {
          count: rows.length,
          people: new Set(rows.map((row) => row.staffId)).size,
        })}
      </Text>
      <BulkRows preview={preview} left={left} onToggle={toggle} />
      <LeftAlone preview={preview} />
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
      {reasons.length > 0 && (
        <Group gap={4} role="group" aria-label={t('attendance.exceptions.recent')}>
          {reasons.map((each) => (
            <Button key={each} size="compact-xs" variant="light" onClick={() => setReason(each)}>
              {each}
            </Button>
          ))}
        </Group>
      )}
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

interface BulkRowsProps {
  preview: BulkPreview;
  /** Exceptions taken out of it by hand. */
  left: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

/** Each exception that will be settled; one can be left out. */
function BulkRows({ preview, left, onToggle }: BulkRowsProps) {
  const { t } = useTranslation();
  const sessionWords = useSessionWords();
  return (
    <ul className={classes.bulkRows} aria-label={t('attendance.bulk.will')}>
      {preview.unsettled.map((row) => (
        <li key={row.id}>
          <Checkbox
            size="xs"
            checked={!left.has(row.id)}
            onChange={() => onToggle(row.id)}
            label={t('attendance.bulk.row', {
              date: row.date,
              name: row.name,
              session: sessionWords(row.session),
              kind: t(`attendance.status.${row.kind ?? row.status}`),
            })}
          />
        </li>
      ))}
    </ul>
  );
}

/** What of the chosen cells stays as it is, and why. */
function LeftAlone({ preview: { settled, waiting, fine } }: { preview: BulkPreview }) {
  const { t } = useTranslation();
  const lines = [
    settled.length > 0 && t('attendance.bulk.settled', { count: settled.length }),
    waiting > 0 && t('attendance.bulk.waiting', { count: waiting }),
    fine > 0 && t('attendance.bulk.fine', { count: fine }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('attendance.bulk.leftAlone')} {lines.join(t('ui.comma'))}
    </Text>
  );
}
