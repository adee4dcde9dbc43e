import { z } from 'zod';
import { CONSEQUENCE_KINDS, CONSEQUENCE_TARGETS } from '../domain/incidents/consequences';
import { id, idInput, isoDate, line, paper, paperDone, paperTarget, text } from './common';
import { job, mutation, query } from './define';

export const consequenceKind = z.enum(CONSEQUENCE_KINDS);
export const consequenceTarget = z.enum(CONSEQUENCE_TARGETS);

export const consequence = z.object({
  id,
  incidentId: id,
  incidentDate: isoDate,
  itemName: z.string(),
  /** Whom the incident is about. */
  staffName: z.string(),
  windowName: z.string(),
  unitName: z.string(),
  kind: consequenceKind,
  target: consequenceTarget,
  targetName: z.string(),
  /** Of the person it is about, and of the target. */
  pinyin: z.string(),
  reason: z.string(),
  decidedOn: isoDate,
  decidedByName: z.string(),
  dueOn: isoDate.nullable(),
  executedOn: isoDate.nullable(),
  paperNo: z.string(),
  note: z.string(),
  cancelledReason: z.string(),
  state: z.enum(['due', 'overdue', 'done', 'cancelled']),
});
export type ConsequenceInfo = z.output<typeof consequence>;

/** 处理措施: what follows besides points, to be carried out by a day and with a paper. */
export const consequenceOperations = {
  consequences: query(
    'incidents.read',
    z.object({ incidentId: id.nullable().default(null) }).strict(),
    z.array(consequence),
  ),
  /** Who answers for a target on the day of the incident; empty where the register knows nobody. */
  targetNames: query(
    'incidents.read',
    z.object({ incidentId: id }).strict(),
    z.array(z.object({ target: consequenceTarget, name: z.string(), staffId: id.nullable() })),
  ),
  addConsequence: mutation(
    'incidents.write',
    z
      .object({
        incidentId: id,
        kind: consequenceKind,
        target: consequenceTarget,
        targetName: line(60),
        staffId: id.nullable().default(null),
        reason: text(300),
        dueOn: isoDate.nullable().default(null),
      })
      .strict(),
    z.object({ id }),
  ),
  executeConsequence: mutation(
    'incidents.write',
    z.object({ id, executedOn: isoDate, paperNo: text(60), note: text(300) }).strict(),
    z.object({ id }),
  ),
  /** The letter to the home unit, or the notice slip of a measure, to look at. */
  consequenceView: query('incidents.read', idInput, paper),
  /** The same, printed or saved as PDF. */
  consequencePaper: job('incidents.read', z.object({ id, to: paperTarget }).strict(), paperDone),
  cancelConsequence: mutation(
    'incidents.write',
    z.object({ id, reason: line(300) }).strict(),
    z.object({ id }),
  ),
};
