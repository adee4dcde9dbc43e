import { nextCode } from '#shared/domain/staff/roster-places';
import type { PersonPlan, RosterPlan } from '#shared/domain/staff/roster-plan';
import type { RosterPosting } from '#shared/domain/staff/roster-types';
import type { PostingDraft } from '#shared/domain/staff/types';
import type { WriteTx } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import { mapMachineId } from '../punches/index';
import { insertUnit, insertWindow, renameWindow, unitDirectory, windowDirectory } from '../units/index';
import { insertStaff, setExitDate, updateStaff, writePostings } from './repo';
import type { WorkDates } from './work-dates';

interface Scope {
  db: WriteTx;
  audit: MutationContext['audit'];
  /** Called before each person; throws when the job was cancelled, which undoes everything. */
  report: (done: number) => void;
  workDates: WorkDates;
}

/** Writes a plan that has no errors. */
export async function savePlan(scope: Scope, plan: RosterPlan): Promise<void> {
  const { db } = scope;
  await savePlaces(scope, plan);
  const unitIds = new Map((await unitDirectory(db)).map(({ name, id }) => [name, id]));
  const windowIds = new Map((await windowDirectory(db)).map(({ code, id }) => [code, id]));
  for (const [done, person] of plan.people.entries()) {
    scope.report(done);
    if (person.change !== 'unchanged') await savePerson(scope, person, unitIds, windowIds);
  }
}

async function savePlaces({ db, audit }: Scope, { places }: RosterPlan): Promise<void> {
  const codes = (await unitDirectory(db)).map(({ code }) => code);
  for (const name of places.newUnits) {
    const code = nextCode(codes);
    codes.push(code);
    const fields = {
      code,
      name,
      shortName: '',
      vertical: false,
      superior: '',
      head: '',
      deputy: '',
      phone: '',
      active: true,
      office: false,
    };
    await audit({ entity: 'unit', entityId: await insertUnit(db, fields), after: fields });
  }
  const unitIds = new Map((await unitDirectory(db)).map(({ name, id }) => [name, id]));
  for (const { code, name, unitName } of places.newWindows) {
    const fields = { code, name, unitId: unitIds.get(unitName) ?? null, area: '', active: true };
    await audit({ entity: 'window', entityId: await insertWindow(db, fields), after: fields });
  }
  for (const { code, from, to } of places.renamedWindows) {
    await renameWindow(db, code, to);
    await audit({ entity: 'window', entityId: code, before: { name: from }, after: { name: to } });
  }
}

async function savePerson(
  { db, audit, workDates }: Scope,
  { before, fields, postings, newMachineId }: PersonPlan,
  unitIds: ReadonlyMap<string, number>,
  windowIds: ReadonlyMap<string, number>,
): Promise<void> {
  const { unitName, exitDate, workSince, ...rest } = fields;
  const columns = { ...rest, unitId: unitIds.get(unitName)! };
  const id = before?.id ?? (await insertStaff(db, columns, exitDate));
  if (before) {
    await updateStaff(db, id, columns);
    await setExitDate(db, id, exitDate);
  }
  const stored = new Map((before?.postings ?? []).map((posting) => [posting, withId(posting, windowIds)]));
  const after = postings.map((posting) => stored.get(posting) ?? withId(posting, windowIds));
  await writePostings(db, id, [...stored.values()], after);
  if (workSince !== null && workSince !== before?.workSince) await workDates.write(db, id, workSince);
  if (newMachineId) await mapMachineId(db, { ...newMachineId, staffId: id, endDate: null });
  await audit({ entity: 'staff', entityId: id, before, after: { ...fields, postings, newMachineId } });
}

const withId = (posting: RosterPosting, windowIds: ReadonlyMap<string, number>): PostingDraft => ({
  ...posting,
  windowId: windowIds.get(posting.windowId)!,
});
