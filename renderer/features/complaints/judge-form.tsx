import { Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import {
  ALLEGATION_VERDICTS,
  type AllegationVerdict,
  VERDICTS,
  type Verdict,
} from '#shared/domain/complaints/types';
import { overallVerdict } from '#shared/domain/complaints/verdict';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';

interface Point {
  id: number;
  text: string;
  verdict: AllegationVerdict | null;
  finding: string;
}

interface JudgeFormProps {
  complaint: ComplaintDetail;
  opened: boolean;
  onClose: () => void;
}

/** The verdict: point by point where there are points, with the whole following from them. */
export function JudgeForm({ complaint, opened, onClose }: JudgeFormProps) {
  const { t } = useTranslation();
  const [on, setOn] = useState<IsoDate | null>(null);
  const [whole, setWhole] = useState<Verdict | null>(null);
  const [points, setPoints] = useState<Point[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew each time it is opened
  useEffect(() => {
    if (!opened) return;
    setOn(today());
    setWhole(complaint.verdict);
    setPoints(complaint.allegations);
    setReason(complaint.verdictReason);
    setTried(false);
  }, [opened]);
  const judge = useApiMutation('complaints', 'judge', { quiet: true });
  const split = points.length > 0;
  const decided = points.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]));
  const complete = split ? decided.length === points.length : whole !== null;
  const change = (id: number, next: Partial<Point>) =>
    setPoints((before) => before.map((point) => (point.id === id ? { ...point, ...next } : point)));
  const submit = async () => {
    setTried(true);
    if (!complete || on === null || reason.trim() === '') return false;
    await judge.mutateAsync({
      id: complaint.id,
      on,
      verdict: split ? null : whole,
      points: points.map(({ id, verdict, finding }) => ({ id, verdict: verdict ?? 'unproven', finding })),
      reason,
    });
    notifyDone(t('complaints.step.done'));
    return true;
  };
  const need = (missing: boolean) => (tried && missing ? t('complaints.judge.needed') : null);
  return (
    <FormModal
      opened={opened}
      title={t('complaints.judge.title')}
      submitLabel={t('complaints.step.action.judge')}
      onClose={onClose}
      onSubmit={submit}
      size={640}
    >
      {points.map((point, index) => (
        <Stack key={point.id} gap={5}>
          <VerdictChoice
            label={`${index + 1}. ${point.text}`}
            options={ALLEGATION_VERDICTS}
            value={point.verdict}
            onChange={(verdict) => change(point.id, { verdict })}
            error={need(point.verdict === null)}
          />
          <TextInput
            aria-label={`${t('complaints.judge.finding')} ${index + 1}`}
            placeholder={t('complaints.judge.finding')}
            maxLength={500}
            value={point.finding}
            onChange={(event) => change(point.id, { finding: event.currentTarget.value })}
          />
        </Stack>
      ))}
      {split ? (
        <Text size="sm" c="dimmed">
          {complete
            ? t('complaints.judge.overall', { verdict: t(`complaints.verdict.${overallVerdict(decided)}`) })
            : t('complaints.judge.hint')}
        </Text>
      ) : (
        <VerdictChoice
          label={t('complaints.judge.whole')}
          options={VERDICTS}
          value={whole}
          onChange={setWhole}
          error={need(whole === null)}
        />
      )}
      <DateField
        label={t('complaints.judge.on')}
        required
        min={wallDate(complaint.receivedAt)}
        max={today()}
        value={on}
        onChange={setOn}
        error={need(on === null)}
      />
      <Textarea
        label={t('complaints.judge.reason')}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t('complaints.form.need') : null}
      />
    </FormModal>
  );
}

interface VerdictChoiceProps<V extends AllegationVerdict> {
  label: string;
  options: readonly V[];
  value: V | null;
  onChange: (verdict: V) => void;
  error: string | null;
}

function VerdictChoice<V extends AllegationVerdict>({
  label,
  options,
  value,
  onChange,
  error,
}: VerdictChoiceProps<V>) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={label}
      required
      value={value}
      onChange={(verdict) => onChange(verdict as V)}
      error={error}
    >
      <Group gap={14} mt={4}>
        {options.map((verdict: AllegationVerdict) => (
          <Radio key={verdict} value={verdict} label={t(`complaints.verdict.${verdict}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}
