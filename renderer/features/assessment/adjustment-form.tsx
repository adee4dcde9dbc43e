import { Alert, Radio, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LateFact } from '#shared/contracts/assessment-adjustment';
import type { MonthState } from '#shared/contracts/months';
import type { Month } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import { formatPoints, PointsText } from '../../ui/points-text';
import { ReasonField } from '../../ui/reason-field';
import { changedDraft, EMPTY_DRAFT, LATE_TYPES, type LateDraft, lateFactOf } from './late-draft';
import { LateFields } from './late-fields';
import { useMonthWords } from './use-month-words';

const WAIT_MS = 250;
const OPEN: readonly MonthState[] = ['open', 'void'];

interface AdjustmentFormProps {
  /** Preset month; when it is open the newest closed one is taken. */
  month: Month;
  preset: Partial<LateDraft> & { objectionId?: number };
  opened: boolean;
  onClose: () => void;
}

/** A late fact about a closed month: what is known now, what it would have changed, proof and decider. */
export function AdjustmentForm({ month, preset, opened, onClose }: AdjustmentFormProps) {
  const { t } = useTranslation();
  const monthWords = useMonthWords();
  const months = useApiQuery('months', 'list', {}).data ?? [];
  const closed = months.filter(({ state }) => !OPEN.includes(state)).map((each) => each.month);
  const [chosen, setChosen] = useState<Month | null>(null);
  const about = chosen ?? (closed.includes(month) ? month : (closed[0] ?? null));
  const [draft, setDraft] = useState<LateDraft>(EMPTY_DRAFT);
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState('');
  const [decider, setDecider] = useState('');
  useEffect(() => {
    if (!opened) return;
    const { objectionId: _, ...values } = preset;
    setChosen(null);
    setDraft({ ...EMPTY_DRAFT, ...values });
    setReason('');
    setProof('');
    setDecider('');
  }, [opened, preset]);
  const late = lateFactOf(draft);
  const file = useApiMutation('assessment', 'fileAdjustment', { quiet: true });
  const written = reason.trim() !== '' && proof.trim() !== '' && decider.trim() !== '';
  const submit = async () => {
    if (about === null || late === null || !written) return false;
    const { chargeMonth } = await file.mutateAsync({
      aboutMonth: about,
      late,
      reason,
      proof,
      decider,
      objectionId: preset.objectionId ?? null,
    });
    notifyDone(t('assessment.adjust.done', { month: monthWords(chargeMonth) }));
    return true;
  };
  const change = (values: Partial<LateDraft>) => setDraft((before) => changedDraft(before, values));
  return (
    <FormModal
      opened={opened}
      title={t('assessment.adjust.title')}
      submitLabel={t('assessment.adjust.submit')}
      submitDisabled={about === null || late === null || !written}
      size="xl"
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm" c="dimmed">
        {t(about === null ? 'assessment.adjust.noMonth' : 'assessment.adjust.hint')}
      </Text>
      {about !== null && (
        <>
          <Select
            label={t('assessment.adjust.month')}
            w={180}
            data={closed.map((each) => ({ value: each, label: monthWords(each) }))}
            value={about}
            onChange={(value) => {
              setChosen(value);
              change({ subject: null, fact: null, date: null });
            }}
          />
          <Radio.Group
            label={t('assessment.adjust.type.label')}
            value={draft.type}
            onChange={(value) => change({ type: value as LateDraft['type'] })}
          >
            <SimpleGrid cols={2} spacing={6} verticalSpacing={6} mt={4}>
              {LATE_TYPES.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`assessment.adjust.type.${each}`)}
                  data-autofocus={each === 'remove' || undefined}
                />
              ))}
            </SimpleGrid>
          </Radio.Group>
          <LateFields month={about} draft={draft} onChange={change} />
          <Trial month={about} late={late} />
          <ReasonField required value={reason} onChange={setReason} />
          <SimpleGrid cols={2} spacing={12}>
            <TextInput
              label={t('assessment.adjust.proof')}
              placeholder={t('assessment.adjust.proofPlaceholder')}
              required
              maxLength={500}
              value={proof}
              onChange={(event) => setProof(event.currentTarget.value)}
            />
            <TextInput
              label={t('assessment.adjust.decider')}
              required
              maxLength={60}
              value={decider}
              onChange={(event) => setDecider(event.currentTarget.value)}
            />
          </SimpleGrid>
        </>
      )}
    </FormModal>
  );
}

const NOTHING: LateFact = { type: 'remove', factId: '-' };

/** What the closed month would have been with the late fact, before it is filed. */
function Trial({ month, late }: { month: Month; late: LateFact | null }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(late === null ? '' : JSON.stringify(late), WAIT_MS);
  const asked = settled === '' ? null : (JSON.parse(settled) as LateFact);
  const query = useApiQuery(
    'assessment',
    'tryAdjustment',
    { aboutMonth: month, late: asked ?? NOTHING },
    { enabled: asked !== null, keepPrevious: false },
  );
  if (asked === null) {
    return (
      <Text size="xs" c="dimmed">
        {t('assessment.adjust.trialWait')}
      </Text>
    );
  }
  if (query.error) return <ErrorBanner error={query.error} />;
  if (!query.data) return null;
  const { chargeMonth, lines, clause } = query.data;
  return (
    <Alert
      color="navy"
      variant="light"
      py={8}
      title={t('assessment.adjust.trial', { month, charge: chargeMonth })}
    >
      <Stack gap={2}>
        {lines.map((line) => (
          <Text key={`${line.subject} ${line.id}`} size="sm">
            {t(`assessment.kind.${line.subject}`)} {line.name}{' '}
            {line.before !== null && line.after !== null && (
              <>
                {formatPoints(line.before)} → {formatPoints(line.after)}{' '}
              </>
            )}
            <PointsText points={line.points} signed fw={600} />
          </Text>
        ))}
        <Text size="xs" c="dimmed">
          {clause}
        </Text>
      </Stack>
    </Alert>
  );
}
