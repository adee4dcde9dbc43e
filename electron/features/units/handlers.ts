import type { Unit, unitsContract } from '#shared/contracts/units';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import {
  countPostingsAt,
  countStaffOf,
  deleteUnit,
  deleteWindow,
  insertUnit,
  insertWindow,
  listUnits,
  listWindows,
  updateUnit,
  updateWindow,
} from './repo';

export const unitsHandlers: HandlersOf<typeof unitsContract> = {
  list: ({ db, now }) => listUnits(db, wallDate(now)),

  save: async ({ db, now, audit }, { id, ...fields }) => {
    const all = await listUnits(db, wallDate(now));
    const before = find(all, id);
    refuseTaken('unit', all, id, fields);
    refuseSecondOffice(all, id, fields.office);
    const savedId = id ?? (await insertUnit(db, fields));
    if (id !== null) await updateUnit(db, id, fields);
    const after = find(await listUnits(db, wallDate(now)), savedId)!;
    await audit({ entity: 'unit', entityId: savedId, before, after });
    return after;
  },

  remove: async ({ db, now, audit }, { id }) => {
    const before = find(await listUnits(db, wallDate(now)), id)!;
    const staff = await countStaffOf(db, id);
    if (staff > 0 || before.windowCount > 0) {
      refuse('unit_used', { name: before.name, staff, windows: before.windowCount });
    }
    await deleteUnit(db, id);
    await audit({ entity: 'unit', entityId: id, before });
    return {};
  },

  windows: ({ db, now }) => listWindows(db, wallDate(now)),

  saveWindow: async ({ db, now, audit }, { id, ...fields }) => {
    const all = await listWindows(db, wallDate(now));
    const before = find(all, id);
    refuseTaken('window', all, id, fields);
    const units = await listUnits(db, wallDate(now));
    if (fields.unitId !== null) find(units, fields.unitId);
    const savedId = id ?? (await insertWindow(db, fields));
    if (id !== null) await updateWindow(db, id, fields);
    const after = find(await listWindows(db, wallDate(now)), savedId)!;
    await audit({ entity: 'window', entityId: savedId, before, after });
    return after;
  },

  removeWindow: async ({ db, now, audit }, { id }) => {
    const before = find(await listWindows(db, wallDate(now)), id)!;
    const postings = await countPostingsAt(db, id);
    if (postings > 0) refuse('window_used', { name: before.name, postings });
    await deleteWindow(db, id);
    await audit({ entity: 'window', entityId: id, before });
    return {};
  },
};

/** Which unit is the supervision office must never be in doubt: the facts of its duties go there. */
function refuseSecondOffice(all: readonly Unit[], id: number | null, office: boolean): void {
  const other = office ? all.find((unit) => unit.office && unit.id !== id) : undefined;
  if (other) refuse('unit_office_taken', { name: other.name });
}

function find<T extends { id: number }>(all: readonly T[], id: number | null): T | null {
  return id === null ? null : (all.find((entry) => entry.id === id) ?? refuse('not_found'));
}

function refuseTaken(
  what: 'unit' | 'window',
  all: readonly { id: number; code: string; name: string }[],
  id: number | null,
  { code, name }: { code: string; name: string },
): void {
  const others = all.filter((entry) => entry.id !== id);
  const sameCode = others.find((entry) => entry.code === code);
  if (sameCode) refuse(`${what}_code_taken`, { code, name: sameCode.name });
  const sameName = others.find((entry) => entry.name === name);
  if (sameName) refuse(`${what}_name_taken`, { name, code: sameName.code });
}
