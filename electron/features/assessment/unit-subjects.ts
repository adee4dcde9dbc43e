import type { OwnWindow } from '#shared/domain/assessment/result';
import type { Posting } from '#shared/domain/staff/types';
import { daysOfMonth } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { StaffEntry } from '../staff/index';
import type { UnitEntry } from '../units/index';
import { daysPosted, groupBy, membersOf, type SubjectInfo } from './subjects';

/**
 * Units that had people posted in the month, or windows of their own that somebody served, and the supervision office
 * as long as it is in use: it has duties whether or not somebody of it stands at a window.
 *
 * @param windows the windows assessed in the month
 */
export function unitSubjects(
  postings: readonly Posting[],
  staff: ReadonlyMap<number, StaffEntry>,
  windows: readonly SubjectInfo[],
  units: readonly UnitEntry[],
  month: Month,
): SubjectInfo[] {
  const unitOf = (staffId: number) => staff.get(staffId)?.unitId ?? 0;
  const byUnit = groupBy(postings, ({ staffId }) => unitOf(staffId));
  const byWindow = groupBy(postings, ({ windowId }) => windowId);
  const names = new Map(windows.map((window) => [window.id, window.name]));
  return units.flatMap(({ id, code, name, pinyin, office, active }): SubjectInfo[] => {
    const own = byUnit.get(id) ?? [];
    const held = windows.filter((window) => window.unitId === id);
    const always = office && active;
    if (own.length === 0 && held.length === 0 && !always) return [];
    const served = [...own, ...held.flatMap((window) => byWindow.get(window.id) ?? [])];
    const answered = windowsOf(id, windows, unitOf);
    return [
      {
        ...{ id, code, name, pinyin, unit: '', unitId: null },
        place: answered.map((window) => names.get(window.id)).join('、'),
        days: always ? daysOfMonth(month).length : daysPosted(served, month),
        leads: held.map((window) => window.id),
        members: membersOf(own, month),
        windows: answered,
        roles: [office ? 'office' : 'resident'],
      },
    ];
  });
}

/**
 * The windows a unit answers for: its own with everybody there, and those that belong to nobody, as far as its own
 * people served them. Its people at the windows of another unit count as people alone.
 */
const windowsOf = (
  unitId: number,
  windows: readonly SubjectInfo[],
  unitOf: (staffId: number) => number,
): OwnWindow[] =>
  windows.flatMap(({ id, unitId: owner, members }) => {
    if (owner !== null && owner !== unitId) return [];
    const people = owner === null ? members.filter(({ staffId }) => unitOf(staffId) === unitId) : members;
    if (owner === null && people.length === 0) return [];
    return [{ id, days: people.reduce((sum, { days }) => sum + days, 0) }];
  });
