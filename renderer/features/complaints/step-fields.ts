import type { ComplaintDetail } from '#shared/contracts/complaints';
import type { Apology, CallResult } from '#shared/domain/complaints/types';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';

/** Steps that are one small form. */
export const STEP_NAMES = [
  'assign',
  'urge',
  'extend',
  'reply',
  'accept',
  'sendBack',
  'apologise',
  'call',
  'close',
  'withdraw',
  'reopen',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

export interface StepValues {
  due: IsoDate | null;
  on: IsoDate | null;
  person: string;
  text: string;
  how: Apology;
  result: CallResult;
}

/** What each form asks for: the words of its fields, and which of them must be filled in. */
export const ASKED = {
  assign: { person: 'handler', text: 'demand', due: 'due', required: ['person'] },
  urge: { text: 'note', note: 'urgeNote', required: [] },
  extend: { due: 'newDue', text: 'reason', required: ['due', 'text'] },
  reply: { on: 'receivedOn', person: 'answeredBy', text: 'answer', required: ['on', 'person', 'text'] },
  accept: { text: 'note', required: [] },
  sendBack: { text: 'reason', due: 'due', required: ['text'] },
  apologise: { on: 'on', person: 'apologisedBy', text: 'note', required: ['on', 'person'] },
  call: { on: 'on', person: 'caller', text: 'heard', required: ['on', 'person'] },
  close: { text: 'note', note: 'closeNote', required: [] },
  withdraw: { text: 'reason', note: 'withdrawNote', required: ['text'] },
  reopen: { text: 'reason', due: 'due', note: 'reopenNote', required: ['text'] },
} as const satisfies Record<StepName, object>;

export type AskedField = 'due' | 'on' | 'person' | 'text';

/** The first day a date can be; null where any will do. */
export function earliest(step: StepName, complaint: ComplaintDetail): IsoDate | null {
  if (step === 'reply') return complaint.assignedOn;
  if (step === 'call') return complaint.verdictOn;
  return step === 'apologise' ? wallDate(complaint.receivedAt) : null;
}

/** Required fields of a form that are empty. */
export const missingOf = (step: StepName, values: StepValues): AskedField[] =>
  (ASKED[step].required as readonly AskedField[]).filter((field) => {
    const value = values[field];
    return value === null || value.trim() === '';
  });
