import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LifeEvent } from '#shared/contracts/attendance-life';
import type { SettlementAction } from '#shared/domain/attendance/types';
import type { MeetingMark } from '#shared/domain/meetings/types';
import type { PlainKind } from '#shared/domain/roster/types';
import type { Post } from '#shared/domain/staff/types';
import { formatMinute, formatTime, formatWall, wallDate } from '#shared/domain/time/wall';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { usePunchTimes } from '../../ui/use-punch-times';
import { useSessionWords } from '../../ui/use-session-words';
import type { TimelineRow } from './person-timeline';

/** What a row says, in words. */
interface Words {
  what: string;
  time: string;
  place: string;
  text: string;
  who: string;
  state: string;
}

/** Columns of everything on record about a person: what, when, where, why, and who decided. */
export function useTimelineColumns(): Column<TimelineRow>[] {
  const { t } = useTranslation();
  const words = useTimelineWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with t only
  return useMemo(() => {
    const known = new WeakMap<TimelineRow, Words>();
    const of = (row: TimelineRow): Words => {
      const found = known.get(row) ?? words(row);
      known.set(row, found);
      return found;
    };
    const column = (id: keyof Words, width: number, grow = false): Column<TimelineRow> => ({
      ...{ id, header: t(`attendance.person.column.${id}`), width, grow },
      value: (row) => of(row)[id],
    });
    return [
      { id: 'date', header: t('attendance.field.date'), width: 92, value: (row) => row.date },
      {
        id: 'kind',
        header: t('attendance.person.column.kind'),
        width: 104,
        value: (row) => t(`attendance.person.kind.${row.kind}`),
        render: (row) => (
          <StatusBadge tone={row.kind === 'exception' || row.kind === 'incident' ? 'notice' : 'quiet'}>
            {t(`attendance.person.kind.${row.kind}`)}
          </StatusBadge>
        ),
      },
      column('what', 160, true),
      column('time', 186),
      column('place', 120, true),
      column('text', 160, true),
      column('who', 92),
      column('state', 150),
    ];
  }, [t]);
}

function useTimelineWords(): (row: TimelineRow) => Words {
  const { t } = useTranslation();
  const session = useSessionWords();
  const times = usePunchTimes();
  const lifeWords = useLifeWords();
  return (row) => {
    switch (row.kind) {
      case 'exception': {
        const { exception: found } = row;
        const minutes = found.late + found.early;
        return {
          what: `${session(found.session)} ${t(`attendance.status.${found.kind ?? found.status}`)}`,
          time: times(found) || t('attendance.story.missing'),
          place: found.windowName,
          text: minutes > 0 ? t('attendance.person.minutes', { count: minutes }) : '',
          who: found.settlement?.accountName ?? '',
          state: found.settlement
            ? t(`attendance.action.${found.settlement.action}`)
            : found.settled
              ? ''
              : t(row.closed ? 'attendance.story.counted' : 'attendance.month.unsettledMark'),
        };
      }
      case 'leave': {
        const { leave } = row;
        return {
          what: `${leave.kindName || t(`leave.kind.${leave.kind}`)} ${t('attendance.person.days', { count: leave.halfDays / 2 })}`,
          time: `${minute(leave.startAt)}–${minute(leave.endAt)}`,
          place: leave.windowName,
          text: leave.reason,
          who: leave.approverName,
          state: t(`leave.phase.${leave.phase}`),
        };
      }
      case 'incident': {
        const { incident } = row;
        return {
          what: incident.itemName,
          time: incident.minute === null ? '' : formatMinute(incident.minute),
          place: incident.windowName ?? '',
          text: incident.description,
          who: incident.decidedByName || incident.createdByName,
          state: t(`incidents.state.${incident.state}`),
        };
      }
      default:
        return lifeWords(row.life);
    }
  };
}

function useLifeWords(): (life: LifeEvent) => Words {
  const { t } = useTranslation();
  const session = useSessionWords();
  const what = (life: LifeEvent): string => {
    const { kind, code, post, people } = life;
    if (kind === 'posting')
      return `${t(`staff.duty.${code as 'A' | 'B'}`)} ${t(`staff.post.${post as Post}`)}`;
    if (kind === 'decision')
      return `${session(life.session)} ${t(`attendance.action.${code as SettlementAction}`)}`;
    if (kind === 'duty') {
      const duty = t(`roster.kind.${code as PlainKind}`);
      return people.length > 0 ? t('attendance.person.inPlaceOf', { duty, name: people[0] }) : duty;
    }
    if (kind === 'swap') return t('attendance.person.swapWith', { name: people.join(t('ui.comma')) });
    if (kind === 'meeting') return life.place;
    return code || t(`attendance.person.kind.${kind}`);
  };
  return (life) => {
    const { kind, from, until, to, date, revoked } = life;
    const clock = [from, until].flatMap((at) => (at === null ? [] : [timeOn(date, at)])).join('–');
    const state =
      kind === 'meeting'
        ? life.code === ''
          ? t('attendance.person.unmarked')
          : t(`meetings.mark.${life.code as MeetingMark}`)
        : kind === 'outing' && until === null
          ? t('attendance.person.notBack')
          : '';
    return {
      what: what(life),
      time:
        kind === 'posting' ? t('attendance.person.until', { date: to ?? t('attendance.person.now') }) : clock,
      place: kind === 'meeting' ? '' : life.place,
      text: [life.text, life.proof && t('attendance.story.proof', { text: life.proof })]
        .filter(Boolean)
        .join(' '),
      who: life.who,
      state: revoked
        ? t('attendance.person.revoked', { name: revoked.who, time: minute(revoked.at) })
        : state,
    };
  };
}

const minute = (at: number): string => formatWall(at).slice(5, 16);
const timeOn = (date: string, at: number): string => (wallDate(at) === date ? formatTime(at) : minute(at));
