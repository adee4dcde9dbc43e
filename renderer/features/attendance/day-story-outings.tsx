import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutingRow } from '#shared/contracts/attendance-register';
import type { DayStory } from '#shared/contracts/attendance-story';
import { formatTime, formatWall, type IsoDate, wallDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { OutingForm, ReturnForm } from './outing-forms';
import classes from './pane.module.css';

/** Who went out on this day, for an errand or a training, and when they were back. */
export function StoryOutings({ story }: { story: DayStory }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<OutingRow | null>(null);
  const changeable = story.state === 'open' && can('attendance.write');
  if (story.outings.length === 0 && !changeable) return null;
  return (
    <section className={classes.section}>
      <Group justify="space-between" gap={8}>
        <h3>{t('attendance.register.title')}</h3>
        {changeable && story.rest !== 'not_posted' && (
          <Button variant="default" size="compact-xs" onClick={() => setAdding(true)}>
            {t('attendance.register.add')}
          </Button>
        )}
      </Group>
      {story.outings.length === 0 && <div className={classes.quiet}>{t('attendance.register.none')}</div>}
      <div className={classes.list}>
        {story.outings.map((outing) => (
          <Line
            key={outing.id}
            outing={outing}
            date={story.date}
            changeable={changeable}
            onClose={() => setClosing(outing)}
          />
        ))}
      </div>
      <OutingForm
        opened={adding}
        onClose={() => setAdding(false)}
        person={{ id: story.staffId, name: story.name }}
        date={story.date}
      />
      <ReturnForm outing={closing} onClose={() => setClosing(null)} />
    </section>
  );
}

interface LineProps {
  outing: OutingRow;
  date: IsoDate;
  changeable: boolean;
  onClose: () => void;
}

function Line({ outing, date, changeable, onClose }: LineProps) {
  const { t } = useTranslation();
  const { id, kind, outAt, dueAt, backAt, place, reason, allowedBy, accountName, at, revokedAt } = outing;
  const clock = (moment: number) =>
    wallDate(moment) === date ? formatTime(moment) : formatWall(moment).slice(5, 16);
  const inForce = revokedAt === null;
  const times = [
    t('attendance.register.line', { out: clock(outAt) }),
    dueAt !== null && t('attendance.register.dueAt', { time: clock(dueAt) }),
    backAt !== null
      ? t('attendance.register.backAt', { time: clock(backAt) })
      : t('attendance.register.unclear'),
  ].filter((part) => part !== false);
  return (
    <div className={classes.decision}>
      <div>
        <div className={classes.quiet} data-revoked={!inForce || undefined}>
          <strong>{t(`attendance.register.kinds.${kind}`)}</strong> {times.join(t('ui.comma'))}
        </div>
        <div>{[place, reason].filter(Boolean).join(' · ')}</div>
        <div className={classes.quiet}>
          {[
            allowedBy && t('attendance.register.allowed', { name: allowedBy }),
            t('attendance.register.by', { name: accountName, time: formatWall(at).slice(0, 16) }),
            !inForce && t('attendance.register.revoked'),
          ]
            .filter(Boolean)
            .join(t('ui.comma'))}
        </div>
      </div>
      {changeable && inForce && (
        <Group gap={4} wrap="nowrap">
          {backAt === null && (
            <Button variant="default" size="compact-xs" onClick={onClose}>
              {t('attendance.register.close')}
            </Button>
          )}
          <RevokeOuting id={id} />
        </Group>
      )}
    </div>
  );
}

/** Takes a line of the register back, with a reason. */
export function RevokeOuting({ id }: { id: number }) {
  const { t } = useTranslation();
  const revoke = useApiMutation('attendance', 'revokeOuting', {
    onSuccess: () => notifyDone(t('attendance.register.revoked')),
  });
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('attendance.register.revokeTitle'),
      message: t('attendance.register.revokeText'),
      confirmLabel: t('attendance.register.revoke'),
      reason: 'required',
    });
    if (answer) revoke.mutate({ id, reason: answer.reason });
  };
  return (
    <Button variant="default" size="compact-xs" onClick={() => void ask()}>
      {t('attendance.register.revoke')}
    </Button>
  );
}
