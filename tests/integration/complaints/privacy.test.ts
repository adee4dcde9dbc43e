import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { allChannels } from '../support/center';
import { answered, judged, openComplaints, WHO } from './support';

const holds = (value: unknown): boolean => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [WHO.name, '5550123', WHO.contact].some((secret) => text.includes(secret));
};

/** A complaint in whose every text somebody wrote down who complained. */
async function talkative() {
  const office = await openComplaints();
  const told = `${WHO.name}（${WHO.phone}）`;
  const id = await office.register({
    subject: `${told}投诉`,
    sourceBody: told,
    sourceNo: told,
    allegations: [`对${told}态度差`],
  });
  await office.take('assign', id, { handler: '测试甲', demand: `请回复${told}` });
  await office.take('extend', id, { due: '2026-04-30', reason: told });
  await office.take('reply', id, { receivedOn: '2026-04-10', person: '测试甲', text: `已向${told}说明` });
  await office.take('sendBack', id, { reason: told });
  await office.take('reply', id, { receivedOn: '2026-04-10', person: '测试甲', text: told });
  await office.take('accept', id, { note: told });
  const { allegations } = await office.show(id);
  const points = [{ id: allegations[0]?.id, verdict: 'proven', finding: told }];
  await office.take('judge', id, { on: '2026-04-10', points, reason: told });
  await office.take('apologise', id, { how: 'visit', on: '2026-04-10', person: '测试乙', note: told });
  await office.take('call', id, { on: '2026-04-10', caller: '督查员', result: 'satisfied', note: told });
  const [item] = await office.call<{ code: string }[]>('incidents.items', {});
  await office.take('recordIncident', id, { itemCode: item!.code, noPersonReason: '', description: told });
  await office.take('close', id, { note: told });
  return { office, id };
}

describe('who complained', () => {
  it('is told to those entitled, and each look is kept', async () => {
    const { office, id } = await talkative();
    expect(await office.take('revealComplainant', id)).toEqual(WHO);
    const looks = await office.database.kysely
      .selectFrom('audit_log')
      .selectAll()
      .where('operation', '=', 'complaints.revealComplainant')
      .execute();
    expect(looks).toHaveLength(1);
    expect(holds(looks)).toBe(false);
  });

  it('is in no answer of any query of those not entitled', async () => {
    const { office, id } = await talkative();
    for (const role of ['leader', 'auditor', 'manager', 'admin'] as const) {
      await office.loginAs(role);
      expect((await office.refusal('complaints.revealComplainant', { id })).code).toBe('no_permission');
      expect((await office.refusal('complaints.files', { id })).code).toBe('no_permission');
      for (const channel of allChannels) {
        if (!/^(complaints|incidents|audit)\./.test(channel)) continue;
        for (const input of [
          {},
          { id },
          { id: 1 },
          { from: '2026-04', to: '2026-04' },
          { month: '2026-04' },
        ]) {
          const answer = await office.dispatch({ channel, input });
          expect([channel, holds(answer)]).toEqual([channel, false]);
        }
      }
    }
  });

  it('is found by a search only for those entitled', async () => {
    const { office } = await talkative();
    expect(await office.list({ text: WHO.name })).toHaveLength(1);
    await office.loginAs('leader');
    expect(await office.list({ text: WHO.name })).toEqual([]);
    expect(await office.list({ text: '5550123' })).toEqual([]);
    expect(await office.list({ text: '办税窗口' })).toHaveLength(1);
  });

  it('is not on paper, not in the exported list, and not in the logs', async () => {
    const { office, id } = await talkative();
    await office.loginAs('leader');
    await office.take('printSlip', id, { to: 'printer' });
    const rows = await office.list();
    await office.call('transfer.exportTable', {
      title: '投诉',
      columns: Object.keys(rows[0]!),
      rows: rows.map((row) =>
        Object.values(row).map((value) => (typeof value === 'boolean' ? String(value) : value)),
      ),
    });
    expect(office.printed).toHaveLength(1);
    expect(holds(office.printed)).toBe(false);
    expect(office.printed[0]?.html).toContain('实名（姓名和联系方式保密）');
    const [bytes] = [...office.saved.values()];
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes!.slice().buffer as ArrayBuffer);
    expect(holds(workbook.worksheets.map((sheet) => sheet.getSheetValues()))).toBe(false);
    expect(holds(await office.database.kysely.selectFrom('audit_log').selectAll().execute())).toBe(false);
    expect(office.logged).toEqual([]);
  });

  it('leaves no trace in the database but its own table, also when named later', async () => {
    const office = await openComplaints();
    const id = await office.register({ complainant: null, subject: `${WHO.name}的来信` });
    await answered(office, id);
    await office.take('judge', id, judged({ reason: `${WHO.name}所述属实` }));
    expect(holds(await office.show(id))).toBe(true);
    await office.take('saveComplainant', id, { complainant: WHO });
    expect(await office.show(id)).toMatchObject({
      named: true,
      subject: '投诉人的来信',
      verdictReason: '投诉人所述属实',
    });
    expect(holds(await office.show(id))).toBe(false);
    await office.take('saveComplainant', id, { complainant: null });
    expect(await office.take('revealComplainant', id)).toBeNull();
  });

  it('points at an earlier complaint of the same number', async () => {
    const office = await openComplaints();
    const id = await office.register();
    const similar = (phone: string) => office.call('complaints.similar', { name: '', phone });
    expect(await similar('0556 555 0123')).toMatchObject([{ id, no: '2026-0001' }]);
    expect(await similar('13000000000')).toEqual([]);
  });

  it('keeps letters for those entitled', async () => {
    const office = await openComplaints();
    const id = await office.register();
    const token = await office.pick(`${WHO.name}来信.pdf`, '%PDF-1.4\n一封来信');
    await office.take('addFiles', id, { tokens: [token] });
    const files = (await office.take('files', id)) as { id: number; name: string }[];
    expect(files).toMatchObject([{ name: '投诉人来信.pdf' }]);
    expect(holds(await office.database.kysely.selectFrom('audit_log').selectAll().execute())).toBe(false);
    await office.call('complaints.withdrawFile', { id: files[0]?.id, reason: '传错了' });
    await office.loginAs('auditor');
    expect((await office.refusal('complaints.filePart', { id: files[0]?.id, offset: 0 })).code).toBe(
      'no_permission',
    );
  });
});
