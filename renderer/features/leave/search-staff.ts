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
