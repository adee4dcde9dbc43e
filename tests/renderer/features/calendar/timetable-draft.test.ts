import { describe, expect, it } from 'vitest';
import { presetTimetable } from '#shared/domain/attendance/presets';
import type { Timetable } from '#shared/domain/attendance/types';
import {
  addPlan,
  draftOf,
  lackOf,
  newDraft,
  toTimetable,
  withWeekdays,
} from '../../../../renderer/features/calendar/timetable-draft';

const base = presetTimetable(4, '2026-03-01', '冬季作息');
const shortFriday: Timetable = {
  ...base,
  days: { ...base.days, '5': 'short' },
  plans: [{ code: 'short', name: '周五', sessions: base.plans[0]!.sessions.slice(0, 1) }, ...base.plans],
};

describe('draft of a timetable', () => {
  it('keeps the hours of single weekdays when it is saved again', () => {
    const draft = draftOf(shortFriday);
    expect(draft.plans.map((plan) => [plan.weekdays, plan.sessions.length])).toEqual([
      [[], 2],
      [['5'], 1],
    ]);
    const saved = toTimetable(draft)!;
    const friday = saved.plans.find((plan) => plan.code === saved.days['5']);
    const monday = saved.plans.find((plan) => plan.code === saved.days['1']);
    expect([friday?.sessions.length, monday?.sessions.length, saved.code]).toEqual([1, 2, base.code]);
  });

  it('a weekday has one plan, and a plan without weekdays is not ready', () => {
    let plans = addPlan(addPlan(newDraft().plans));
    expect(plans.map((plan) => plan.weekdays)).toEqual([[], ['5'], ['1']]);
    plans = withWeekdays(plans, 2, ['5', '1']);
    expect(plans.map((plan) => plan.weekdays)).toEqual([[], [], ['1', '5']]);
    expect(lackOf({ ...newDraft(), name: 'x', plans })).toBe('weekdays');
  });

  it('has a code of its own however many windows it is for', () => {
    const windows = Array.from({ length: 60 }, (_, index) => String(index + 1));
    const [a, b] = [1, 2].map(() => toTimetable({ ...newDraft(), name: 'x', windows }));
    expect(a?.scope).toEqual({ kind: 'windows', windows });
    expect(a?.code.length).toBeLessThanOrEqual(40);
    expect(a?.code).not.toBe(b?.code);
  });
});
