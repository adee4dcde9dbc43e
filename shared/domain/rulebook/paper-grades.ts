import { formatPoints } from '../documents/format';
import type { Grade, Quota } from './schema';

/** Scores of a grade as an office writes them: 90分以上（含）, 80分以上（含）、不满90分, 不满60分. */
export function gradeBounds(grades: readonly Pick<Grade, 'from'>[], index: number): string {
  const above = grades[index - 1];
  const own = `${formatPoints(grades[index]!.from)}分以上（含）`;
  const below = above ? `不满${formatPoints(above.from)}分` : '';
  if (index === grades.length - 1 && above) return below;
  return below ? `${own}、${below}` : own;
}

const ROUNDINGS = {
  down: '不足一个的舍去',
  up: '不足一个的进为一个',
  half_up: '不足一个的四舍五入',
} as const;

/** How many may have a grade; empty without a limit. */
export function placesWords(quota: Quota | undefined): string {
  if (!quota) return '不限';
  const ties = quota.ties === 'in' ? '名额边上分数相同的都算入' : '名额边上分数相同的都不算入';
  const places =
    quota.type === 'number' ? `不超过${quota.n}个` : `不超过${quota.percent}%，${ROUNDINGS[quota.rounding]}`;
  return `${places}，${ties}`;
}
