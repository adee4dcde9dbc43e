import { Group, Radio, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectionView } from '#shared/contracts/assessment-review';
import type { MonthState } from '#shared/contracts/months';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';
import { ObjectionText } from './objection-modal';
import { PointsField } from './points-field';

const DECISIONS = {
  objection: ['upheld', 'partly', 'dismissed'],
  statement: ['noted', 'upheld', 'partly', 'dismissed'],
} as const;
type Decision = (typeof DECISIONS)['statement'][number];

interface DecideFormProps {
  objection: ObjectionView | null;
  state: MonthState;
  onClose: () => void;
}

/** The chief's decision on a statement or an objection, with its reason and what it gives back. */
export function DecideForm({ objection, state, onClose }: DecideFormProps) {
  const { t } = useTranslation();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [points, setPoints] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const id = objection?.id;
  useEffect(() => {
    if (id === undefined) return;
    setDecision(null);
    setPoints(null);
    setReason('');
  }, [id]);
  const decide = useApiMutation('assessment', 'decideObjection', { quiet: true });
  const early = state === 'closed' || state === 'review';
  const gives = early && (decision === 'partly' || (decision === 'upheld' && objection?.fact === null));
  const incomplete = decision === null || reason.trim() === '' || (gives && points === null);
  const submit = async () => {
    if (!objection || decision === null || incomplete) return false;
    await decide.mutateAsync({ id: objection.id, decision, reason, points: gives ? points : null });
    notifyDone(t('assessment.objection.decided'));
    return true;
  };
  const words = objection && { name: objection.name, kind: t(`assessment.objection.kind.${objection.kind}`) };
  return (
    <FormModal
      opened={objection !== null}
      title={words ? t('assessment.objection.decideTitle', words) : ''}
      submitLabel={t('assessment.objection.decideSubmit')}
      submitDisabled={incomplete}
      onClose={onClose}
      onSubmit={submit}
    >
      {objection && <ObjectionText objection={objection} />}
      <Text size="sm" c="dimmed">
        {t(early ? 'assessment.objection.decideHint' : 'assessment.objection.decideLate')}
      </Text>
      <Radio.Group
        label={t('assessment.objection.stateLabel')}
        required
        value={decision}
        onChange={(value) => setDecision(value as Decision)}
      >
        <Group gap={16} mt={4}>
          {objection &&
            DECISIONS[objection.kind].map((each, index) => (
              <Radio
                key={each}
                value={each}
                label={t(`assessment.objection.decision.${each}`)}
                data-autofocus={index === 0 || undefined}
              />
            ))}
        </Group>
      </Radio.Group>
      {gives && (
        <PointsField
          label={t('assessment.objection.givenBack')}
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
