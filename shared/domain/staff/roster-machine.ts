import { addDays } from '../time/dates';
import type { IsoDate } from '../time/wall';
import { laterOf } from './postings';
import type { RosterRow } from './roster-import';
import type { Report, RosterMapping, RosterOptions } from './roster-types';

/**
 * The mapping of a machine id that a row asks for; null when the person has it already or the row names none.
 * A first id takes all its punches; one that replaces another, or had an owner before, counts from a day.
 * Closed months keep their owners.
 */
export function planMachineId(
  { staffNo, machineId }: RosterRow,
  mappings: readonly RosterMapping[],
  { effectiveDate, today, openSince }: RosterOptions,
  report: Report,
): { machineId: string; startDate: IsoDate | null } | null {
  if (machineId === '') return null;
  const owners = mappings.filter((mapping) => mapping.machineId === machineId);
  if (owners.some((owner) => owner.staffNo === staffNo && owner.endDate === null)) return null;
  const changeDate = effectiveDate ?? today;
  const taken = owners.find(({ endDate }) => endDate === null || endDate >= changeDate);
  if (taken) {
    report('machineId', 'machine_id_taken', { name: taken.name, staffNo: taken.staffNo });
    return null;
  }
  const isFirst = owners.length === 0 && !mappings.some((mapping) => mapping.staffNo === staffNo);
  if (isFirst) return { machineId, startDate: openSince };
  const free = owners.map(({ endDate }) => addDays(endDate!, 1));
  return { machineId, startDate: [...free, openSince ?? changeDate].reduce(laterOf, changeDate) };
}
