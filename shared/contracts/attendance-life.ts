import { z } from 'zod';
import { id, isoDate, wallMs } from './common';

/** What attendance and roster know of a person's years; leave, incidents and results come from their own features. */
export const LIFE_KINDS = [
  'posting',
  'decision',
  'outing',
  'training',
  'duty',
  'shift',
  'swap',
  'meeting',
] as const;
export type LifeKind = (typeof LIFE_KINDS)[number];

export const lifeEvent = z.object({
  /** Unique among a person's events. */
  key: z.string(),
  kind: z.enum(LIFE_KINDS),
  date: isoDate,
  /** Last day of a posting; null while it lasts, and for what is of one day. */
  to: isoDate.nullable(),
  /** Begin and end on the clock; null where a day says enough, an end also while nobody knows it. */
  from: wallMs.nullable(),
  until: wallMs.nullable(),
  /**
   * By kind: A or B with the post of a posting, the action of a decision, the kind of a duty, the mark of a meeting;
   * empty otherwise.
   */
  code: z.string(),
  post: z.string(),
  /** Session of the day a decision speaks of; empty otherwise. */
  session: z.string(),
  /** Of the meeting, for its page; null otherwise. */
  linkId: id.nullable(),
  /** Window, place or meeting. */
  place: z.string(),
  /** Other people it concerns, by name. */
  people: z.array(z.string()),
  /** Reason or note, and the proof. */
  text: z.string(),
  proof: z.string(),
  /** Who decided, allowed or wrote it, and when; empty and null where nobody is noted. */
  who: z.string(),
  at: wallMs.nullable(),
  /** Who took it back, and when; null while it counts. */
  revoked: z.object({ who: z.string(), at: wallMs }).nullable(),
});
export type LifeEvent = z.output<typeof lifeEvent>;
