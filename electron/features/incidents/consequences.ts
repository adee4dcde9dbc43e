import type { incidentsContract } from '#shared/contracts/incidents';
import { type ConsequenceTarget, consequenceState } from '#shared/domain/incidents/consequences';
import { refuse } from '#shared/domain/refusal';
import { pinyinKey } from '#shared/domain/staff/pinyin';
import { covers } from '#shared/domain/staff/postings';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { readCenter } from '../settings/index';
import { postingsBetween, staffByIds } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';
import {
  type ConsequenceRecord,
  findConsequence,
  insertConsequence,
  listConsequences,
  updateConsequence,
} from './consequences-repo';
import { readItems } from './items-repo';
import { accountNames, findIncident, type IncidentRecord } from './repo';

type ConsequenceHandlers = Pick<
  HandlersOf<typeof incidentsContract>,
  'consequences' | 'targetNames' | 'addConsequence' | 'executeConsequence' | 'cancelConsequence'
>;

interface Target {
  target: ConsequenceTarget;
  name: string;
  staffId: number | null;
}

/** Who answers for an incident on its day: the person, the window's manager, the unit and its head, the office. */
async function targetsOf(db: ReadDb, { staffId, windowId, date }: IncidentRecord): Promise<Target[]> {
  const managerId =
    (await postingsBetween(db, date, date)).find(
      (posting) => posting.windowId === windowId && posting.post === 'manager' && covers(posting, date),
    )?.staffId ?? null;
  const people = await staffByIds(
    db,
    [staffId, managerId].filter((each) => each !== null),
  );
  const nameOf = (each: number | null) => (each === null ? '' : (people.get(each)?.name ?? ''));
  const window = (await windowDirectory(db)).find(({ id }) => id === windowId);
  const unitId = (staffId === null ? null : people.get(staffId)?.unitId) ?? window?.unitId ?? null;
  const unit = (await unitDirectory(db)).find(({ id }) => id === unitId);
  const { supervisionOffice } = await readCenter(db);
  return [
    { target: 'person', name: nameOf(staffId), staffId },
    { target: 'window_manager', name: nameOf(managerId), staffId: managerId },
    { target: 'unit', name: unit?.name ?? '', staffId: null },
    { target: 'unit_head', name: unit?.head ?? '', staffId: null },
    { target: 'supervisor', name: '', staffId: null },
    { target: 'office', name: supervisionOffice, staffId: null },
  ];
}

async function undone(db: ReadDb, id: number): Promise<ConsequenceRecord> {
  const record = (await findConsequence(db, id)) ?? refuse('not_found');
  return record.executedOn === null && record.cancelledReason === '' ? record : refuse('changed_meanwhile');
}

export const consequenceHandlers: ConsequenceHandlers = {
  consequences: async ({ db, now }, { incidentId }) => {
    const records = await listConsequences(db, incidentId);
    const accounts = await accountNames(db);
    const items = await readItems(db);
    const windows = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
    const incidents = new Map<number, IncidentRecord>();
    for (const id of new Set(records.map((record) => record.incidentId))) {
      const found = await findIncident(db, id);
      if (found) incidents.set(id, found);
    }
    const people = await staffByIds(
      db,
      [...incidents.values()].flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
    );
    const names = new Map<string, string>();
    for (const { targetName } of records) {
      if (!names.has(targetName)) names.set(targetName, await pinyinKey(targetName));
    }
    return records.map(({ staffId: _, decidedBy, ...record }) => {
      const incident = incidents.get(record.incidentId)!;
      const person = incident.staffId === null ? undefined : people.get(incident.staffId);
      const window = windows.get(incident.windowId ?? 0);
      return {
        ...record,
        incidentDate: incident.date,
        itemName: items.get(incident.itemCode)?.name ?? '',
        staffName: person?.name ?? '',
        windowName: window?.name ?? '',
        unitName: person?.unitName ?? window?.unitName ?? '',
        pinyin: [person?.pinyin, names.get(record.targetName)].filter(Boolean).join(' '),
        decidedByName: accounts.get(decidedBy) ?? '',
        state: consequenceState(record, wallDate(now)),
      };
    });
  },

  targetNames: async ({ db }, { incidentId }) =>
    targetsOf(db, (await findIncident(db, incidentId)) ?? refuse('not_found')),

  addConsequence: async ({ db, now, actor, audit }, input) => {
    const incident = (await findIncident(db, input.incidentId)) ?? refuse('not_found');
    if (incident.outcome === null || incident.outcome === 'dismissed') refuse('consequence_undecided');
    if (input.dueOn !== null && input.dueOn < incident.date) refuse('due_before_incident');
    const row = { ...input, decidedOn: wallDate(now), decidedBy: actor.accountId };
    const id = await insertConsequence(db, row);
    await audit({ entity: 'consequence', entityId: id, after: row });
    return { id };
  },

  executeConsequence: async ({ db, now, audit }, { id, ...done }) => {
    const before = await undone(db, id);
    if (done.executedOn > wallDate(now)) refuse('in_future');
    await updateConsequence(db, id, done);
    await audit({ entity: 'consequence', entityId: id, before, after: done });
    return { id };
  },

  cancelConsequence: async ({ db, audit }, { id, reason }) => {
    const before = await undone(db, id);
    await updateConsequence(db, id, { cancelledReason: reason });
    await audit({ entity: 'consequence', entityId: id, before, reason });
    return { id };
  },
};
