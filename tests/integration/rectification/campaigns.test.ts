import { describe, expect, it } from 'vitest';
import { textWorkbook } from '#electron/platform/text-sheet';
import type { CampaignInfo, ProblemImport } from '#shared/contracts/rectification-campaigns';
import { LOOK, type OrderOffice, openOrders, REPORT } from './support';

const COLUMNS = ['存在问题', '整改措施', '责任窗口', '责任单位', '责任人', '整改时限', '提出人'];
const sheetOf = (headings: string[], rows: string[][]) =>
  textWorkbook({
    name: '问题清单',
    columns: headings.map((header, index) => ({ key: String(index), header, width: 10 })),
    lines: rows.map((cells) => Object.fromEntries(headings.map((_, index) => [index, cells[index] ?? '']))),
    explanation: null,
  });
const sheet = (...rows: string[][]) => sheetOf(COLUMNS, rows);

async function openCampaign(office: OrderOffice): Promise<number> {
  const campaign = { id: null, name: '作风整治专项行动', source: '县督查反馈', fromDate: '2026-04-01' };
  return (await office.call<{ id: number }>('rectification.saveCampaign', campaign)).id;
}

describe('the problem list of a campaign', () => {
  it('is entered one by one and by Excel, numbered, and closed item by item', async () => {
    const office = await openOrders();
    const { call, take } = office;
    const campaignId = await openCampaign(office);
    const first = await office.issue({ origin: 'campaign', campaignId, raisedBy: '企业代表' });
    const bytes = await sheet(
      ['告知不清', '制作告知单', '05', '', '测试甲', '20日前', '企业代表'],
      ['叫号机故障', '报修', '', '测试局', '', '2026-04-30', ''],
    );
    const token = await office.pick('清单.xlsx', bytes);
    const read = { campaignId, token, apply: false };
    expect(await call<ProblemImport>('rectification.importProblems', read)).toEqual({
      added: 2,
      problems: [],
    });
    expect(await office.list({ campaignId })).toHaveLength(1);
    await call('rectification.importProblems', { ...read, apply: true });
    const listed = await office.list({ campaignId });
    expect(listed.map(({ campaignNo, problem, due }) => [campaignNo, problem, due])).toEqual([
      [1, '台面凌乱', '2026-04-17'],
      [2, '告知不清', '2026-04-20'],
      [3, '叫号机故障', '2026-04-30'],
    ]);
    expect(listed[1]).toMatchObject({ staffName: '测试甲', windowName: '办税窗口', origin: 'campaign' });
    await take('report', first, { ...REPORT, receivedOn: '2026-04-10' });
    await take('check', first, { on: '2026-04-10', ...LOOK });
    await take('look', first, { on: '2026-04-10', ...LOOK, result: 'rectified' });
    await take('close', first, { satisfaction: 'basic' });
    const [campaign] = await call<CampaignInfo[]>('rectification.campaigns');
    expect(campaign?.progress).toMatchObject({ total: 3, closed: 1, open: 2, basic: 1 });
    const close = { id: campaignId, on: '2026-04-10' };
    expect(await office.refusal('rectification.closeCampaign', close)).toMatchObject({
      ...{ code: 'campaign_problems_open', params: { count: 2 } },
    });
    for (const { id } of listed.slice(1)) await take('withdraw', id, { reason: '并入其他清单' });
    await call('rectification.closeCampaign', close);
    const late = { origin: 'campaign', campaignId, problem: '问题', measure: '措施', issuedOn: '2026-04-10' };
    const more = await office.refusal('rectification.issue', { ...late, windowId: office.windows.tax });
    expect(more.code).toBe('campaign_closed');
  });

  it('takes all rows or none, and no row twice', async () => {
    const office = await openOrders();
    const campaignId = await openCampaign(office);
    const bytes = await sheet(
      ['告知不清', '制作告知单', '99', '', '', '20日前', ''],
      ['叫号机故障', '报修', '', '没有这个局', '', '2026-04-30', ''],
      ['空调故障', '报修', '05', '', '', '2026-04-01', ''],
      ['', '报修', '05', '', '', '2026-04-30', ''],
      ['门口积水', '清理', '05', '', '', '2026-04-30', ''],
    );
    const token = await office.pick('清单.xlsx', bytes);
    const input = { campaignId, token, apply: true };
    const { problems } = await office.call<ProblemImport>('rectification.importProblems', input);
    expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 window_unknown',
      '3 unit_unknown',
      '4 due_past',
      '5 problem_missing',
    ]);
    expect(await office.list({ campaignId })).toEqual([]);
    const good = await office.pick('一行.xlsx', await sheet(['门口积水', '清理', '05', '', '', '20日', '']));
    await office.call('rectification.importProblems', { ...input, token: good });
    const again = await office.call<ProblemImport>('rectification.importProblems', { ...input, token: good });
    expect(again).toMatchObject({ added: 0, problems: [{ row: 2, code: 'known' }] });
  });

  it('refuses a table without its columns, names twice, and ends before beginnings', async () => {
    const office = await openOrders();
    const campaignId = await openCampaign(office);
    const token = await office.pick('别的.xlsx', await sheetOf(['姓名', '工号'], [['甲', '1']]));
    const columns = await office.refusal('rectification.importProblems', { campaignId, token, apply: true });
    expect(columns.code).toBe('problem_columns_missing');
    const campaign = { id: null, name: '作风整治专项行动', fromDate: '2026-04-01' };
    expect((await office.refusal('rectification.saveCampaign', campaign)).code).toBe('campaign_name_taken');
    const dates = { ...campaign, name: '另一个', untilDate: '2026-03-01' };
    expect((await office.refusal('rectification.saveCampaign', dates)).code).toBe('campaign_dates');
  });

  it('gives an empty workbook with its columns', async () => {
    const office = await openOrders();
    expect(await office.call('rectification.problemForm')).toEqual({ file: '问题清单模板.xlsx' });
    const filled = office.saved.get('问题清单模板.xlsx')!;
    const campaignId = await openCampaign(office);
    const token = await office.pick('模板.xlsx', filled);
    const input = { campaignId, token, apply: true };
    expect(await office.call('rectification.importProblems', input)).toEqual({ added: 0, problems: [] });
  });
});
