/** Kinds of rounds (seed rows 53–68): own checks first, then those of others. */
export const ROUND_KINDS = [
  'self_check',
  'routine',
  'open',
  'undercover',
  'mystery',
  'video',
  'superior',
  'media',
] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** Rounds of the center itself; the rest is somebody else's look at it (先自查, 也接受人家的检查). */
export const OWN_KINDS: readonly RoundKind[] = [
  'self_check',
  'routine',
  'open',
  'undercover',
  'mystery',
  'video',
];

export const ROUND_STATES = ['planned', 'running', 'paused', 'done', 'cancelled'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** What one look at one person, or at a window with nobody posted, found. The order is that of the keys 1 to 6. */
export const CHECK_STATUSES = ['in', 'leave', 'outing', 'off_post', 'finding', 'good'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

/** What has to become an incident, or be explained. */
export const BAD_STATUSES: readonly CheckStatus[] = ['off_post', 'finding'];

/** Who looks (seed rows 56, 63–67): own officers, and supervisors from outside with a term. */
export const INSPECTOR_KINDS = ['officer', 'volunteer', 'delegate', 'retired', 'media', 'mystery'] as const;
export type InspectorKind = (typeof INSPECTOR_KINDS)[number];

export type RoundStep = 'start' | 'pause' | 'resume' | 'finish' | 'cancel';

const NEXT: Record<RoundStep, { from: readonly RoundState[]; to: RoundState }> = {
  start: { from: ['planned'], to: 'running' },
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  finish: { from: ['running', 'paused'], to: 'done' },
  cancel: { from: ['planned', 'running', 'paused'], to: 'cancelled' },
};

/** The state after a step; null where it cannot be taken. */
export function nextRoundState(state: RoundState, step: RoundStep): RoundState | null {
  return NEXT[step].from.includes(state) ? NEXT[step].to : null;
}
