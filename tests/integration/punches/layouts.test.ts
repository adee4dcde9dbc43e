import { describe, expect, it } from 'vitest';
import type { LayoutSample, LayoutTrial, SavedLayout } from '#shared/contracts/punch-layouts';
import type { FilePreview, ImportReport } from '#shared/contracts/punches';
import type { PunchLayout } from '#shared/domain/punches/layout';
import { openCenter, type TestCenter } from '../support/center';
import { book } from '../workbooks/files';
import { at, rowCounts } from './support';

const TEXT =
  '三月窗口签到\r\n卡#到岗#离岗#哪天\r\n0147#08:00#17:30#2026.3.2\r\n9#8:01##2026.3.2\r\n9#早#17:31#2026.3.3\r\n'.replaceAll(
    '#',
    '|',
  );

const sample = async (center: TestCenter, token: string, more: object = {}) =>
  center.call<LayoutSample>('punches.layoutSample', { token, ...more });

const preview = async (center: TestCenter, token: string, more: object = {}) =>
  (await center.call<{ files: FilePreview[] }>('punches.preview', { tokens: [token], ...more })).files[0];

async function explained(center: TestCenter, name = 'a.txt', device = '7号机') {
  const token = await center.pick(name, TEXT);
  const { guess } = await sample(center, token);
  const layout: PunchLayout = { ...guess, datePattern: 'YYYY.MM.DD' };
  const saved = await center.call<SavedLayout>('punches.addLayout', {
    token,
    name: '签到表',
    device,
    layout,
  });
  return { token, layout, saved };
}

describe('a table that no format fits', () => {
  it('is refused by an import and says that its columns may be explained', async () => {
    const center = await openCenter();
    const token = await center.pick('a.txt', TEXT);
    expect(await preview(center, token)).toMatchObject({
      explainable: true,
      layouts: [],
      layoutId: null,
      refusal: { code: 'punch_format_unknown' },
    });
    expect(await center.refusal('punches.import', { tokens: [token] })).toMatchObject({
      code: 'punch_format_unknown',
    });
  });

  it('shows its first rows with a guess, and what a person says changes them', async () => {
    const center = await openCenter();
    const token = await center.pick('a.txt', TEXT);
    const seen = await sample(center, token);
    expect(seen).toMatchObject({ container: 'text', encoding: 'utf-8', sheets: [] });
    expect(seen.rows[1]).toEqual({ number: 2, cells: ['卡', '到岗', '离岗', '哪天'] });
    expect(seen.guess).toMatchObject({ separator: '|', headerRow: 2, roles: ['id', 'time', 'time', 'date'] });
    expect((await sample(center, token, { separator: ',' })).rows[1]?.cells).toEqual(['卡|到岗|离岗|哪天']);
    expect((await sample(center, token, { encoding: 'gb18030' })).rows[1]?.cells[0]).not.toBe('卡');
  });

  it('is tried whole, with every row that cannot be read and why', async () => {
    const center = await openCenter();
    const { token, layout } = await explained(center);
    const before = rowCounts(center);
    const trial = await center.call<LayoutTrial>('punches.tryLayout', { from: { token }, layout });
    expect(trial).toMatchObject({ read: 5, good: 4, bad: 1, persons: 2, firstAt: at('2026-03-02 08:00') });
    expect(trial.punches[0]).toMatchObject({ row: 3, machineId: '0147', at: at('2026-03-02 08:00') });
    expect(trial.problems).toEqual([{ row: 5, code: 'bad_date', raw: '9|早|17:31|2026.3.3' }]);
    expect(rowCounts(center)).toEqual(before);
    expect(
      await center.refusal('punches.tryLayout', { from: { token }, layout: { ...layout, roles: ['id'] } }),
    ).toEqual({ code: 'layout_incomplete', params: { problem: 'when_missing' } });
  });

  it('is known again by its headings, with the machine it belongs to', async () => {
    const center = await openCenter();
    await explained(center);
    const next = await center.pick(
      'april.csv',
      '四月\n另一行\n卡|到岗|离岗|哪天\n0147|08:00|17:30|2026.4.1\n',
    );
    expect(await preview(center, next)).toMatchObject({
      format: 'layout',
      sure: true,
      device: '7号机',
      devices: ['7号机'],
      counts: { read: 2, accepted: 2 },
      refusal: null,
    });
    const report = await center.call<ImportReport>('punches.import', { tokens: [next] });
    expect(report).toMatchObject({ read: 2, accepted: 2, files: [{ format: 'layout' }] });
    expect(await center.call('punches.devices')).toMatchObject({ devices: [{ code: '7号机' }] });
    expect(await center.call('punches.import', { tokens: [next] })).toMatchObject({
      accepted: 0,
      duplicate: 2,
    });
  });

  it('lists its bad rows with their number and text like any other', async () => {
    const center = await openCenter();
    const { token } = await explained(center);
    const report = await center.call<ImportReport>('punches.import', { tokens: [token] });
    expect(report).toMatchObject({ read: 5, accepted: 4, rejected: 1 });
    expect(report.bad).toMatchObject([{ row: 5, code: 'bad_date', raw: '9|早|17:31|2026.3.3' }]);
  });

  it('is asked for by machine where two have the same headings', async () => {
    const center = await openCenter();
    const { token } = await explained(center, 'a.txt', 'A');
    const second = await explained(center, 'b.txt', 'B');
    const seen = await preview(center, token);
    expect(seen?.layouts.map(({ device }) => device)).toEqual(['B', 'A']);
    expect(seen).toMatchObject({ layoutId: second.saved.id, device: 'B' });
    const other = seen?.layouts[1]?.id;
    const choices = [{ token, layoutId: other }];
    expect(await preview(center, token, { choices })).toMatchObject({ layoutId: other, device: 'A' });
    await center.call('punches.import', { tokens: [token], choices });
    expect(await center.call('punches.devices')).toMatchObject({ devices: [{ code: 'A' }] });
  });

  it('is changed and deleted without its file, and the log says so', async () => {
    const center = await openCenter();
    const { token, layout, saved } = await explained(center);
    const changed = { ...layout, roles: ['id', 'time', null, 'date'] as PunchLayout['roles'] };
    const from = { layoutId: saved.id };
    expect(await center.call('punches.tryLayout', { from, layout: changed })).toMatchObject({
      read: 3,
      bad: 1,
    });
    await center.call('punches.changeLayout', {
      id: saved.id,
      name: '早班签到',
      device: '',
      layout: changed,
    });
    expect(await center.call('punches.layouts')).toMatchObject([{ name: '早班签到', device: '' }]);
    expect(await preview(center, token)).toMatchObject({ device: '', counts: { read: 3 } });
    await center.call('punches.removeLayout', { id: saved.id, reason: '不用了' });
    expect(await preview(center, token)).toMatchObject({ refusal: { code: 'punch_format_unknown' } });
    const log = center.database.sqlite.prepare(
      "select operation from audit_log where entity = 'punch_layout'",
    );
    expect(log.pluck().all()).toEqual(['punches.addLayout', 'punches.changeLayout', 'punches.removeLayout']);
  });

  it('explained again for the same machine takes the place of the first', async () => {
    const center = await openCenter();
    const first = await explained(center);
    const second = await explained(center);
    expect(second.saved.id).toBe(first.saved.id);
    const other = await explained(center, 'b.txt', 'B');
    const { layout } = first;
    expect(
      await center.refusal('punches.changeLayout', {
        id: other.saved.id,
        name: 'x',
        device: '7号机',
        layout,
      }),
    ).toMatchObject({ code: 'layout_taken', params: { name: '签到表' } });
  });

  it('may be a sheet of a workbook', async () => {
    const center = await openCenter();
    const bytes = await book((sheet) => {
      sheet.addRow(['窗口签到']);
      sheet.addRow(['胸牌', '何时', '往返']);
      sheet.addRow(['A7', new Date('2026-03-02T08:00:00Z'), '上班']).getCell(2).numFmt = 'm/d/yy h:mm';
      sheet.addRow(['A7', new Date('2026-03-02T17:00:00Z'), '下班']).getCell(2).numFmt = 'm/d/yy h:mm';
    });
    const token = await center.pick('a.xlsx', bytes);
    const seen = await sample(center, token);
    expect(seen).toMatchObject({ container: 'workbook', sheets: ['名册'], guess: { headerRow: 2 } });
    const layout = { ...seen.guess, roles: ['id', 'moment', 'direction'] };
    await center.call('punches.addLayout', { token, name: '签到', device: '', layout });
    await center.call('punches.import', { tokens: [token] });
    expect(center.database.sqlite.prepare('select at, direction from punch order by at').all()).toEqual([
      { at: at('2026-03-02 08:00'), direction: 'in' },
      { at: at('2026-03-02 17:00'), direction: 'out' },
    ]);
  });

  it('is not explained where there are no columns', async () => {
    const center = await openCenter();
    const token = await center.pick('a.dat', '\u0000\u0001\u0000\u0000Standard Jet DB\u0000rest');
    expect(await center.refusal('punches.layoutSample', { token })).toMatchObject({
      code: 'layout_not_a_table',
    });
  });
});

describe('a file whose lines name no machine', () => {
  const GLG = 'No\tEnNo\tName\tMode\tDateTime\r\n1\t7\t甲\t1\t2026/03/02 08:00:00\r\n';

  it('is of the machine a person names', async () => {
    const center = await openCenter();
    const token = await center.pick('GLG_001.TXT', GLG);
    expect(await preview(center, token)).toMatchObject({ devices: [''], device: null });
    const choices = [{ token, device: '3' }];
    expect(await preview(center, token, { choices })).toMatchObject({ devices: ['3'], device: '3' });
    await center.call('punches.import', { tokens: [token], choices });
    expect(await center.call('punches.devices')).toMatchObject({ devices: [{ code: '3', imports: 1 }] });
  });

  it('stays without one where nobody does, and a line that names one keeps it', async () => {
    const center = await openCenter();
    const named = 'No\tTMNo\tEnNo\tName\tMode\tDateTime\r\n1\t5\t7\t甲\t1\t2026/03/02 08:00:00\r\n';
    const tokens = [await center.pick('a.txt', GLG), await center.pick('b.txt', named.replace('08:', '09:'))];
    await center.call('punches.import', { tokens, choices: [{ token: tokens[1], device: '3' }] });
    expect(await center.call('punches.devices')).toMatchObject({ devices: [{ code: '' }, { code: '5' }] });
  });
});
