import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayStory, StorySession } from '#shared/contracts/attendance-story';
import { symbolCodeOf } from '#shared/domain/documents/attendance-symbols';
import { formatTime, formatWall, type IsoDate, type WallMs, wallDate } from '#shared/domain/time/wall';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import { useSessionWords } from '../../ui/use-session-words';
import { StoryOutings } from './day-story-outings';
import { markKey, markTone } from './marks';
import classes from './pane.module.css';
import { StoryDecisions } from './story-decisions';

const TONES: Record<ReturnType<typeof markTone>, Tone> = {
  plain: 'good',
  notice: 'notice',
  bad: 'bad',
  info: 'info',
  open: 'quiet',
};

/** Who and when. */
export function DayStoryHead({ story, aside }: { story: DayStory; aside?: ReactNode }) {
  return (
    <div className={classes.paneHead}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <h2>
          {story.name} · {story.date}
        </h2>
        <div className={classes.quiet}>
          {[story.staffNo, story.windowName || story.unitName, story.shift].filter(Boolean).join(' · ')}
        </div>
      </div>
      {aside}
    </div>
  );
}

/** Verdict of each session with its reasons, raw punches with their line, leave, decisions. */
export function DayStorySections({ story }: { story: DayStory }) {
  const { t } = useTranslation();
  return (
    <>
      <section className={classes.section}>
        {story.sessions.length === 0 && <div className={classes.quiet}>{t('attendance.story.none')}</div>}
        {story.sessions.map((session) => (
          <Session key={session.session} session={session} story={story} />
        ))}
      </section>
      <StoryDecisions story={story} />
      <Away story={story} />
      <StoryOutings story={story} />
      <Punches story={story} />
    </>
  );
}

function Session({ session, story }: { session: StorySession; story: DayStory }) {
  const { t } = useTranslation();
  const words = useSessionWords();
  const clock = useClock(story.date);
  const leave = session.reasons.find((reason) => reason.code === 'leave')?.ref;
  const leaveKind = story.away.find((entry) => entry.id === leave)?.leaveKind;
  const code = symbolCodeOf(session.status, leaveKind);
  const { exception } = session;
  return (
    <div className={classes.session}>
      <strong>{words(session.session)}</strong>
      <div>
        <StatusBadge tone={code === 'rest' ? 'quiet' : TONES[markTone(code)]}>{t(markKey(code))}</StatusBadge>{' '}
        {exception && (
          <span className={classes.quiet}>
            {t(`attendance.story.${decisionOf(exception.settled, story)}`)}
          </span>
        )}
      </div>
      <span className={classes.quiet}>
        {clock(session.start)}–{clock(session.end)}
        {session.windowName && (
          <>
            <br />
            {session.windowName}
          </>
        )}
      </span>
      <div className={classes.slots}>
        <Slot side="in" session={session} clock={clock} />
        <Slot side="out" session={session} clock={clock} />
      </div>
      {session.reasons.length > 0 && (
        <div className={classes.quiet} style={{ gridColumn: '2' }}>
          {session.reasons
            .filter((reason) => reason.code !== 'holiday' || reason.ref)
            .map((reason) => t(`attendance.reason.${reason.code}`, { ref: reason.ref }))
            .join(t('ui.comma'))}
        </div>
      )}
    </div>
  );
}

/** Once the month is closed, what nobody settled was counted as judged. */
const decisionOf = (settled: boolean, { state }: DayStory) =>
  settled ? 'settled' : state === 'open' ? 'unsettled' : 'counted';

interface SlotProps {
  side: 'in' | 'out';
  session: StorySession;
  clock: Clock;
}

function Slot({ side, session, clock }: SlotProps) {
  const { t } = useTranslation();
  const slot = side === 'in' ? session.inSlot : session.outSlot;
  if (!slot) return <span className={classes.quiet} />;
  const minutes = side === 'in' ? session.late : session.early;
  return (
    <div className={classes.slot} data-state={slot.state}>
      <span className={classes.quiet}>{t(`attendance.side.${side}`)} </span>
      <strong>
        {slot.at === null
          ? t(slot.covered ? 'attendance.story.missing' : 'attendance.story.waiting')
          : clock(slot.at)}
      </strong>
      {slot.source === 'correction' && (
        <span className={classes.quiet}> {t('attendance.story.corrected')}</span>
      )}
      {slot.source === 'sign' && <span className={classes.quiet}> {t('attendance.action.sign')}</span>}
      <div className={classes.quiet}>{t('attendance.story.expected', { time: clock(slot.expected) })}</div>
      {minutes > 0 && (
        <div className={classes.minutes}>
          {t(side === 'in' ? 'attendance.story.late' : 'attendance.story.early', { count: minutes })}
        </div>
      )}
    </div>
  );
}

type Clock = (at: WallMs) => string;

/** The time of a moment; one of the morning after says so. */
function useClock(date: IsoDate): Clock {
  const { t } = useTranslation();
  return (at) =>
    wallDate(at) > date ? t('attendance.story.nextDay', { time: formatTime(at) }) : formatTime(at);
}

function Away({ story }: { story: DayStory }) {
  const { t } = useTranslation();
  if (story.away.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>{t('attendance.story.away')}</h3>
      <div className={classes.list}>
        {story.away.map((entry) => (
          <div key={entry.id}>
            {t(markKey(symbolCodeOf(entry.kind, entry.leaveKind)))}{' '}
            <span className={classes.quiet}>
              {formatWall(entry.from).slice(5, 16)} – {formatWall(entry.to).slice(5, 16)}
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}

function Punches({ story }: { story: DayStory }) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <h3>{t('attendance.story.punches')}</h3>
      {story.punches.length === 0 && <div className={classes.quiet}>{t('attendance.story.noPunches')}</div>}
      <div className={classes.list}>
        {story.punches.map((punch) => (
          <div key={`${punch.file}-${punch.line}-${punch.at}`} className={classes.punch}>
            <strong>{formatWall(punch.at).slice(11)}</strong>
            <span className={classes.quiet}>
              {wallDate(punch.at) > story.date && `${formatWall(punch.at).slice(5, 10)} · `}
              {t('attendance.story.device', { device: punch.deviceName || punch.device })} ·{' '}
              {t('attendance.story.line', { file: punch.file, line: punch.line })}
              {punch.quarantine && ` · ${t('attendance.story.quarantined')}`}
            </span>
            <span />
            <span className={classes.raw} title={punch.raw}>
              {punch.raw.trim().replaceAll(/\s+/g, ' ')}
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}
