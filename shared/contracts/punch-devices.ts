import { z } from 'zod';
import { LARGEST_CLOCK_ERROR } from '../domain/punches/clock';
import { id, isoDate, line, nothing, text, wallMs } from './common';
import { mutation, query } from './define';

const count = z.number().int().min(0);

export const device = z.object({
  code: z.string(),
  name: z.string(),
  firstAt: wallMs,
  /** How far its data reaches; null when every file of it was withdrawn. */
  lastAt: wallMs.nullable(),
  imports: count,
  retiredOn: isoDate.nullable(),
});
export type PunchDevice = z.output<typeof device>;

/** Days in which a machine's clock was wrong, as the machine wrote them. Raw punches are not changed. */
export const deviceClock = z.object({
  id,
  device: z.string(),
  from: isoDate,
  /** Null while it still is. */
  to: isoDate.nullable(),
  /** Seconds ahead; negative when the clock lags behind. */
  aheadSeconds: z.number().int(),
  reason: z.string(),
  at: wallMs,
  accountName: z.string(),
});
export type DeviceClock = z.output<typeof deviceClock>;

export const dataDeclaration = z.object({
  until: isoDate,
  reason: z.string(),
  at: wallMs,
  accountName: z.string(),
});

export const deviceOperations = {
  devices: query(
    'punches.read',
    nothing,
    z.object({
      devices: z.array(device),
      clocks: z.array(deviceClock),
      declaration: dataDeclaration.nullable(),
    }),
  ),
  saveDevice: mutation(
    'punches.write',
    z.object({ code: z.string().max(64), name: text(40), retiredOn: isoDate.nullable() }).strict(),
    z.object({}),
  ),
  addClock: mutation(
    'punches.write',
    z
      .object({
        device: z.string().max(64),
        from: isoDate,
        to: isoDate.nullable(),
        aheadSeconds: z
          .number()
          .int()
          .min(-LARGEST_CLOCK_ERROR)
          .max(LARGEST_CLOCK_ERROR)
          .refine((seconds) => seconds !== 0, 'zero'),
        reason: line(200),
      })
      .strict(),
    deviceClock,
  ),
  removeClock: mutation('punches.write', z.object({ id, reason: line(200) }).strict(), z.object({})),
  /** The office's word that all data up to the end of this day is in. */
  declareData: mutation(
    'punches.write',
    z.object({ until: isoDate, reason: line(200) }).strict(),
    dataDeclaration,
  ),
};
