import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Month } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';
import { type About, AboutFields } from './about-fields';
import { PointsField } from './points-field';
import type { SubjectChoice } from './subject-field';

const KINDS = ['full', 'part'] as const;

interface WaiverFormProps {
  month: Month;
  subject: SubjectChoice | null;
  opened: boolean;
  onClose: () => void;
}

/** 免扣 of a fact or 减扣 by points; never without a reason. */
export function WaiverForm({ month, subject: preset, opened, onClose }: WaiverFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('full');
  const [about, setAbout] = useState<About>({ subject: preset, factId: null });
  const { subject, factId } = about;
  const [points, setPoints] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (!opened) return;
    setKind('full');
    setAbout({ subject: preset, factId: null });
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
      <AboutFields
        month={month}
        kind={kind}
        kinds={KINDS.map((value) => ({ value, label: t(`assessment.waiver.kind.${value}`) }))}
        kindLabel={t('assessment.waiver.kindLabel')}
        about={about}
        fact={{
          label: t(kind === 'full' ? 'assessment.waiver.fact' : 'assessment.waiver.factPart'),
          required: kind === 'full',
          ...(kind === 'part' ? { placeholder: t('assessment.objection.whole') } : {}),
        }}
        onKind={setKind}
        onAbout={setAbout}
      />
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
