import type { MachineMapping, UnmappedId } from '#shared/contracts/punches';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import { refuseClosed } from '../months/index';
import {
  type DaySpan,
  deleteMapping,
  ensureMachineUser,
  insertMapping,
  listMappings,
  type MappingRow,
  punchDays,
  staffExists,
  staffNames,
  toMoments,
  unmappedIds,
  updateMappingDates,
} from './mapping-repo';

export interface NewMapping {
  machineId: string;
  staffId: number;
  startDate: IsoDate | null;
  endDate: IsoDate | null;
}

/**
 * Says whose punches a machine id's are. The same mapping again changes nothing. The caller writes the audit row.
 * Refuses with `mapping_overlaps`, `mapping_dates`, `not_found` (staff), `month_closed` when it would change one.
 */
export async function mapMachineId(
  db: WriteTx,
  mapping: NewMapping,
): Promise<{ id: number; created: boolean }> {
  if (!(await staffExists(db, mapping.staffId))) refuse('not_found');
  const machineUserId = await ensureMachineUser(db, mapping.machineId);
  const others = await listMappings(db, { machineUserId });
  const same = others.find((other) => other.staffId === mapping.staffId && sameDays(other, mapping));
  if (same) return { id: same.id, created: false };
  refuseOverlap(mapping.machineId, mapping, others);
  await refuseClosed(db, await punchDays(db, machineUserId, toMoments(mapping)));
  return { id: await insertMapping(db, { ...mapping, machineUserId }), created: true };
}

/** Gives a mapping other dates; refuses as `mapMachineId` does. */
export async function changeMapping(
  db: WriteTx,
  id: number,
  span: DaySpan,
): Promise<{ before: MachineMapping; after: MachineMapping }> {
  const before = await mappingById(db, id);
  const others = await listMappings(db, { machineUserId: before.machineUserId });
  refuseOverlap(
    before.machineId,
    span,
    others.filter((other) => other.id !== id),
  );
  await refuseClosed(db, await changedDays(db, before, span));
  await updateMappingDates(db, id, span);
  return { before: withoutInternals(before), after: withoutInternals(await mappingById(db, id)) };
}

/** Takes a mapping back; its punches belong to nobody again. */
export async function removeMapping(db: WriteTx, id: number): Promise<MachineMapping> {
  const before = await mappingById(db, id);
  await refuseClosed(db, await punchDays(db, before.machineUserId, toMoments(before)));
  await deleteMapping(db, id);
  return withoutInternals(before);
}

export async function findMapping(db: ReadDb, id: number): Promise<MachineMapping> {
  return withoutInternals(await mappingById(db, id));
}

/** Ids that belong to nobody, with who it probably is: the staff number, else a name that only one person has. */
export async function unmappedWithSuggestions(db: ReadDb): Promise<UnmappedId[]> {
  const ids = await unmappedIds(db);
  if (ids.length === 0) return [];
  const staff = await staffNames(db);
  const byNo = new Map(staff.map((person) => [person.staffNo, person]));
  const byBareNo = uniqueBy(staff, (person) => bare(person.staffNo));
  const byName = uniqueBy(staff, (person) => person.name);
  return ids.map((id) => {
    const candidates = [
      ['staff_no', byNo.get(id.machineId)],
      ['name', id.name === null ? undefined : byName.get(id.name.replace(/\s+/g, ''))],
      ['staff_no_zeros', byBareNo.get(bare(id.machineId))],
    ] as const;
    const found = candidates.find(
      ([, person]) => person && (person.exitDate === null || wallDate(id.firstAt) <= person.exitDate),
    );
    if (!found?.[1]) return { ...id, suggestion: null };
    const [why, { staffId, staffNo, name }] = found;
    return { ...id, suggestion: { staffId, staffNo, name, why } };
  });
}

const bare = (number: string): string => number.replace(/^0+(?=.)/, '');

/** Only keys that exactly one item has. */
function uniqueBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const item of items) found.set(key(item), found.has(key(item)) ? null : item);
  return new Map([...found].filter((entry): entry is [string, T] => entry[1] !== null));
}

async function mappingById(db: ReadDb, id: number): Promise<MappingRow> {
  const [row] = await listMappings(db, { id });
  return row ?? refuse('not_found');
}

function withoutInternals({ machineUserId: _, ...mapping }: MappingRow): MachineMapping {
  return mapping;
}

const sameDays = (a: DaySpan, b: DaySpan): boolean => a.startDate === b.startDate && a.endDate === b.endDate;

function refuseOverlap(machineId: string, span: DaySpan, others: readonly MappingRow[]): void {
  const { fromAt, untilAt } = toMoments(span);
  if (fromAt >= untilAt) refuse('mapping_dates');
  for (const other of others) {
    const taken = toMoments(other);
    if (fromAt < taken.untilAt && taken.fromAt < untilAt) {
      refuse('mapping_overlaps', { machineId, name: other.name, staffNo: other.staffNo });
    }
  }
}

/** Days whose owner changes: in one of the spans but not in the other. */
async function changedDays(db: ReadDb, before: MappingRow, after: DaySpan): Promise<IsoDate[]> {
  const was = new Set(await punchDays(db, before.machineUserId, toMoments(before)));
  const will = new Set(await punchDays(db, before.machineUserId, toMoments(after)));
  return [...was].filter((day) => !will.has(day)).concat([...will].filter((day) => !was.has(day)));
}
