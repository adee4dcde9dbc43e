import { z } from 'zod';
import { LOOK_RESULTS, SATISFACTIONS } from '../domain/rectification/types';
import { id, isoDate, line, text } from './common';
import { mutation } from './define';

const moved = z.object({ id });

/** What is done with an order after it went out; each step goes into its story. */
export const rectificationStepOperations = {
  extend: mutation(
    'rectification.write',
    z.object({ id, due: isoDate, reason: line(300), decider: line(40) }).strict(),
    moved,
  ),
  /** 1 window, 2 unit's head, 3 center's leader; `how`: called, visited, in writing. */
  escalate: mutation(
    'rectification.write',
    z.object({ id, level: z.number().int().min(1).max(3), person: line(40), note: text(500) }).strict(),
    moved,
  ),
  /** 整改情况报告; a window manager's for the own windows. */
  report: mutation(
    'rectification.answer',
    z.object({ id, receivedOn: isoDate, person: line(40), text: line(2000) }).strict(),
    moved,
  ),
  /** The report was checked and holds; `lookBy` null takes the working days of the settings. */
  check: mutation(
    'rectification.write',
    z
      .object({
        id,
        on: isoDate,
        person: line(40),
        note: text(1000),
        lookBy: isoDate.nullable().default(null),
      })
      .strict(),
    moved,
  ),
  sendBack: mutation(
    'rectification.write',
    z.object({ id, reason: line(500), due: isoDate.nullable().default(null) }).strict(),
    moved,
  ),
  /** 回头看; found not done or back again, the order is opened anew until `due`. */
  look: mutation(
    'rectification.write',
    z
      .object({
        id,
        on: isoDate,
        person: line(40),
        result: z.enum(LOOK_RESULTS),
        note: text(1000),
        due: isoDate.nullable().default(null),
      })
      .strict(),
    moved,
  ),
  close: mutation(
    'rectification.write',
    z.object({ id, satisfaction: z.enum(SATISFACTIONS).nullable().default(null), note: text(500) }).strict(),
    moved,
  ),
  reopen: mutation(
    'rectification.write',
    z.object({ id, reason: line(300), due: isoDate.nullable().default(null) }).strict(),
    moved,
  ),
  withdraw: mutation('rectification.write', z.object({ id, reason: line(300) }).strict(), moved),
};
