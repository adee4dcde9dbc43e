/** How it came in (seed rows 71, 78–80). */
export const CHANNELS = [
  'phone',
  'email',
  'letter',
  'box',
  'hotline',
  'leader_mailbox',
  'web',
  'in_person',
] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * registered → assigned → replied → accepted → judged → closed; a poor reply goes back (returned), a matter that is
 * settled on the spot is judged at once, and before its verdict it may be withdrawn.
 */
export const COMPLAINT_STATES = [
  'registered',
  'assigned',
  'replied',
  'returned',
  'accepted',
  'judged',
  'closed',
  'withdrawn',
] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

export const VERDICTS = ['proven', 'partly', 'unproven'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One point of a complaint may be true and yet nobody's fault (seed row 76). */
export const ALLEGATION_VERDICTS = [...VERDICTS, 'circumstance'] as const;
export type AllegationVerdict = (typeof ALLEGATION_VERDICTS)[number];

export const APOLOGIES = ['oral', 'phone', 'written', 'visit'] as const;
export type Apology = (typeof APOLOGIES)[number];

/** What a follow-up call brought; `unreached` is a call too, and is tried again. */
export const CALL_RESULTS = ['satisfied', 'basic', 'unsatisfied', 'unreached'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

export const STEP_TYPES = [
  'register',
  'change',
  'assign',
  'urge',
  'extend',
  'reply',
  'accept',
  'return',
  'judge',
  'apologise',
  'call',
  'incident',
  'close',
  'withdraw',
  'reopen',
] as const;
export type StepType = (typeof STEP_TYPES)[number];

/** Passed on from above: what books charge as 转办件 and 信访件 (seed rows 81–84). */
export const FORWARDED_KINDS: readonly string[] = ['forwarded', 'petition'];
