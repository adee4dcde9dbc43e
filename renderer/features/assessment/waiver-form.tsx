import { SegmentedControl, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Month } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';
import { FactField } from './fact-field';
import { PointsField } from './points-field';
import { type SubjectChoice, SubjectField } from './subject-field';

interface WaiverFormProps {
  month: Month;
  subject: SubjectChoice | null;
  opened: boolean;
  onClose: () => void;
}

/** 免扣 of a fact or 减扣 by points; never without a reason. */
export function WaiverForm({ month, subject: preset, opened, onClose }: WaiverFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'full' | 'part'>('full');
  const [subject, setSubject] = useState<SubjectChoice | null>(preset);
  const [factId, setFactId] = useState<string | null>(null);
  const [points, setPoints] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (!opened) return;
    setKind('full');
    setSubject(preset);
    setFactId(null);
    setPoints(null);
    setReason('');
  }, [opened, preset]);
  const waive = useApiMutation('assessment', 'waive', { quiet: true });
  const missing = kind === 'full' ? factId === null : points === null;
  const incomplete = !subject || missing || reason.trim() === '';
  const submit = async () => {
    if (!subject || incomplete) return false;
    await waive.mutateAsync({
      month,
      ...subject,
      kind,
      factId,
      points: kind === 'part' ? points : null,
      reason,
    });
    notifyDone(t('assessment.waiver.done'));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t('assessment.waiver.title')}
      submitLabel={t('assessment.waiver.submit')}
      submitDisabled={incomplete}
      size="lg"
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm" c="dimmed">
        {t('assessment.waiver.hint')}
      </Text>
      <SegmentedControl
        aria-label={t('assessment.waiver.kindLabel')}
        value={kind}
        onChange={(value) => setKind(value as typeof kind)}
        data={(['full', 'part'] as const).map((value) => ({
          value,
          label: t(`assessment.waiver.kind.${value}`),
        }))}
      />
      <SubjectField
        month={month}
        label={t('assessment.objection.subject')}
        value={subject}
        onChange={(value) => {
          setSubject(value);
          setFactId(null);
        }}
      />
      {subject && (
        <FactField
          month={month}
          subject={subject}
          label={t(kind === 'full' ? 'assessment.waiver.fact' : 'assessment.waiver.factPart')}
          required={kind === 'full'}
          placeholder={kind === 'part' ? t('assessment.objection.whole') : undefined}
          value={factId}
          onChange={setFactId}
        />
      )}
      {kind === 'part' && (
        <PointsField
          label={t('assessment.waiver.points')}
          required
          min={0.01}
          value={points}
          onChange={setPoints}
        />
      )}
      <ReasonField required value={reason} onChange={setReason} />
    </FormModal>
  );
}
