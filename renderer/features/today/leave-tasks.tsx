import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { monthOf } from '#shared/domain/time/dates';
import { formatTime, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { Output } from '../../api/types';
import classes from './today.module.css';

export type LeaveTask = Output<'leave', 'tasks'>[number];

/** The most urgent ones; the rest is in the list of leave. */
const SHOWN = 6;
const URGENT: readonly LeaveTask['task'][] = ['overdue', 'decide', 'decide_extension', 'substitute_away'];

/** What a time is about: when it begins, when the person is due back, until when it is approved. */
const DUE: Record<LeaveTask['task'], 'decide' | 'due' | 'end'> = {
  decide: 'decide',
  decide_extension: 'end',
  sent_back: 'decide',
  draft: 'decide',
  ends_tomorrow: 'due',
  overdue: 'due',
  confirm_return: 'due',
  substitute_away: 'decide',
  papers_missing: 'due',
};

const shortTime = (at: WallMs) => `${wallDate(at).slice(5)} ${formatTime(at)}`;

/** What of leave waits for this account and who is due back, each with its request one click away. */
export function LeaveTasks({ tasks }: { tasks: readonly LeaveTask[] }) {
  const { t } = useTranslation();
  const rest = tasks.length - SHOWN;
  return (
    <>
      {tasks.slice(0, SHOWN).map(({ task, dueAt, leave }) => {
        const kind = leave.kindName || t(`leave.kind.${leave.kind}`);
        return (
          <Link
            key={`${task} ${leave.id}`}
            to={`/leave?month=${monthOf(wallDate(leave.startAt))}&open=${leave.id}`}
            className={classes.waiting}
            data-urgent={URGENT.includes(task) || undefined}
          >
            <span>
              {t(`today.task.${task}`, { name: leave.staffName, kind })}
              {dueAt !== null && (
                <span className={classes.taskDue}>
                  {t(`today.taskDue.${DUE[task]}`, { at: shortTime(dueAt) })}
                </span>
              )}
            </span>
            <IconChevronRight size={15} aria-label={t('today.go')} />
          </Link>
        );
      })}
      {rest > 0 && (
        <Link to="/leave?filter=mine" className={classes.waiting}>
          <span>{t('today.moreTasks', { count: rest })}</span>
          <IconChevronRight size={15} aria-label={t('today.go')} />
        </Link>
      )}
    </>
  );
}
