import { z } from 'zod';
import { sessionRuleSchema } from '../domain/attendance/timetable-schema';
import { DUTY_PROBLEMS } from '../domain/roster/check';
import { SHIFT_COLOURS } from '../domain/roster/shift';
import { id, idInput, isoDate, line, nothing, text } from './common';
import { mutation, query } from './define';

const count = z.number().int();

const shiftFields = {
  name: line(20),
  /** One to three characters: what grid, paper and Excel write. */
  sign: line(3),
  colour: z.enum(SHIFT_COLOURS),
  /** In order; none for a day off by rotation. */
  sessions: z.array(sessionRuleSchema).max(4),
  /** Minutes of rest asked behind it; 0 for none. */
  restAfter: z.number().int().min(0).max(2880),
};

export const shiftInfo = z.object({ ...shiftFields, id, retired: z.boolean() });
export type ShiftInfo = z.output<typeof shiftInfo>;

export const patternInfo = z.object({ id, name: z.string(), steps: z.array(id) });
export type PatternInfo = z.output<typeof patternInfo>;

const shiftInput = z.object({ ...shiftFields, id: id.nullable() }).strict();
export type ShiftInput = z.output<typeof shiftInput>;

export const bulkResult = z.object({
  placed: count,
  skipped: z.array(
    z.object({
      date: isoDate,
      name: z.string(),
      /** The code a single such duty would be refused with. */
      code: z.enum(DUTY_PROBLEMS),
    }),
  ),
  /** Placed beside a duty leader who was planned before: the hall has two at that time. */
  leaders: z.array(z.object({ date: isoDate, name: z.string() })),
});

/** What changing a shift touches: days planned with it that are judged anew, and those of closed months that stay. */
export const shiftImpact = z.object({ days: count, people: count, closedDays: count });

/** 班次 and 轮班 patterns: data the roster is planned with. */
export const shiftOperations = {
  /** Retired ones too, for the days they stand on. */
  shifts: query(
    'attendance.read',
    nothing,
    z.object({ shifts: z.array(shiftInfo), patterns: z.array(patternInfo) }),
  ),
  /** Refuses as `saveShift` would. */
  previewShift: query('calendar.write', shiftInput, shiftImpact),
  /** `id` null makes a new one. Open days planned with it get its new hours. */
  saveShift: mutation('calendar.write', shiftInput, z.object({ id })),
  /** One that stands on some day is kept for it and only retired. */
  removeShift: mutation('calendar.write', idInput, z.object({ retired: z.boolean() })),
  savePattern: mutation(
    'calendar.write',
    z.object({ id: id.nullable(), name: line(30), steps: z.array(id).min(1).max(62) }).strict(),
    z.object({ id }),
  ),
  removePattern: mutation('calendar.write', idInput, z.object({})),
  /** The shift of a person's day, in place of the one planned before; without a window at the person's own. */
  putShift: mutation(
    'attendance.write',
    z
      .object({
        date: isoDate,
        staffId: id,
        shiftId: id,
        windowId: id.nullable().default(null),
        note: text(200),
      })
      .strict(),
    z.object({ id }),
  ),
  /** Lays a rotation over days: `together` people make a team, each team runs one day behind the one before. */
  fillPattern: mutation(
    'attendance.write',
    z
      .object({
        patternId: id,
        windowId: id,
        staffIds: z.array(id).min(1).max(100),
        from: isoDate,
        to: isoDate,
        together: z.number().int().min(1).max(50).default(1),
        /** The place in the pattern, from 0, where the first team stands on the first day. */
        first: z.number().int().min(0).max(61).default(0),
        /** Shifts these people have on those days already give way. */
        replace: z.boolean().default(false),
      })
      .strict(),
    bulkResult,
  ),
};
