import { describe, expect, it } from 'vitest';
import { markFacts, missingMarks } from '#electron/features/marks/index';
import { readWorkbook } from '#electron/platform/workbook-reader';
import type { OutputOf } from '#shared/contracts/define';
import type { MarkChangeView, MarkPreview, MarkSheet, marksContract } from '#shared/contracts/marks';
import { auditOf, closeMonth, type Office, openOffice } from '../leave/support';
import { workbook } from '../staff/support';
import { importSamples } from './support';

const MONTH = '2026-03';
const PEERS = { month: MONTH, subject: 'window', type: 'rating', code: '互评' } as const;
const WORK = { month: MONTH, subject: 'window', type: 'score', code: '业务考核' } as const;
const CONDUCT = { month: MONTH, subject: 'person', type: 'rating', code: '品德' } as const;

async function openMarks(): Promise<Office> {
  const office = await openOffice();
  await importSamples(office);
  return office;
}
const sheetOf = (office: Office, ref: object) => office.call<MarkSheet>('marks.sheet', ref);
const rowOf = async (office: Office, ref: object, id: number) =>
  (await sheetOf(office, ref)).rows.find((row) => row.id === id)!;
const cell = (giverId: number, item: string, subjectId: number, score: number | null) => ({
  ...{ giverId, item, subjectId, score, abstained: false },
});
const save = (office: Office, ref: object, cells: object[], reason = '') =>
  office.call<{ saved: number }>('marks.save', { ...ref, cells, reason });
const bad = async (office: Office, channel: string, input: unknown) =>
  (await office.refusal(`marks.${channel}`, input)).code;
const facts = (office: Office, month = MONTH) => markFacts(office.database.kysely, month);
const giver = (name: string, rest: object = {}) => ({
  ...{ id: null, name, ownId: null, absent: '', docNo: '', docDate: null, ...rest },
});
/** Both windows rate each other; answers their ids as raters. */
async function eachOther(office: Office): Promise<{ tax: number; police: number }> {
  const { tax, police } = office.windows;
  const givers = [giver('办税窗口', { ownId: tax }), giver('户籍窗口', { ownId: police })];
  await office.call('marks.saveGivers', { ...PEERS, rater: 'mutual', givers, reason: '' });
  const [first, second] = (await sheetOf(office, PEERS)).part.raters[0]!.givers;
  return { tax: first!.id, police: second!.id };
}

describe('what is due in a month', () => {
  it('follows the rulebooks in force: persons and windows, by kind of rater', async () => {
    const office = await openMarks();
    type Month = OutputOf<(typeof marksContract)['month']>;
    const { parts, closed } = await office.call<Month>('marks.month', { month: MONTH });
    expect(closed).toBe(false);
    expect(
      parts.map(({ subject, type, code, due, done, secret }) => [subject, type, code, due, done, secret]),
    ).toEqual([
      ['person', 'rating', '品德', 6, 0, false],
      ['person', 'score', '个人业务', 3, 0, false],
      ['person', 'rating', '实绩', 3, 0, false],
      ['window', 'score', '业务考核', 2, 0, false],
      ['window', 'rating', '互评', 2, 0, true],
    ]);
    expect(await office.call('marks.month', { month: '2025-12' })).toMatchObject({ parts: [] });
    expect(await missingMarks(office.database.kysely, MONTH)).toEqual([
      { place: 1, name: '品德', count: 6 },
      { place: 2, name: '业务', count: 3 },
      { place: 3, name: '实绩', count: 3 },
      { place: 4, name: '业务', count: 2 },
      { place: 5, name: '窗口互评', count: 2 },
    ]);
  });
});

describe('marks', () => {
  it('are saved, corrected with a reason and taken back; the score follows the rulebook', async () => {
    const office = await openMarks();
    const { 甲, 乙 } = office.people;
    const cells = [cell(-1, '品德', 甲, 1800), cell(-2, '品德', 甲, 1600), cell(-1, '品德', 乙, 1950)];
    expect(await save(office, CONDUCT, cells)).toEqual({ saved: 3 });
    const sheet = await sheetOf(office, CONDUCT);
    const [leaders, manager] = sheet.part.raters.map(({ givers }) => givers[0]!.id);
    // 分管领导 60 % of 18/20, 窗口负责人 40 % of 16/20.
    expect(sheet.rows.find(({ id }) => id === 甲)).toMatchObject({ score: 8600, done: 2, due: 2 });
    expect(sheet.rows.find(({ id }) => id === 乙)).toMatchObject({ score: 9750, done: 1, previous: null });
    expect(
      await bad(office, 'save', { ...CONDUCT, cells: [cell(leaders!, '品德', 甲, 1900)], reason: '' }),
    ).toBe('reason_required');
    await save(office, CONDUCT, [cell(leaders!, '品德', 甲, 1900)], '誊写有误');
    expect(await rowOf(office, CONDUCT, 甲)).toMatchObject({ score: 8900 });
    expect(await save(office, CONDUCT, [cell(leaders!, '品德', 甲, 1900)])).toEqual({ saved: 0 });
    await save(office, CONDUCT, [cell(manager!, '品德', 甲, null)], '评错了人');
    expect(await rowOf(office, CONDUCT, 甲)).toMatchObject({ score: 9500, done: 1 });
    const log = await auditOf(office, 'mark_sheet');
    expect(log.map(({ reason }) => reason)).toEqual(['', '誊写有误', '', '评错了人']);
    expect(log[1]!.before).toContain('1800');
    expect(log[1]!.after).toContain('1900');
    const history = (giverId: number) =>
      office.call<MarkChangeView[]>('marks.history', { ...CONDUCT, giverId, item: '品德', subjectId: 甲 });
    const told = (changes: MarkChangeView[]) =>
      changes.map(({ before, after, reason }) => [before, after, reason]);
    expect(told(await history(leaders!))).toEqual([
      [null, 1800, ''],
      [1800, 1900, '誊写有误'],
    ]);
    const [first, taken] = await history(manager!);
    expect(taken).toMatchObject({ before: 1600, after: null, reason: '评错了人', by: first!.by });
    expect(first!.by).not.toBe('');
  });

  it('of the month before stand beside them', async () => {
    const office = await openMarks();
    const { 甲 } = office.people;
    await save(office, { ...CONDUCT, month: '2026-02' }, [cell(-1, '品德', 甲, 1500)]);
    expect(await rowOf(office, CONDUCT, 甲)).toMatchObject({ previous: 7500, score: null });
  });

  it('outside the sheet, the range or the month are refused', async () => {
    const office = await openMarks();
    const { 甲 } = office.people;
    const one = (mark: object, ref: object = CONDUCT) => ({ ...ref, cells: [mark], reason: '' });
    expect(await bad(office, 'save', one(cell(-1, '品德', 甲, 2001)))).toBe('marks_over_full');
    expect(await bad(office, 'save', one(cell(-1, '能力', 甲, 100)))).toBe('marks_giver_unknown');
    expect(await bad(office, 'save', one(cell(99, '品德', 甲, 100)))).toBe('marks_giver_unknown');
    expect(await bad(office, 'save', one(cell(-1, '品德', 999, 100)))).toBe('marks_subject_unknown');
    expect(await bad(office, 'save', one(cell(-1, '品德', 甲, 1), { ...CONDUCT, code: '才' }))).toBe(
      'marks_part_unknown',
    );
    expect(await bad(office, 'save', one(cell(-1, '品德', 甲, 1), { ...CONDUCT, month: '2026-05' }))).toBe(
      'marks_month_future',
    );
    const twice = [cell(-1, '品德', 甲, 1), cell(-1, '品德', 甲, 2)];
    expect(await bad(office, 'save', { ...CONDUCT, cells: twice, reason: '' })).toBe('marks_listed_twice');
    await closeMonth(office, MONTH);
    expect(await bad(office, 'save', one(cell(-1, '品德', 甲, 1)))).toBe('month_closed');
    expect((await sheetOf(office, CONDUCT)).closed).toBe(true);
  });
});

describe('raters', () => {
  it('named one by one take a column each; nobody rates itself, the absent nobody', async () => {
    const office = await openMarks();
    const { tax, police } = office.windows;
    const raters = await eachOther(office);
    expect((await sheetOf(office, PEERS)).part).toMatchObject({ due: 2, done: 0 });
    expect(
      await bad(office, 'save', { ...PEERS, cells: [cell(raters.tax, '互评', tax, 900)], reason: '' }),
    ).toBe('marks_not_due');
    await save(office, PEERS, [cell(raters.tax, '互评', police, 900)]);
    const list = [
      giver('办税窗口', { id: raters.tax, ownId: tax }),
      giver('户籍窗口', { id: raters.police, ownId: police, absent: '轮休' }),
    ];
    const write = (givers: object[], reason = '') =>
      office.call('marks.saveGivers', { ...PEERS, rater: 'mutual', givers, reason });
    await write(list);
    expect((await sheetOf(office, PEERS)).part).toMatchObject({ due: 1, done: 1 });
    const absent = { ...PEERS, rater: 'mutual', givers: [{ ...list[0]!, absent: '出差' }], reason: '' };
    expect(await bad(office, 'saveGivers', absent)).toBe('marks_absent_has_marks');
    const without = { ...PEERS, rater: 'mutual', givers: [list[1]!], reason: '' };
    expect(await bad(office, 'saveGivers', without)).toBe('reason_required');
    const twice = { ...PEERS, rater: 'mutual', givers: [giver('甲'), giver('甲')], reason: '重排' };
    expect(await bad(office, 'saveGivers', twice)).toBe('marks_giver_twice');
    await write([list[1]!], '重复登记');
    expect(await facts(office)).toEqual([]);
  });

  it('may change names with each other', async () => {
    const office = await openMarks();
    const write = (givers: object[]) =>
      office.call('marks.saveGivers', { ...CONDUCT, rater: 'deputy', givers, reason: '' });
    await write([giver('甲副主任'), giver('乙副主任')]);
    const [a, b] = (await sheetOf(office, CONDUCT)).part.raters[0]!.givers;
    await write([giver('乙副主任', { id: a!.id }), giver('甲副主任', { id: b!.id })]);
    const after = (await sheetOf(office, CONDUCT)).part.raters[0]!.givers;
    expect(after.map(({ id, name }) => [id, name])).toEqual([
      [a!.id, '乙副主任'],
      [b!.id, '甲副主任'],
    ]);
  });
});

describe('a secret rating', () => {
  it('is typed and seen one by one by the chief alone; others see counts and means', async () => {
    const office = await openMarks();
    const { tax, police } = office.windows;
    const raters = await eachOther(office);
    await save(office, PEERS, [cell(raters.tax, '互评', police, 913), cell(raters.police, '互评', tax, 877)]);
    expect(await sheetOf(office, PEERS)).toMatchObject({ part: { shown: true }, cells: [{}, {}] });
    for (const role of ['officer', 'leader'] as const) {
      await office.login([role], null);
      const seen = await sheetOf(office, PEERS);
      expect(seen).toMatchObject({ part: { shown: false, due: 2, done: 2 }, cells: [] });
      expect(seen.rows.map(({ score }) => score)).toEqual([8770, 9130]);
      expect(seen.part.raters[0]!.givers).toEqual([]);
    }
    await office.login(['officer'], null);
    const write = { ...PEERS, cells: [cell(raters.tax, '互评', police, 900)], reason: '改' };
    expect(await bad(office, 'save', write)).toBe('marks_secret');
    const place = { giverId: raters.tax, item: '互评', subjectId: police };
    expect(await bad(office, 'history', { ...PEERS, ...place })).toBe('marks_secret');
    await office.login(['auditor'], null);
    expect((await sheetOf(office, PEERS)).cells).toHaveLength(2);
    expect(await office.call('marks.history', { ...PEERS, ...place })).toEqual([]);
  });

  it('leaves neither the sheet nor a trace of who gave what', async () => {
    const office = await openMarks();
    const { tax, police } = office.windows;
    const raters = await eachOther(office);
    await save(office, PEERS, [cell(raters.tax, '互评', police, 913), cell(raters.police, '互评', tax, 877)]);
    const log = JSON.stringify(await auditOf(office, 'mark_sheet'));
    expect(log).not.toMatch(/913|877|办税窗口|户籍窗口/);
    const list = await facts(office);
    expect(list.map(({ id, windowId, times, score }) => [id, windowId, times, score])).toEqual([
      [`mark:window:互评:${tax}:mutual:互评`, tax, 1, 877],
      [`mark:window:互评:${police}:mutual:互评`, police, 1, 913],
    ]);
    const filled = [
      ['编号', '窗口互评 办税窗口'],
      ['06', 9.13],
    ];
    const token = await office.pick('filled.xlsx', await workbook(filled));
    const preview = await office.call<MarkPreview>('marks.preview', { ...PEERS, token });
    expect(preview).toMatchObject({ unchanged: 1, rows: [{ name: '户籍窗口', text: '' }] });
    const { fileName } = await office.call<{ fileName: string }>('marks.template', PEERS);
    expect(Buffer.from(office.saved.get(fileName)!).includes('9.13')).toBe(false);
    await office.pick('secret.xlsx', office.saved.get(fileName)!);
    const rows = readWorkbook(`${office.folder}/secret.xlsx`)[0]!.rows;
    expect(rows.slice(1).map(({ cells }) => cells.slice(2))).toEqual([
      ['-', ''],
      ['', '-'],
    ]);
  });
});

describe('scores of other bodies', () => {
  it('carry the document they come from', async () => {
    const office = await openMarks();
    const { tax, police } = office.windows;
    const document = giver('行政审批局', { docNo: '审改〔2026〕8号', docDate: '2026-04-03' });
    await office.call('marks.saveGivers', { ...WORK, rater: '', givers: [document], reason: '' });
    const [body] = (await sheetOf(office, WORK)).part.raters[0]!.givers;
    await save(office, WORK, [
      cell(body!.id, '业务考核', tax, 9650),
      cell(body!.id, '业务考核', police, 8825),
    ]);
    expect(await facts(office)).toMatchObject([
      {
        kind: 'score',
        windowId: tax,
        score: 9650,
        label: '行政审批局 审改〔2026〕8号 2026-04-03：96.5分（满分100分）',
      },
      { kind: 'score', windowId: police, score: 8825 },
    ]);
  });
});

describe('a workbook of marks', () => {
  const HEAD = ['编号', '名称', '分管领导', '窗口负责人'];
  const read = async (office: Office, rows: (string | number)[][]) => {
    const token = await office.pick('评分.xlsx', await workbook(rows));
    return {
      input: { ...CONDUCT, token },
      preview: await office.call<MarkPreview>('marks.preview', { ...CONDUCT, token }),
    };
  };
  const take = (office: Office, input: object, reason = '') =>
    office.call('marks.importFile', { ...input, reason });

  it('is taken whole, again without effect, and changed with a reason', async () => {
    const office = await openMarks();
    const first = await read(office, [HEAD, ['001', '', 18, 17.5], ['', '测试乙', '', '-']]);
    expect(first.preview).toMatchObject({ added: 2, changed: 0, unchanged: 0, errors: 0 });
    expect(await take(office, first.input)).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(await rowOf(office, CONDUCT, office.people.甲)).toMatchObject({ score: 8900, done: 2 });
    expect(await rowOf(office, CONDUCT, office.people.乙)).toMatchObject({ score: null, done: 1 });
    const again = await read(office, [HEAD, ['001', '', 18, 16]]);
    expect(again.preview).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(await bad(office, 'importFile', { ...again.input, reason: '' })).toBe('reason_required');
    await take(office, again.input, '窗口补报');
    expect(await rowOf(office, CONDUCT, office.people.甲)).toMatchObject({ score: 8600 });
  });

  it('with one bad row changes nothing', async () => {
    const office = await openMarks();
    const { input, preview } = await read(office, [HEAD, ['001', '', 18, 17], ['009', '', 18, 22]]);
    expect(preview.rows.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
      [2, []],
      [3, ['subject_unknown', 'over_full']],
    ]);
    expect(await bad(office, 'importFile', { ...input, reason: '' })).toBe('marks_rows_bad');
    expect(await rowOf(office, CONDUCT, office.people.甲)).toMatchObject({ done: 0 });
  });

  it('made by the program is read again', async () => {
    const office = await openMarks();
    await save(office, CONDUCT, [cell(-1, '品德', office.people.甲, 1850)]);
    const { fileName } = await office.call<{ fileName: string }>('marks.template', CONDUCT);
    const token = await office.pick('back.xlsx', office.saved.get(fileName)!);
    const preview = await office.call<MarkPreview>('marks.preview', { ...CONDUCT, token });
    expect(preview).toMatchObject({ added: 0, changed: 0, unchanged: 1, errors: 0 });
  });
});
