import type { TFunction } from 'i18next';
import type { OrderRow } from '#shared/contracts/rectification';
import { LEVELS } from '#shared/domain/rectification/types';
import type { Tone } from '../../ui/status-badge';

export const STATE_TONES: Record<OrderRow['state'], Tone> = {
  issued: 'notice',
  reopened: 'bad',
  reported: 'info',
  checked: 'info',
  rectified: 'good',
  closed: 'quiet',
  withdrawn: 'quiet',
};

export const STANDING_TONES: Record<OrderRow['standing'], Tone> = {
  running: 'quiet',
  soon: 'notice',
  overdue: 'bad',
  office: 'quiet',
  look: 'bad',
  done: 'quiet',
};

export const LOOK_TONES = { rectified: 'good', failed: 'bad', relapsed: 'bad' } as const;

/** 已催办窗口, 已函告单位, 已报中心领导; empty where nobody was told. */
export function levelText(level: number, t: TFunction): string {
  const name = LEVELS[level - 1];
  return name ? t(`rectification.level.${name}`) : '';
}

/** 剩 2 工作日, 今天到期, 逾期 3 工作日; empty where nothing runs. */
export function clockText({ standing, days, limit }: OrderRow, t: TFunction): string {
  if (limit === null) return '';
  if (standing === 'soon' && days === 0) return t('rectification.standing.today');
  // Over since a day of rest: no working day has passed yet.
  if (standing === 'overdue' && days === 0) return t('rectification.standing.justOver');
  return t(`rectification.standing.${standing}`, { days });
}

/** The window, or the unit where no window is named. */
export const whoText = ({ windowName, unitName }: OrderRow): string => windowName || unitName;
