import type { inspectionsContract, ReportInfo } from '#shared/contracts/inspections';
import { missingReports, reportKey } from '#shared/domain/inspections/reports';
import { refuse } from '#shared/domain/refusal';
import { pinyinKey } from '#shared/domain/staff/pinyin';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { listInspectors, listReports, listTeams, saveInspector, saveReport, saveTeam } from './people-repo';

type PeopleHandlers = Pick<
  HandlersOf<typeof inspectionsContract>,
  'inspectors' | 'saveInspector' | 'teams' | 'saveTeam' | 'reports' | 'saveReport'
>;

export const peopleHandlers: PeopleHandlers = {
  inspectors: ({ db }) => listInspectors(db),

  saveInspector: async ({ db, audit }, input) => {
    if (input.termFrom !== null && input.termTo !== null && input.termTo < input.termFrom) {
      refuse('term_dates');
    }
    const before = (await listInspectors(db)).find(({ id }) => id === input.id);
    const id = await saveInspector(db, { ...input, pinyin: await pinyinKey(input.name) });
    if (id === null) refuse('not_found');
    await audit({ entity: 'inspector', entityId: id, before, after: input });
    return { id };
  },

  teams: ({ db }) => listTeams(db),

  saveTeam: async ({ db, audit }, input) => {
    const known = new Set((await listInspectors(db)).map(({ id }) => id));
    if (!input.memberIds.every((id) => known.has(id))) refuse('not_found');
    const teams = await listTeams(db);
    if (teams.some(({ id, name }) => name === input.name && id !== input.id)) {
      refuse('team_name_taken', { name: input.name });
    }
    const id = await saveTeam(db, input);
    if (id === null) refuse('not_found');
    await audit({
      entity: 'inspection_team',
      entityId: id,
      before: teams.find((t) => t.id === id),
      after: input,
    });
    return { id };
  },

  reports: async ({ db, now }) => {
    const inspectors = await listInspectors(db);
    const byId = new Map(inspectors.map((inspector) => [inspector.id, inspector]));
    const received = await listReports(db);
    const keys = new Set(received.map((row) => reportKey(row.inspector_id, row.period)));
    const missing = missingReports(inspectors, keys, wallDate(now)).map(
      ({ reporter, period }): ReportInfo => ({
        ...{ inspectorId: reporter.id, inspectorName: reporter.name, area: reporter.area, period },
        ...{ receivedOn: null, items: 0, units: 0, rectified: 0, summary: '' },
      }),
    );
    return [
      ...missing,
      ...received.map((row): ReportInfo => {
        const inspector = byId.get(row.inspector_id);
        const { period, items, units, rectified, summary } = row;
        return {
          ...{ inspectorId: row.inspector_id, period, items, units, rectified, summary },
          inspectorName: inspector?.name ?? '',
          area: inspector?.area ?? '',
          receivedOn: row.received_on,
        };
      }),
    ];
  },

  saveReport: async ({ db, now, actor, audit }, { inspectorId, receivedOn, ...rest }) => {
    if (!(await listInspectors(db)).some(({ id }) => id === inspectorId)) refuse('not_found');
    if (receivedOn > wallDate(now)) refuse('in_future');
    if (rest.rectified > rest.items) refuse('more_rectified');
    const row = {
      ...rest,
      inspector_id: inspectorId,
      received_on: receivedOn,
      created_by: actor.accountId,
    };
    await saveReport(db, row);
    await audit({ entity: 'supervisor_report', entityId: reportKey(inspectorId, rest.period), after: row });
    return { inspectorId };
  },
};
