import type { TFunction } from 'i18next';
import type { RoundRow } from '#shared/contracts/evaluation';
import type { Tone } from '../../ui/status-badge';

export type RoundState = 'open' | 'finished' | 'closed';

export const stateOf = ({ finished, closed }: Pick<RoundRow, 'finished' | 'closed'>): RoundState =>
  closed ? 'closed' : finished ? 'finished' : 'open';

export const STATE_TONES: Record<RoundState, Tone> = { open: 'notice', finished: 'good', closed: 'quiet' };

/** Hundredths of a per cent: 8999 → `89.99%`. */
export const rateText = (rate: number): string => `${(rate / 100).toFixed(2)}%`;

/** A count of sheets, or that it cannot be counted. */
export const countText = (t: TFunction, count: number | null): string =>
  count === null ? t('evaluation.uncounted') : String(count);

/** Answers of a sheet in words: `满意 基本满意 弃权`. */
export const answersText = (
  t: TFunction,
  { levels }: Pick<RoundRow, 'levels'>,
  answers: readonly number[],
): string =>
  answers
    .map((answer) => (answer === 0 ? t('evaluation.entry.abstained') : (levels[answer - 1]?.name ?? '')))
    .join('、');
