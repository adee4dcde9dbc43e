import { z } from 'zod';
import { FACT_KINDS } from '../domain/assessment/facts';
import { id, isoDate } from './common';

/** A fact with what a reader needs beside it; words are made where it is shown. */
export const factView = z.object({
  id: z.string(),
  kind: z.enum(FACT_KINDS),
  date: isoDate,
  personId: id.nullable(),
  /** The person it is about, else the window, else the unit. */
  aboutId: id.nullable(),
  person: z.string().nullable(),
  window: z.string().nullable(),
  /** `HH:MM` of the punch, or of the punch that is missing. */
  time: z.string().nullable(),
  session: z.string().nullable(),
  side: z.enum(['in', 'out']).nullable(),
  minutes: z.number().int().nullable(),
  halfDays: z.number().int().nullable(),
  /** What an incident is in the catalogue. */
  itemName: z.string().nullable(),
  leaveKind: z.string().nullable(),
  tags: z.array(z.string()),
  /** What was recorded, in the words of the office: time and place of an incident. */
  label: z.string().nullable(),
  source: z.object({ table: z.string(), id: z.union([z.string(), z.number()]) }),
});
export type FactView = z.output<typeof factView>;
