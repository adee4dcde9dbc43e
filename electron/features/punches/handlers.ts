import type { punchesContract } from '#shared/contracts/punches';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { listClocks } from './clock-repo';
import { addClock, removeClock } from './clocks';
import { decisionHandlers } from './decision-handlers';
import { insertDeclaration, lastDeclaration, listDevices, updateDevice } from './device-repo';
import { exportIssues } from './export-issues';
import { listImports } from './history-repo';
import { importPunches } from './import-job';
import { withAllBad } from './import-report';
import { countIssues, listIssues } from './issue-repo';
import { layoutHandlers } from './layout-handlers';
import { readMachineUsers } from './machine-users';
import { changeMapping, findMapping, mapMachineId, removeMapping, unmappedWithSuggestions } from './mapping';
import { listMappings } from './mapping-repo';
import { previewFiles } from './preview';
import { watchHandlers } from './watch-handlers';

export const punchesHandlers: HandlersOf<typeof punchesContract> = {
  preview: async (context, input) => ({ files: await previewFiles(context, input) }),
  import: (context, input) => importPunches(context, input),
  importAll: async (context, input) => withAllBad(context.db, await importPunches(context, input)),
  imports: ({ db }) => listImports(db),
  issues: async ({ db }, { offset, limit, ...filter }) => ({
    total: await countIssues(db, filter),
    rows: await listIssues(db, filter, { offset, limit }),
  }),
  exportIssues: (context, input) => exportIssues(context, input),

  unmapped: ({ db }) => unmappedWithSuggestions(db),
  readUsers: (context, { token }) => readMachineUsers(context, token),
  mappings: async ({ db }) => (await listMappings(db)).map(({ machineUserId: _, ...mapping }) => mapping),
  map: async ({ db, audit }, input) => {
    const { id } = await mapMachineId(db, input);
    const after = await findMapping(db, id);
    await audit({ entity: 'machine_mapping', entityId: id, after });
    return after;
  },
  changeMapping: async ({ db, audit }, { id, ...span }) => {
    const { before, after } = await changeMapping(db, id, span);
    await audit({ entity: 'machine_mapping', entityId: id, before, after });
    return after;
  },
  unmap: async ({ db, audit }, { id, reason }) => {
    const before = await removeMapping(db, id);
    await audit({ entity: 'machine_mapping', entityId: id, before, reason });
    return {};
  },

  devices: async ({ db }) => ({
    devices: await listDevices(db),
    clocks: await listClocks(db),
    declaration: await lastDeclaration(db),
  }),
  saveDevice: async ({ db, audit }, input) => {
    const before =
      (await listDevices(db)).find((device) => device.code === input.code) ?? refuse('not_found');
    await updateDevice(db, input);
    const { name, retiredOn } = before;
    await audit({ entity: 'device', entityId: input.code, before: { name, retiredOn }, after: input });
    return {};
  },
  addClock: async ({ db, audit, actor, now }, input) => {
    const who = { accountId: actor.accountId, at: now, today: wallDate(now) };
    const after = await addClock(db, { ...input, ...who });
    await audit({ entity: 'device_clock', entityId: after.id, after, reason: input.reason });
    return after;
  },
  removeClock: async ({ db, audit, now }, { id, reason }) => {
    const before = await removeClock(db, id, wallDate(now));
    await audit({ entity: 'device_clock', entityId: id, before, reason });
    return {};
  },
  declareData: async ({ db, audit, actor, now }, { until, reason }) => {
    const today = wallDate(now);
    if (until > today) refuse('declare_future', { until, today });
    const before = await lastDeclaration(db);
    const id = await insertDeclaration(db, { until, reason, accountId: actor.accountId, at: now });
    await audit({
      entity: 'data_declaration',
      entityId: id,
      before: before && { until: before.until },
      after: { until },
      reason,
    });
    return { until, reason, at: now, accountName: actor.displayName };
  },

  ...decisionHandlers,
  ...layoutHandlers,
  ...watchHandlers,
};
