import type { TFunction } from 'i18next';
import type { SupervisedTask } from '#shared/contracts/cases-tasks';
import { basisPoints, type Share } from '#shared/domain/cases/figures';
import type { TaskStanding } from '#shared/domain/cases/tasks';
import type { Tone } from '../../ui/status-badge';

/** `98.33%`, or a dash where there is nothing to rate. */
export const rateText = (share: Share | null, t: TFunction): string =>
  share === null ? t('cases.noRate') : `${(basisPoints(share) / 100).toFixed(2)}%`;

export const TASK_TONES: Record<TaskStanding, Tone> = {
  running: 'info',
  soon: 'notice',
  overdue: 'bad',
  done: 'good',
  done_late: 'notice',
  failed: 'bad',
  cancelled: 'quiet',
};

/** How much time is left, or over. */
export function clockText({ standing, days, state }: SupervisedTask, t: TFunction): string {
  if (state === 'cancelled') return '';
  if (standing === 'running') return t('cases.tasks.clock.left', { count: days });
  if (standing === 'soon')
    return days === 0 ? t('cases.tasks.clock.today') : t('cases.tasks.clock.left', { count: days });
  if (days > 0) return t('cases.tasks.clock.over', { count: days });
  return standing === 'overdue' ? t('cases.tasks.clock.overToday') : '';
}

export const ownerText = ({ windowName, unitName, staffName, windowId }: SupervisedTask): string =>
  [windowName, windowId === null ? unitName : '', staffName].filter(Boolean).join(' · ');
