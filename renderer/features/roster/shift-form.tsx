import { Checkbox, Group, NumberInput, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftInfo, ShiftInput } from '#shared/contracts/roster-shifts';
import { SHIFT_COLOURS, type ShiftColour } from '#shared/domain/roster/shift';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { draftOf, lackOf, newShift, type ShiftDraft, toInput } from './shift-draft';
import { ShiftParts } from './shift-parts';

interface ShiftFormProps {
  /** Null for a new one. */
  shift: ShiftInfo | null;
  onClose: () => void;
}

/** Sign, name, colour, hours with their punches, and the rest behind it. */
export function ShiftForm({ shift, onClose }: ShiftFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<ShiftDraft>(() => (shift ? draftOf(shift) : newShift()));
  const [tried, setTried] = useState(false);
  const save = useApiMutation('roster', 'saveShift', { quiet: true });
  const set = (part: Partial<ShiftDraft>) => setDraft((before) => ({ ...before, ...part }));
  const lack = lackOf(draft);
  const submit = async () => {
    setTried(true);
    const input = toInput(draft);
    if (!input) return false;
    await save.mutateAsync(input);
    notifyDone(t('roster.shift.saved', { name: input.name }));
    return true;
  };
  return (
    <FormModal
      opened
      size={820}
      title={t(shift ? 'roster.shift.editTitle' : 'roster.shift.addTitle')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Group align="flex-start" gap={10}>
        <TextInput
          label={t('roster.shift.sign')}
          description={t('roster.shift.signHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          w={240}
          maxLength={3}
          data-autofocus
          value={draft.sign}
          onChange={(event) => set({ sign: event.currentTarget.value })}
          error={tried && lack === 'sign' && t('roster.shift.fillSign')}
        />
        <TextInput
          label={t('roster.shift.name')}
          placeholder={t('roster.shift.namePlaceholder')}
          required
          w={180}
          maxLength={20}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={tried && lack === 'name' && t('roster.shift.fillName')}
        />
        <div>
          <Text size="sm" fw={600}>
            {t('roster.shift.colour')}
          </Text>
          <SegmentedControl
            aria-label={t('roster.shift.colour')}
            value={draft.colour}
            onChange={(colour) => set({ colour: colour as ShiftColour })}
            data={SHIFT_COLOURS.map((value) => ({ value, label: t(`roster.shift.colours.${value}`) }))}
          />
        </div>
      </Group>
      <Checkbox
        label={t('roster.shift.off')}
        checked={draft.off}
        onChange={(event) => set({ off: event.currentTarget.checked })}
      />
      {!draft.off && (
        <>
          <ShiftParts
            parts={draft.parts}
            onChange={(parts) => set({ parts })}
            missing={tried && lack === 'times'}
          />
          <NumberInput
            label={t('roster.shift.rest')}
            description={t('roster.shift.restHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            w={420}
            min={0}
            max={48}
            step={1}
            decimalScale={1}
            value={draft.restHours}
            onChange={(hours) => set({ restHours: Number(hours) || 0 })}
          />
        </>
      )}
      {shift && <Touched draft={draft} />}
    </FormModal>
  );
}

/** Whom new hours of a shift touch, before they are saved. */
function Touched({ draft }: { draft: ShiftDraft }) {
  const { t } = useTranslation();
  const input = toInput(draft);
  const query = useApiQuery('roster', 'previewShift', input ?? SKIPPED, {
    enabled: input !== null,
    keepPrevious: true,
  });
  if (!input || !query.data) return null;
  const { days, people, closedDays } = query.data;
  return (
    <Text size="sm" role="status" fw={days > 0 ? 600 : undefined}>
      {days > 0 ? t('roster.shift.touched', { days, people }) : t('roster.shift.untouched')}
      {closedDays > 0 && ` ${t('roster.shift.closedStay', { count: closedDays })}`}
    </Text>
  );
}

/** Never asked: stands in while something is missing. */
const SKIPPED: ShiftInput = {
  ...{ id: null, sign: '-', name: '-', colour: 'blue', sessions: [], restAfter: 0 },
};
