import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRound, DueAward } from '#shared/contracts/awards';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DecideForm } from './decide-form';

/** Freezes the candidates of an award whose months are all confirmed. */
export function OpenButton({ due, onOpened }: { due: DueAward; onOpened: (id: number) => void }) {
  const { t } = useTranslation();
  const may = useSession().can('assessment.confirm');
  const { subject, award, period, title } = due;
  const open = useApiMutation('awards', 'open', {
    onSuccess: ({ id }) => {
      notifyDone(t('awards.open.done', { title }));
      onOpened(id);
    },
  });
  if (!may) return null;
  return (
    <Button loading={open.isPending} onClick={() => open.mutate({ subject, award, period })}>
      {t('awards.open.submit')}
    </Button>
  );
}

/** What may be done with a round in its state. */
export function AwardActions({ round }: { round: AwardRound }) {
  const { t } = useTranslation();
  const may = useSession().can('assessment.confirm');
  const [deciding, setDeciding] = useState(false);
  const { id, title, state, needsDecision } = round;
  const publish = useApiMutation('awards', 'publish', {
    onSuccess: () => notifyDone(t('awards.publish.done', { title })),
  });
  const takeBack = useApiMutation('awards', 'void', {
    onSuccess: () => notifyDone(t('awards.voiding.done', { title })),
  });
  if (!may || state === 'void') return null;
  const askPublish = async () => {
    const names = round.rows.filter(({ standing }) => standing === 'won').map(({ name }) => name);
    const answer = await confirmDialog({
      title: t('awards.publish.title', { title }),
      message: t('awards.publish.message', {
        names: names.join(t('ui.comma')) || t('awards.publish.nobody'),
      }),
      confirmLabel: t('awards.publish.submit'),
    });
    if (answer) publish.mutate({ id, date: today() });
  };
  const askVoid = async () => {
    const answer = await confirmDialog({
      title: t('awards.voiding.title', { title }),
      message: t('awards.voiding.message'),
      confirmLabel: t('awards.voiding.submit'),
      danger: true,
      reason: 'required',
    });
    if (answer) takeBack.mutate({ id, reason: answer.reason });
  };
  return (
    <>
      <Button variant="default" color="red" onClick={() => void askVoid()}>
        {t('awards.voiding.submit')}
      </Button>
      {needsDecision && state !== 'published' && (
        <Button variant={state === 'open' ? 'filled' : 'default'} onClick={() => setDeciding(true)}>
          {t(state === 'open' ? 'awards.decide.submit' : 'awards.decide.again')}
        </Button>
      )}
      {state === 'decided' && (
        <Button loading={publish.isPending} onClick={() => void askPublish()}>
          {t('awards.publish.submit')}
        </Button>
      )}
      <DecideForm round={round} opened={deciding} onClose={() => setDeciding(false)} />
    </>
  );
}
