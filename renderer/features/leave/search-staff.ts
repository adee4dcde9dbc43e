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

/** Those whose leave may be entered here: for a window manager, people of the own window. */
export async function searchApplicants(text: string): Promise<StaffOption[]> {
  const people = await api.leave.applicants({ text });
  return people.map(({ id, name, staffNo, windowName }) => ({
    id,
    name,
    detail: [staffNo, windowName].filter(Boolean).join(' · '),
  }));
}
