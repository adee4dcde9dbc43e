import type { CheckStatus, RoundState } from '#shared/domain/inspections/types';
import type { Tone } from '../../ui/status-badge';

export const ROUND_TONES: Record<RoundState, Tone> = {
  planned: 'info',
  running: 'good',
  paused: 'notice',
  done: 'quiet',
  cancelled: 'quiet',
};

export const STATUS_TONES: Record<CheckStatus, Tone> = {
  in: 'good',
  leave: 'info',
  outing: 'info',
  off_post: 'bad',
  finding: 'bad',
  good: 'good',
};
