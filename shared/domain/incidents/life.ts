import type { IsoDate } from '../time/wall';
import type { IncidentState, NoticeWay, Outcome } from './types';

/** What the 考核办法 says about hearing the person (听取陈述申辩); dated like every rule. */
export interface Procedure {
  /** False only where the rulebook charges without telling the person first. */
  noticeRequired: boolean;
  /** Working days for the statement, and for an appeal after the decision. */
  answerDays: number;
  appealDays: number;
}

/** What the steps of a life depend on. */
export interface Life {
  state: IncidentState;
  outcome: Outcome | null;
  /** Told at any time, and not told something else since. */
  notified: boolean;
  answerBy: IsoDate | null;
  appealBy: IsoDate | null;
  appealed: boolean;
}

export type LifeStep =
  | { type: 'notify'; way: NoticeWay; answerBy: IsoDate }
  /** A statement, or the declaration that there is no objection. */
  | { type: 'answer' }
  /** `told`: in person, here and now, and the person has nothing to say against it. */
  | { type: 'decide'; outcome: Outcome; told: boolean; appealBy: IsoDate }
  | { type: 'appeal' }
  | { type: 'resolve'; outcome: Outcome }
  /** The person accepts, or the time for an appeal has run out. */
  | { type: 'finish'; accepted: boolean }
  /** What was recorded turned out otherwise: the person was told something else. */
  | { type: 'correct' };

export type StepProblem =
  | 'step_not_allowed'
  | 'notice_required'
  | 'answer_time_running'
  | 'appeal_late'
  | 'appeal_time_running'
  | 'appealed_before';

export const newLife: Life = {
  state: 'recorded',
  outcome: null,
  notified: false,
  answerBy: null,
  appealBy: null,
  appealed: false,
};

const OPEN: readonly IncidentState[] = ['recorded', 'notified', 'answered'];
const DECIDED: readonly IncidentState[] = ['confirmed', 'dismissed'];

/** The next state of a life, or why the step cannot be taken. `today` is the center's date. */
export function takeStep(
  life: Life,
  step: LifeStep,
  procedure: Procedure,
  today: IsoDate,
): Life | StepProblem {
  switch (step.type) {
    case 'notify':
      if (life.state !== 'recorded') return 'step_not_allowed';
      return { ...life, state: 'notified', notified: true, answerBy: step.answerBy };
    case 'answer':
      return life.state === 'notified' ? { ...life, state: 'answered' } : 'step_not_allowed';
    case 'decide':
      return decide(life, step, procedure, today);
    case 'appeal':
      return appeal(life, today);
    case 'resolve':
      if (life.state !== 'appealed') return 'step_not_allowed';
      return { ...life, state: 'final', outcome: step.outcome };
    case 'finish':
      return finish(life, step.accepted, today);
    case 'correct':
      return OPEN.includes(life.state) ? newLife : 'step_not_allowed';
  }
}

function decide(
  life: Life,
  { outcome, told, appealBy }: Extract<LifeStep, { type: 'decide' }>,
  procedure: Procedure,
  today: IsoDate,
): Life | StepProblem {
  if (!OPEN.includes(life.state) && !DECIDED.includes(life.state)) return 'step_not_allowed';
  const notified = life.notified || told;
  if (outcome !== 'dismissed') {
    if (procedure.noticeRequired && !notified) return 'notice_required';
    const waiting = life.state === 'notified' && life.answerBy !== null && today <= life.answerBy;
    if (waiting && !told) return 'answer_time_running';
  }
  const state = outcome === 'dismissed' ? 'dismissed' : 'confirmed';
  return { ...life, state, outcome, notified, appealBy };
}

function appeal(life: Life, today: IsoDate): Life | StepProblem {
  if (life.state !== 'confirmed') return life.appealed ? 'appealed_before' : 'step_not_allowed';
  if (life.appealBy !== null && today > life.appealBy) return 'appeal_late';
  return { ...life, state: 'appealed', appealed: true };
}

function finish(life: Life, accepted: boolean, today: IsoDate): Life | StepProblem {
  if (!DECIDED.includes(life.state)) return 'step_not_allowed';
  const running = life.state === 'confirmed' && life.appealBy !== null && today <= life.appealBy;
  return running && !accepted ? 'appeal_time_running' : { ...life, state: 'final' };
}

/** The steps a screen offers in a state. */
export const STEPS_FROM: Record<IncidentState, readonly LifeStep['type'][]> = {
  recorded: ['notify', 'decide', 'correct'],
  notified: ['answer', 'decide', 'correct'],
  answered: ['decide', 'correct'],
  confirmed: ['decide', 'appeal', 'finish'],
  dismissed: ['decide', 'finish'],
  appealed: ['resolve'],
  final: [],
};
