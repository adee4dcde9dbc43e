import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { type LifeStep, STEPS_FROM } from '#shared/domain/incidents/life';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DecideForm, type Decision } from './decide-form';
import { NotifyForm, ResolveForm, SpokenForm } from './hearing-forms';
import { JointForm } from './joint-form';

type Dialog = 'notify' | 'answer' | 'appeal' | 'resolve' | 'joint';

/** What can be done with an incident now: only the steps its state allows. */
export function LifeActions({
  incident,
  onEdit,
}: {
  incident: Incident;
  onEdit: (incident: Incident) => void;
}) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [decision, setDecision] = useState<Decision | null>(null);
  const may = (step: LifeStep['type']) => STEPS_FROM[incident.state].includes(step);
  const close = () => setDialog(null);
  const { id, outcome } = incident;
  return (
    <>
      <Group gap={8}>
        {may('decide') && outcome !== 'upheld' && (
          <Button onClick={() => setDecision('confirm')}>{t('incidents.action.confirm')}</Button>
        )}
        {may('notify') && (
          <Button variant="light" onClick={() => setDialog('notify')}>
            {t('incidents.life.notify.action')}
          </Button>
        )}
        {may('answer') && (
          <Button variant="light" onClick={() => setDialog('answer')}>
            {t('incidents.life.answer.action')}
          </Button>
        )}
        {may('decide') && outcome !== 'dismissed' && (
          <>
            <Button variant="default" onClick={() => setDecision('reduce')}>
              {t('incidents.action.reduce')}
            </Button>
            <Button variant="default" onClick={() => setDecision('dismiss')}>
              {t('incidents.action.dismiss')}
            </Button>
          </>
        )}
        {may('appeal') && (
          <Button variant="light" onClick={() => setDialog('appeal')}>
            {t('incidents.life.appealForm.action')}
          </Button>
        )}
        {may('resolve') && can('incidents.rules') && (
          <Button onClick={() => setDialog('resolve')}>{t('incidents.life.resolve.action')}</Button>
        )}
        {may('finish') && <FinishButton incident={incident} />}
        {(outcome === 'upheld' || outcome === 'reduced') && incident.state !== 'final' && (
          <Button variant="subtle" onClick={() => setDialog('joint')}>
            {t('incidents.life.joint.action')}
          </Button>
        )}
        {may('correct') && (
          <Button variant="subtle" ml="auto" onClick={() => onEdit(incident)}>
            {t('incidents.action.edit')}
          </Button>
        )}
      </Group>
      <DecideForm incident={incident} decision={decision} onClose={() => setDecision(null)} />
      <NotifyForm id={id} opened={dialog === 'notify'} onClose={close} />
      <SpokenForm
        id={id}
        kind={dialog === 'appeal' ? 'appeal' : 'answer'}
        name={incident.staffName}
        opened={dialog === 'answer' || dialog === 'appeal'}
        onClose={close}
      />
      <ResolveForm id={id} opened={dialog === 'resolve'} onClose={close} />
      <JointForm incident={incident} opened={dialog === 'joint'} onClose={close} />
    </>
  );
}

function FinishButton({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const finish = useApiMutation('incidents', 'finish', {
    onSuccess: () => notifyDone(t('incidents.life.finish.done')),
  });
  const accepted = incident.state === 'confirmed' && (incident.appealBy ?? '') >= today();
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('incidents.life.finish.title'),
      message: t(`incidents.life.finish.${accepted ? 'accepted' : 'over'}`),
      confirmLabel: t('incidents.life.finish.action'),
    });
    if (answer) finish.mutate({ id: incident.id, accepted });
  };
  return (
    <Button variant="subtle" loading={finish.isPending} onClick={() => void ask()}>
      {t('incidents.life.finish.action')}
    </Button>
  );
}
