/** What an order follows from. */
export const ORIGINS = ['incident', 'complaint', 'finding', 'campaign', 'free'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * issued → reported → checked → rectified → closed. A poor report, or a 回头看 that finds it not done or back again,
 * reopens the order with a new deadline; before it is closed it may be withdrawn.
 */
export const ORDER_STATES = [
  'issued',
  'reopened',
  'reported',
  'checked',
  'rectified',
  'closed',
  'withdrawn',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What a 回头看 found: 已改, 未改, 反弹 (seed row 152). */
export const LOOK_RESULTS = ['rectified', 'failed', 'relapsed'] as const;
export type LookResult = (typeof LOOK_RESULTS)[number];

/** What the one who raised the problem says of the result (seed row 155). */
export const SATISFACTIONS = ['satisfied', 'basic', 'unsatisfied'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

/** Whom an overdue order is taken to: 窗口, 单位负责人, 中心领导; 0 is nobody yet. */
export const LEVELS = ['window', 'unit', 'leader'] as const;
export type Level = (typeof LEVELS)[number];

export const STEP_TYPES = [
  'issue',
  'change',
  'extend',
  'escalate',
  'report',
  'check',
  'sendBack',
  'look',
  'close',
  'reopen',
  'withdraw',
] as const;
export type StepType = (typeof STEP_TYPES)[number];

/** States in which whoever is responsible has to act. */
export const OWING: readonly OrderState[] = ['issued', 'reopened'];
export const ENDED: readonly OrderState[] = ['closed', 'withdrawn'];
