import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatternInfo, ShiftInfo } from '#shared/contracts/roster-shifts';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { readSteps, signsOf } from './shift-draft';
import { ShiftSign } from './shift-sign';

interface PatternFormProps {
  /** Null for a new one. */
  pattern: PatternInfo | null;
  shifts: readonly ShiftInfo[];
  onClose: () => void;
}

/** A rotation, typed as the signs of its days. */
export function PatternForm({ pattern, shifts, onClose }: PatternFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(pattern?.name ?? '');
  const [text, setText] = useState(() => (pattern ? signsOf(pattern, shifts) : ''));
  const [tried, setTried] = useState(false);
  const save = useApiMutation('roster', 'savePattern', { quiet: true });
  const usable = shifts.filter(({ retired }) => !retired);
  const { steps, unknown } = readSteps(text, usable);
  const submit = async () => {
    setTried(true);
    if (name.trim() === '' || unknown !== null || steps.length === 0) return false;
    await save.mutateAsync({ id: pattern?.id ?? null, name, steps });
    notifyDone(t('roster.shift.saved', { name }));
    return true;
  };
  const wrong =
    unknown !== null
      ? t('roster.shift.stepsUnknown', { text: unknown })
      : tried && steps.length === 0
        ? t('roster.shift.stepsEmpty')
        : null;
  return (
    <FormModal
      opened
      title={t(pattern ? 'roster.shift.patternEdit' : 'roster.shift.patternAdd')}
      onClose={onClose}
      onSubmit={submit}
      size={520}
    >
      <TextInput
        label={t('roster.shift.patternName')}
        placeholder={t('roster.shift.patternPlaceholder')}
        required
        data-autofocus
        maxLength={30}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === '' && t('roster.shift.fillName')}
      />
      <TextInput
        label={t('roster.shift.steps')}
        description={t('roster.shift.stepsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={wrong}
      />
      <Group gap={6}>
        {usable.map((shift) => (
          <Button
            key={shift.id}
            variant="default"
            size="compact-sm"
            leftSection={<ShiftSign shift={shift} />}
            onClick={() => setText(`${text.trimEnd()} ${shift.sign}`.trimStart())}
          >
            {shift.name}
          </Button>
        ))}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {steps.length > 0 && t('roster.shift.days', { count: steps.length })}
      </Text>
    </FormModal>
  );
}
