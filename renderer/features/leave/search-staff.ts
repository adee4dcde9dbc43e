import type { IsoDate } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import type { StaffOption } from '../../ui/staff-picker';

/** People for a picker, told apart by their number and window. */
export async function searchStaff(text: string): Promise<StaffOption[]> {
  const people = await api.staff.search({ text });
  return people.map(({ id, name, staffNo, windowNames }) => ({
    id,
    name,
    detail: [staffNo, ...windowNames].join(' · '),
  }));
}

/** Whose leave it is and when, for who may stand in. */
export interface LeaveAbout {
  staffId: number;
  from: IsoDate;
  to: IsoDate;
}

/** Those who may stand in: of the same window, or of one that lends its people; `awayWord` marks who is on leave. */
export async function searchSubstitutes(
  about: LeaveAbout,
  text: string,
  awayWord: string,
): Promise<StaffOption[]> {
  const people = await api.leave.substitutes({ ...about, text });
  return people.map(({ id, name, staffNo, windowName, away }) => ({
    id,
    name,
    detail: [staffNo, windowName, away ? awayWord : ''].filter(Boolean).join(' · '),
  }));
}

/** Those whose leave may be entered here: for a window manager, people of the own window. */
export async function searchApplicants(text: string): Promise<StaffOption[]> {
  const people = await api.leave.applicants({ text });
  return people.map(({ id, name, staffNo, windowName }) => ({
    id,
    name,
    detail: [staffNo, windowName].filter(Boolean).join(' · '),
  }));
}
