import type { OrderDetail } from '#shared/contracts/rectification';
import type { LookResult, Satisfaction } from '#shared/domain/rectification/types';
import type { IsoDate } from '#shared/domain/time/wall';

/** Steps that are one small form. */
export const STEP_NAMES = [
  'report',
  'escalate',
  'extend',
  'check',
  'sendBack',
  'look',
  'close',
  'reopen',
  'withdraw',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

export interface StepValues {
  on: IsoDate | null;
  due: IsoDate | null;
  person: string;
  text: string;
  level: number;
  result: LookResult;
  satisfaction: Satisfaction | null;
}

/** What each form asks for: the words of its fields, which must be filled in, and a remark above. */
export const ASKED = {
  report: {
    on: 'receivedOn',
    person: 'reporter',
    text: 'report',
    note: 'reportNote',
    required: ['on', 'person', 'text'],
  },
  escalate: { person: 'told', text: 'note', note: 'escalateNote', required: ['person'] },
  extend: { due: 'newDue', person: 'decider', text: 'reason', required: ['due', 'person', 'text'] },
  check: { on: 'checkedOn', person: 'checker', due: 'lookBy', text: 'note', required: ['on', 'person'] },
  sendBack: { due: 'newDue', text: 'reason', required: ['text'] },
  look: {
    on: 'lookOn',
    person: 'looker',
    due: 'newDue',
    text: 'note',
    note: 'lookNote',
    required: ['on', 'person'],
  },
  close: { text: 'note', required: [] },
  reopen: { due: 'newDue', text: 'reason', required: ['text'] },
  withdraw: { text: 'reason', note: 'withdrawNote', required: ['text'] },
} as const satisfies Record<StepName, object>;

export type AskedField = 'on' | 'due' | 'person' | 'text' | 'satisfaction';

/** Required fields of a form that are empty. */
export function missingOf(step: StepName, values: StepValues, order: OrderDetail): AskedField[] {
  const missing = (ASKED[step].required as readonly Exclude<AskedField, 'satisfaction'>[]).filter((field) => {
    const value = values[field];
    return value === null || value.trim() === '';
  });
  const ask = step === 'close' && order.raisedBy !== '' && values.satisfaction === null;
  return ask ? [...missing, 'satisfaction'] : missing;
}

/** A new limit is asked for only where the step sets one. */
export const asksDue = (step: StepName, { result }: StepValues): boolean =>
  'due' in ASKED[step] && !(step === 'look' && result === 'rectified');
