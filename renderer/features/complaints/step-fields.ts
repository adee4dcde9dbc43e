import type { ComplaintDetail } from '#shared/contracts/complaints';
import type { Apology, CallResult } from '#shared/domain/complaints/types';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { StepField, StepInput } from '../../ui/step-values';

/** Steps that are one small form. */
export type StepName =
  | 'assign'
  | 'urge'
  | 'extend'
  | 'reply'
  | 'accept'
  | 'sendBack'
  | 'apologise'
  | 'call'
  | 'close'
  | 'withdraw'
  | 'reopen';

export interface StepValues extends StepInput {
  how: Apology;
  result: CallResult;
}

/** What a form asks for, as the words of its fields, which must be filled in, and a remark above. */
export interface Asked {
  on?: 'receivedOn' | 'on';
  person?: 'handler' | 'answeredBy' | 'apologisedBy' | 'caller';
  due?: 'due' | 'newDue';
  text: 'demand' | 'note' | 'reason' | 'answer' | 'heard';
  note?: 'urgeNote' | 'closeNote' | 'withdrawNote' | 'reopenNote';
  required: readonly StepField[];
}

export const ASKED: Record<StepName, Asked> = {
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
};

/** The first day a date can be; null where any will do. */
export function earliest(step: StepName, complaint: ComplaintDetail): IsoDate | null {
  if (step === 'reply') return complaint.assignedOn;
  if (step === 'call') return complaint.verdictOn;
  return step === 'apologise' ? wallDate(complaint.receivedAt) : null;
}
