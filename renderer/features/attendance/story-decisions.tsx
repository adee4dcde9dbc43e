import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DayStory, SettlementInfo } from '#shared/contracts/attendance-story';
import { formatTime, formatWall } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { useSessionWords } from '../../ui/use-session-words';
import classes from './pane.module.css';

/** What was decided about the day, by whom and why; each can be taken back while the month is open. */
export function StoryDecisions({ story }: { story: DayStory }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const revoke = useApiMutation('attendance', 'revoke', {
    onSuccess: () => notifyDone(t('attendance.story.revoked')),
  });
  if (story.settlements.length === 0) return null;
  const ask = async (settlement: SettlementInfo) => {
    const answer = await confirmDialog({
      title: t('attendance.story.revokeTitle'),
      message: t('attendance.story.revokeText'),
      confirmLabel: t('attendance.story.revoke'),
      reason: 'required',
    });
    if (answer) revoke.mutate({ settlementIds: [settlement.id], reason: answer.reason });
  };
  const changeable = story.state === 'open' && can('attendance.write');
  return (
    <section className={classes.section}>
      <h3>{t('attendance.story.settlements')}</h3>
      <div className={classes.list}>
        {story.settlements.map((settlement) => (
          <div key={settlement.id} className={classes.decision}>
            <Decision settlement={settlement} />
            {changeable && settlement.revokedAt === null && (
              <Button variant="default" size="compact-xs" onClick={() => void ask(settlement)}>
                {t('attendance.story.revoke')}
              </Button>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function Decision({ settlement }: { settlement: SettlementInfo }) {
  const { t } = useTranslation();
  const words = useSessionWords();
  const { side, correctedAt, revokedAt, was } = settlement;
  const detail = [
    was && t(`attendance.status.${was}`),
    side &&
      correctedAt !== null &&
      t(settlement.action === 'sign' ? 'attendance.story.signedAt' : 'attendance.story.correctedTo', {
        side: t(`attendance.side.${side}`),
        time: formatTime(correctedAt),
      }),
  ].filter(Boolean);
  return (
    <div>
      <div className={classes.quiet} data-revoked={revokedAt !== null || undefined}>
        <strong>
          {words(settlement.session)} {t(`attendance.action.${settlement.action}`)}
        </strong>{' '}
        {detail.join(' ')}
      </div>
      <div>{settlement.reason}</div>
      {settlement.proof && (
        <div className={classes.quiet}>{t('attendance.story.proof', { text: settlement.proof })}</div>
      )}
      {settlement.witness && (
        <div className={classes.quiet}>
          {t('attendance.register.witnessed', { name: settlement.witness })}
        </div>
      )}
      <div className={classes.quiet}>
        {t('attendance.story.by', { name: settlement.accountName, time: minute(settlement.at) })}
      </div>
      {revokedAt !== null && (
        <div className={classes.quiet}>
          {t('attendance.story.revokedBy', { name: settlement.revokedByName, time: minute(revokedAt) })}
        </div>
      )}
    </div>
  );
}

const minute = (at: number): string => formatWall(at).slice(0, 16);
