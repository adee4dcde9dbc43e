import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Incident } from '#shared/contracts/incidents';
import { type Office, openOffice } from '../leave/support';
import { allChannels } from '../support/center';

const INSPECTOR = '柏监督';
const WITNESS = '路见证';
const RECORDER = '记查员';

const holds = (value: unknown, secrets: readonly string[] = [INSPECTOR, WITNESS, RECORDER]): boolean => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return secrets.some((secret) => text.includes(secret));
};

/** A round somebody walked, a finding of it charged and decided, with everybody's name written down. */
async function walked() {
  const office = await openOffice();
  await office.call('access.saveAccount', {
    ...{ id: null, username: 'jilu', displayName: RECORDER, roles: ['officer'], staffId: null },
    ...{ password: 'long enough 77', changeAtNextLogin: false },
  });
  await office.call('access.login', { username: 'jilu', password: 'long enough 77' });
  const fresh = await office.call<{ session: { mustChangePassword: boolean } }>('access.state');
  if (fresh.session.mustChangePassword) {
    await office.call('access.changePassword', { current: 'long enough 77', next: 'long enough 78' });
  }
  const { id: inspectorId } = await office.call<{ id: number }>('inspections.saveInspector', {
    ...{ id: null, kind: 'volunteer', name: INSPECTOR, area: '办税大厅' },
    ...{ termFrom: '2026-01-01', termTo: '2026-12-31', reports: true },
  });
  const { id: roundId } = await office.call<{ id: number }>('inspections.start', {
    ...{ kind: 'undercover', announced: false, inspectorIds: [inspectorId] },
  });
  const { id: checkId } = await office.call<{ id: number }>('inspections.mark', {
    ...{ roundId, windowId: office.windows.tax, staffId: office.people.乙 },
    ...{ status: 'finding', itemCode: 'games' },
  });
  const charged = { checkId, itemCode: 'games', description: '' };
  await office.call('inspections.charge', charged);
  const { ids } = await office.call<{ ids: number[] }>('incidents.record', {
    ...{ staffIds: [office.people.甲], itemCode: 'off_post', date: '2026-04-09', minute: 600 },
    ...{ source: 'undercover', description: '窗口无人', witnesses: WITNESS },
  });
  await office.call('incidents.notify', { id: ids[0], way: 'slip' });
  return { office, roundId, incidentId: ids[0]! };
}

const INPUTS = (id: number): object[] => [
  ...[{}, { id }, { id: 1 }, { month: '2026-04' }, { from: '2026-04', to: '2026-04' }],
  ...[{ from: '2026-04-01', to: '2026-04-30' }, { date: '2026-04-10' }, { year: 2026 }],
  ...[
    { id, names: true },
    { id: 1, names: true },
    { origin: 'incident', originId: id },
  ],
];
/** These name the officers there are, whatever any of them did. */
const NAMES_OFFICERS = ['assessment.checklist', 'leave.signerChoices'];
/** Writing, logging out, and what the account itself is. */
const LEFT_OUT = /^(access|settings|backup|transfer)\.|\.(print|save|paper)/;

describe('who looked, who recorded and who witnessed', () => {
  it('is told to those entitled', async () => {
    const { office, roundId, incidentId } = await walked();
    await office.login(['auditor'], null);
    const seen = [
      await office.call('inspections.round', { id: roundId }),
      await office.call('incidents.get', { id: incidentId }),
    ];
    for (const name of [INSPECTOR, WITNESS, RECORDER]) expect(JSON.stringify(seen)).toContain(name);
  });

  it.each(['leader', 'manager', 'admin'] as const)('is in no answer a %s gets', async (role) => {
    const { office, roundId, incidentId } = await walked();
    await office.login([role], role === 'manager' ? office.people.甲 : null);
    const told: string[] = [];
    let served = 0;
    for (const channel of allChannels.filter((each) => !LEFT_OUT.test(each))) {
      for (const input of [...INPUTS(roundId), { id: incidentId }]) {
        const answer = await office.dispatch({ channel, input });
        if (answer.ok) served++;
        const secrets = NAMES_OFFICERS.includes(channel) ? [INSPECTOR, WITNESS] : undefined;
        if (holds(answer, secrets)) told.push(channel);
      }
    }
    expect(told).toEqual([]);
    expect(served).toBeGreaterThan(role === 'leader' ? 40 : 5);
    expect(holds(office.logged)).toBe(false);
  });

  it('is neither on the paper of a round nor in a list somebody exports', async () => {
    const { office, roundId } = await walked();
    await office.login(['leader'], null);
    await office.call('inspections.printLog', { id: roundId, names: true, to: 'printer' });
    expect(office.printed).toHaveLength(1);
    expect(holds(office.printed)).toBe(false);
    const rows = await office.call<Incident[]>('incidents.list', { month: '2026-04' });
    expect(rows).toHaveLength(2);
    expect(holds(await exported(office, rows))).toBe(false);
  });
});

/** What stands in the workbook of a list. */
async function exported(office: Office, rows: readonly object[]): Promise<unknown> {
  const cell = (value: unknown) =>
    value === null || typeof value === 'number' ? value : JSON.stringify(value);
  await office.call('transfer.exportTable', {
    title: '列表',
    columns: Object.keys(rows[0] ?? {}),
    rows: rows.map((row) => Object.values(row).map(cell)),
  });
  const [bytes] = [...office.saved.values()];
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes!.slice().buffer as ArrayBuffer);
  return workbook.worksheets.map((sheet) => sheet.getSheetValues());
}

describe('who handed in a sheet of a mutual round', () => {
  it('is told to chief and auditor only, and no log or answer ties a name to a sheet', async () => {
    const office = await openOffice();
    const { id } = await office.call<{ id: number }>('evaluation.save', {
      ...{ id: null, title: '四月互评', source: 'mutual', target: 'window', reason: '', note: '' },
      ...{ fromDate: '2026-04-01', toDate: '2026-04-10', issued: 3, returned: 2 },
      ...{ rounding: 'half_up', cap: null, tie: 'equal' },
      aspects: [{ code: 'overall', name: '总体评价', weight: 100 }],
      levels: [
        { code: 'satisfied', name: '满意', coefficient: 10_000, satisfied: true },
        { code: 'unsatisfied', name: '不满意', coefficient: 0, satisfied: false },
      ],
    });
    const staffIds = [office.people.甲];
    await office.call('evaluation.markRaters', { id, staffIds, returned: true });
    const sheet = { roundId: id, subjectId: office.windows.tax, answers: [2], invalid: null };
    await office.call('evaluation.enter', sheet);
    const { kysely } = office.database;
    const log = JSON.stringify(await kysely.selectFrom('audit_log').selectAll().execute());
    expect(log).not.toContain('staffIds');
    expect(JSON.stringify(await kysely.selectFrom('evaluation_ballot').selectAll().execute())).not.toMatch(
      /rater|staff_id":[1-9]/,
    );
    for (const role of ['officer', 'leader', 'manager', 'admin'] as const) {
      await office.login([role], null);
      for (const channel of allChannels.filter((each) => each.startsWith('evaluation.'))) {
        const answer = await office.dispatch({ channel, input: { id } });
        expect([role, channel, JSON.stringify(answer).includes('测试甲')]).toEqual([role, channel, false]);
      }
      expect((await office.refusal('evaluation.raters', { id })).code).toBe('no_permission');
    }
  });
});
