import type { PatternInfo, ShiftInfo, ShiftInput } from '#shared/contracts/roster-shifts';
import type { PunchRule } from '#shared/domain/attendance/types';
import { type ShiftColour, withShiftCodes } from '#shared/domain/roster/shift';
import type { MinuteOfDay } from '#shared/domain/time/wall';
import { endAfter } from './end-after';

/** A part of a shift while it is typed. */
export interface PartDraft {
  start: MinuteOfDay | null;
  end: MinuteOfDay | null;
  in: PunchRule | null;
  out: PunchRule | null;
}

export interface ShiftDraft {
  id: number | null;
  sign: string;
  name: string;
  colour: ShiftColour;
  off: boolean;
  parts: PartDraft[];
  restHours: number;
}

/** Wide enough for a counter that is handed over: two hours before, three hours after. */
export const USUAL_PUNCH: PunchRule = { before: 120, after: 180, grace: 0 };
export const MOST_PARTS = 4;

export const newPart = (): PartDraft => ({ start: null, end: null, in: USUAL_PUNCH, out: USUAL_PUNCH });

export const newShift = (): ShiftDraft => ({
  ...{ id: null, sign: '', name: '', colour: 'blue', off: false, parts: [newPart()], restHours: 0 },
});

export const draftOf = (shift: ShiftInfo): ShiftDraft => ({
  ...{ id: shift.id, sign: shift.sign, name: shift.name, colour: shift.colour },
  off: shift.sessions.length === 0,
  parts:
    shift.sessions.length === 0 ? [newPart()] : shift.sessions.map(({ code: _, ...part }) => ({ ...part })),
  restHours: shift.restAfter / 60,
});

export type Lack = 'sign' | 'name' | 'times' | null;

/** The first thing that is missing; null when it can be sent. */
export function lackOf({ sign, name, off, parts }: ShiftDraft): Lack {
  if (sign.trim() === '') return 'sign';
  if (name.trim() === '') return 'name';
  return !off && parts.some(({ start, end }) => start === null || end === null) ? 'times' : null;
}

/** What is sent; null while something is missing. Parts come in the order of their begin. */
export function toInput(draft: ShiftDraft): ShiftInput | null {
  if (lackOf(draft) !== null) return null;
  const parts = draft.off ? [] : draft.parts;
  const sessions = parts
    .map((part) => ({ ...part, start: part.start ?? 0, end: endAfter(part.start ?? 0, part.end ?? 0) }))
    .map((part) => ({ code: '', ...part }))
    .sort((a, b) => a.start - b.start);
  return {
    ...{ id: draft.id, sign: draft.sign.trim(), name: draft.name.trim(), colour: draft.colour },
    sessions: withShiftCodes(sessions),
    restAfter: draft.off ? 0 : Math.round(draft.restHours * 60),
  };
}

/**
 * Reads `白夜休休` by the signs of the shifts, the longest first; spaces and commas part them. `unknown` is the first
 * stretch that is no sign.
 */
export function readSteps(
  text: string,
  shifts: readonly Pick<ShiftInfo, 'id' | 'sign'>[],
): { steps: number[]; unknown: string | null } {
  const signs = [...shifts].sort((a, b) => b.sign.length - a.sign.length);
  const steps: number[] = [];
  let rest = text;
  while (rest !== '') {
    const gap = /^[\s,，、]+/.exec(rest);
    if (gap) {
      rest = rest.slice(gap[0].length);
      continue;
    }
    const shift = signs.find(({ sign }) => rest.startsWith(sign));
    if (!shift) return { steps, unknown: [...rest][0] ?? null };
    steps.push(shift.id);
    rest = rest.slice(shift.sign.length);
  }
  return { steps, unknown: null };
}

/** The signs of a pattern, one after the other. */
export const signsOf = ({ steps }: Pick<PatternInfo, 'steps'>, shifts: readonly ShiftInfo[]): string =>
  steps.map((step) => shifts.find(({ id }) => id === step)?.sign ?? '?').join(' ');
