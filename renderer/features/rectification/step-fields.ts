import type { LookResult, Satisfaction } from '#shared/domain/rectification/types';
import type { StepField, StepInput } from '../../ui/step-values';

/** Steps that are one small form. */
export type StepName =
  | 'report'
  | 'escalate'
  | 'extend'
  | 'check'
  | 'sendBack'
  | 'look'
  | 'close'
  | 'reopen'
  | 'withdraw';

export interface StepValues extends StepInput {
  level: number;
  result: LookResult;
  satisfaction: Satisfaction | null;
}

/** What a form asks for, as the words of its fields, which must be filled in, and a remark above. */
export interface Asked {
  on?: 'receivedOn' | 'checkedOn' | 'lookOn';
  person?: 'reporter' | 'told' | 'decider' | 'checker' | 'looker';
  due?: 'newDue' | 'lookBy';
  text: 'report' | 'note' | 'reason';
  note?: 'reportNote' | 'escalateNote' | 'lookNote' | 'withdrawNote';
  required: readonly StepField[];
}

export const ASKED: Record<StepName, Asked> = {
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
};

/** A new limit is asked for only where the step sets one. */
export const asksDue = (step: StepName, { result }: StepValues): boolean =>
  !(step === 'look' && result === 'rectified');
