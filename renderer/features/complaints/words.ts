import type { TFunction } from 'i18next';
import type { ComplaintRow } from '#shared/contracts/complaints';
import { formatWall, minuteOfDay } from '#shared/domain/time/wall';
import type { Tone } from '../../ui/status-badge';

export const STATE_TONES: Record<ComplaintRow['state'], Tone> = {
  registered: 'notice',
  assigned: 'notice',
  replied: 'info',
  returned: 'bad',
  accepted: 'info',
  judged: 'info',
  closed: 'quiet',
  withdrawn: 'quiet',
};

export const STANDING_TONES: Record<ComplaintRow['standing'], Tone> = {
  running: 'quiet',
  soon: 'notice',
  overdue: 'bad',
  done: 'quiet',
  done_late: 'bad',
};

export const VERDICT_TONES = { proven: 'bad', partly: 'notice', unproven: 'quiet' } as const;

/** 剩 2 个工作日, 今天到期, 逾期 3 个工作日. */
export function clockText({ state, standing, days }: ComplaintRow, t: TFunction): string {
  if (state === 'withdrawn') return '';
  if (standing === 'soon' && days === 0) return t('complaints.standing.today');
  // Over since a day of rest: no working day has passed yet.
  if (standing === 'overdue' && days === 0) return t('complaints.standing.justOver');
  return t(`complaints.standing.${standing}`, { days });
}

/** Person, window and unit, as far as they are known. */
export const aboutText = ({ staffName, windowName, unitName }: ComplaintRow): string =>
  [staffName, windowName || unitName].filter(Boolean).join(' · ');

/** `2026-04-09 10:20`; the day alone where no time was noted. */
export const receivedText = ({ receivedAt }: Pick<ComplaintRow, 'receivedAt'>): string =>
  formatWall(receivedAt).slice(0, minuteOfDay(receivedAt) === 0 ? 10 : 16);
