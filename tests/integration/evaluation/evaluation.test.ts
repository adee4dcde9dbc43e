import { describe, expect, it } from 'vitest';
import { evaluationFacts, openEvaluations } from '#electron/features/evaluation/index';
import { readWorkbook } from '#electron/platform/workbook-reader';
import type { FilePreview, RoundRow } from '#shared/contracts/evaluation';
import { FORM_PRESETS } from '#shared/domain/evaluation/presets';
import { auditOf, closeMonth, type Office, openOffice } from '../leave/support';
import { bad, ballots, device, enter, fields, get, make, one, results } from './support';

describe('a round from its first sheet to its ranking', () => {
  it('is typed, undone, counted, ranked, finished and taken into the assessment', async () => {
    const office = await openOffice();
    const { tax, police } = office.windows;
    const id = await make(office);
    await enter(office, id, tax, [1, 1, 1, 1, 1]);
    await enter(office, id, tax, [3, 3, 3, 3, 3]);
    expect(await office.call('evaluation.undo', { roundId: id })).toMatchObject({
      seq: 2,
      subjectId: tax,
      answers: [3, 3, 3, 3, 3],
    });
    await enter(office, id, tax, [1, 1, 1, 1, 2]);
    await enter(office, id, police, [2, 2, 2, 2, 0]);
    const copied = { invalid: 'copied' };
    expect(await enter(office, id, null, [0, 0, 0, 0, 0], copied)).toMatchObject({ seq: 4, entered: 4 });
    expect(await get(office, id)).toMatchObject({
      valid: 3,
      invalid: 1,
      invalidBy: { copied: 1 },
      mismatches: [{ code: 'entered_under_returned', returned: 8, entered: 4 }],
      batches: [{ kind: 'sheets', label: '2026-04-10', valid: 3, invalid: 1, enteredBy: '测试主任' }],
    });
    expect(await results(office, id)).toMatchObject([
      // 4 × 2200 + (2200 + 1700) ÷ 2
      { place: 1, name: '办税窗口', score: 10_750, rate: 10_000, valid: 2 },
      { place: 2, name: '户籍窗口', score: 6800, aspects: [1700, 1700, 1700, 1700, null], valid: 1 },
    ]);
    const { kysely: db } = office.database;
    expect(await openEvaluations(db, '2026-04')).toEqual([{ id, date: '2026-04-10', name: '四月民主评议' }]);
    expect(await evaluationFacts(db, '2026-04')).toEqual([]);
    await office.call('evaluation.finish', { id });
    expect(await openEvaluations(db, '2026-04')).toEqual([]);
    const facts = await evaluationFacts(db, '2026-04');
    expect(facts).toHaveLength(9);
    expect(facts[4]).toMatchObject({
      kind: 'ballot',
      windowId: tax,
      staffId: null,
      date: '2026-04-10',
      aspect: 'oversight',
      rater: 'public',
      votes: { satisfied: 1, basic: 1, unsatisfied: 0 },
    });
    expect(await office.call<RoundRow[]>('evaluation.list', { year: 2026 })).toMatchObject([
      { id, finished: true, closed: false, valid: 3 },
    ]);
    expect((await auditOf(office, 'evaluation_ballot')).length).toBe(6);
  });

  it('has no result without a sheet', async () => {
    const office = await openOffice();
    const id = await make(office);
    expect(await results(office, id)).toMatchObject([
      { place: null, score: null, rate: null, valid: 0 },
      { place: null, score: null },
    ]);
    expect(await bad(office, 'finish', { id })).toBe('evaluation_without_ballots');
  });

  it('rates people as well', async () => {
    const office = await openOffice();
    const id = await make(office, { target: 'staff', source: 'mutual', ...one });
    await enter(office, id, office.people.丙, [1]);
    await office.call('evaluation.finish', { id });
    expect(await evaluationFacts(office.database.kysely, '2026-04')).toMatchObject([
      {
        staffId: office.people.丙,
        windowId: office.windows.police,
        rater: 'mutual',
        votes: { satisfied: 1 },
      },
    ]);
  });
});

describe('what is refused', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['more returned than issued', { returned: 11 }, 'evaluation_returned_over_issued'],
    ['days in the wrong order', { fromDate: '2026-04-11' }, 'evaluation_dates'],
    [
      'two levels of one name',
      { levels: [FORM_PRESETS.overall.levels[0], { ...FORM_PRESETS.overall.levels[1], name: '满意' }] },
      'evaluation_form_twice',
    ],
  ])('%s', async (_, change, code) => {
    const office = await openOffice();
    expect(await bad(office, 'save', fields(change))).toBe(code);
  });

  it('more sheets than came back, however they come', async () => {
    const office = await openOffice();
    const { tax } = office.windows;
    const id = await make(office, { ...one, issued: 3, returned: 2 });
    await enter(office, id, tax, [1]);
    await enter(office, id, tax, [1]);
    const sheet = { roundId: id, subjectId: tax, answers: [1], invalid: null };
    expect(await office.refusal('evaluation.enter', sheet)).toMatchObject({
      code: 'evaluation_over_returned',
      params: { returned: 2, entered: 3 },
    });
    const rows = [{ subjectId: tax, valid: 1, invalid: {}, votes: [[0, 1, 0, 0]] }];
    const totals = { roundId: id, batchId: null, label: '第一批', rows };
    expect(await bad(office, 'saveTotals', totals)).toBe('evaluation_over_returned');
    const token = await office.pick('more.csv', '窗口,总体评价\n05,1\n');
    expect(await office.call<FilePreview>('evaluation.preview', { roundId: id, token })).toMatchObject({
      ...{ valid: 1, bad: [], over: { returned: 2, entered: 3 } },
    });
    expect(await bad(office, 'importFile', { roundId: id, token })).toBe('evaluation_over_returned');
    const fewer = fields({ ...one, id, issued: 3, returned: 1, reason: '清点' });
    expect(await bad(office, 'save', fewer)).toBe('evaluation_over_returned');
    expect((await get(office, id)).valid).toBe(2);
  });

  it('sheets that say nothing, too much, or of nobody', async () => {
    const office = await openOffice();
    const { tax } = office.windows;
    const id = await make(office, one);
    const sheet = { roundId: id, subjectId: tax, answers: [1], invalid: null };
    expect(await bad(office, 'enter', { ...sheet, answers: [0] })).toBe('evaluation_no_answer');
    expect(await bad(office, 'enter', { ...sheet, answers: [4] })).toBe('evaluation_answers_wrong');
    expect(await bad(office, 'enter', { ...sheet, answers: [1, 1] })).toBe('evaluation_answers_wrong');
    expect(await bad(office, 'enter', { ...sheet, subjectId: null })).toBe('evaluation_subject_missing');
    expect(await bad(office, 'enter', { ...sheet, subjectId: 99 })).toBe('evaluation_subject_unknown');
    expect(await bad(office, 'undo', { roundId: id })).toBe('evaluation_nothing_to_undo');
    const later = await make(office, { ...one, fromDate: '2026-04-11', toDate: '2026-04-30' });
    expect(await bad(office, 'enter', { ...sheet, roundId: later })).toBe('evaluation_not_begun');
  });

  it('what changes the question, or a figure without a reason', async () => {
    const office = await openOffice();
    const id = await make(office, one);
    await enter(office, id, office.windows.tax, [1]);
    expect(await bad(office, 'save', fields({ id }))).toBe('evaluation_form_fixed');
    const [first, ...rest] = FORM_PRESETS.overall.levels;
    const cheaper = fields({ ...one, id, levels: [{ ...first, coefficient: 9500 }, ...rest] });
    expect(await bad(office, 'save', cheaper)).toBe('reason_required');
    await office.call('evaluation.save', { ...cheaper, reason: '系数录错' });
    expect((await results(office, id))[0]).toMatchObject({ score: 9500 });
    expect(await bad(office, 'remove', { id, reason: '建错' })).toBe('evaluation_has_ballots');
  });
});

describe('corrections', () => {
  it('need a reason, an unfinished round and an open month', async () => {
    const office = await openOffice();
    const { tax, police } = office.windows;
    const id = await make(office, one);
    const sheet = await enter(office, id, tax, [3]);
    await enter(office, id, tax, [1]);
    const change = { id: sheet.id, subjectId: police, answers: [1], invalid: null, note: '' };
    expect((await office.refusal('evaluation.correct', change)).code).toBe('invalid_input');
    await office.call('evaluation.correct', { ...change, reason: '录错窗口' });
    expect(await ballots(office, { roundId: id, subjectId: police })).toMatchObject({
      total: 1,
      rows: [{ seq: 1, answers: [1] }],
    });
    await office.call('evaluation.finish', { id });
    expect(await bad(office, 'correct', { ...change, reason: '再改' })).toBe('evaluation_finished');
    await office.call('evaluation.reopen', { id, reason: '补录' });
    await office.call('evaluation.removeBallot', { id: sheet.id, reason: '重复录入' });
    expect(await get(office, id)).toMatchObject({ valid: 1, finished: false });
    await closeMonth(office, '2026-04');
    const answers = [1];
    expect(await bad(office, 'enter', { roundId: id, subjectId: tax, answers, invalid: null })).toBe(
      'month_closed',
    );
    expect(await bad(office, 'correct', { ...change, reason: '再改' })).toBe('not_found');
    expect(await bad(office, 'removeBatch', { id: 1, reason: '再改' })).toBe('month_closed');
    expect(await bad(office, 'save', fields({ ...one, id, reason: '再改' }))).toBe('month_closed');
    expect(await get(office, id)).toMatchObject({ closed: true });
  });
});

describe('totals counted by hand', () => {
  const row = (subjectId: number, counts: number[], valid: number, invalid = {}) => ({
    subjectId,
    valid,
    invalid,
    votes: [counts],
  });
  it('are a batch that can be replaced and taken back', async () => {
    const office = await openOffice();
    const { tax, police } = office.windows;
    const id = await make(office, one);
    const rows = [row(tax, [0, 80, 15, 5], 100, { copied: 2 }), row(police, [1, 10, 0, 0], 11)];
    const input = { roundId: id, batchId: null, label: '第一批', rows };
    const { id: batchId } = await office.call<{ id: number }>('evaluation.saveTotals', input);
    expect(await get(office, id)).toMatchObject({ valid: 111, invalid: 2, mismatches: [] });
    expect(await office.call('evaluation.totals', { id: batchId })).toEqual(rows);
    // (80 × 10000 + 15 × 8000) ÷ 100
    expect((await results(office, id)).map(({ score, place }) => [place, score])).toEqual([
      [1, 10_000],
      [2, 9200],
    ]);
    const changed = { ...input, batchId, rows: rows.slice(0, 1) };
    expect(await bad(office, 'saveTotals', changed)).toBe('reason_required');
    await office.call('evaluation.saveTotals', { ...changed, reason: '重新清点' });
    expect(await get(office, id)).toMatchObject({ valid: 100 });
    await office.call('evaluation.removeBatch', { id: batchId, reason: '重新清点' });
    expect(await get(office, id)).toMatchObject({ valid: 0, batches: [] });
  });

  it('must sum up, and name each once', async () => {
    const office = await openOffice();
    const { tax } = office.windows;
    const id = await make(office, one);
    const save = (rows: object[]) =>
      office.refusal('evaluation.saveTotals', { roundId: id, batchId: null, label: '一', rows });
    expect(await save([row(tax, [0, 80, 15, 5], 101)])).toMatchObject({
      code: 'evaluation_votes_not_valid',
      params: { row: 1, aspect: '总体评价' },
    });
    expect((await save([row(tax, [0, 1, 0, 0], 1), row(tax, [0, 1, 0, 0], 1)])).code).toBe(
      'evaluation_listed_twice',
    );
    expect((await save([row(tax, [0, 0, 0, 0], 0)])).code).toBe('evaluation_row_empty');
  });
});

describe('files', () => {
  const csv = [
    '流水号,评价时间,窗口号,评价结果',
    '1,2026-04-03 09:12:05,05,非常满意',
    '2,2026-04-03 09:30:00,06,基本满意',
    '3,2026-03-31 09:00:00,06,满意',
  ].join('\r\n');
  const pick = (office: Office, content: string, name = 'pj.csv') => office.pick(name, content);

  it('of a rating device are shown first, taken once, and may overlap', async () => {
    const office = await openOffice();
    const roundId = await make(office, device);
    const input = { roundId, token: await pick(office, csv) };
    expect(await office.call<FilePreview>('evaluation.preview', input)).toMatchObject({
      ...{ kind: 'device', valid: 2, subjects: 2, outside: 1, known: 0, over: null, bad: [] },
    });
    expect((await get(office, roundId)).valid).toBe(0);
    expect(await office.call('evaluation.importFile', input)).toEqual({ added: 2, known: 0 });
    expect(await office.call('evaluation.importFile', input)).toEqual({ added: 0, known: 2 });
    const longer = await pick(office, `${csv}\r\n4,2026-04-04 10:00:00,05,不满意\r\n`, 'pj2.csv');
    expect(await office.call('evaluation.importFile', { roundId, token: longer })).toEqual({
      ...{ added: 1, known: 2 },
    });
    expect(await get(office, roundId)).toMatchObject({ valid: 3, batches: [{ valid: 1 }, { valid: 2 }] });
  });

  it('in the encoding of old machines', async () => {
    const office = await openOffice();
    const roundId = await make(office, { ...device, returned: null });
    // 时间,窗口,评价 / 05 / 满意 in GB 2312
    const head = [0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xb4, 0xb0, 0xbf, 0xda, 0x2c, 0xc6, 0xc0, 0xbc, 0xdb, 0x0a];
    const line = [...new TextEncoder().encode('2026-04-03 09:12:05,05,'), 0xc2, 0xfa, 0xd2, 0xe2];
    const token = await office.pick('gbk.csv', new Uint8Array([...head, ...line]));
    expect(await office.call('evaluation.preview', { roundId, token })).toMatchObject({ valid: 1, bad: [] });
  });

  it('with a bad row change nothing', async () => {
    const office = await openOffice();
    const roundId = await make(office, device);
    const token = await pick(office, `${csv}\r\n5,2026-04-04 10:00:00,99,满意`);
    expect(await office.call<FilePreview>('evaluation.preview', { roundId, token })).toMatchObject({
      badCount: 1,
      bad: [{ row: 5, code: 'subject_unknown', text: '99' }],
    });
    expect(await office.refusal('evaluation.importFile', { roundId, token })).toMatchObject({
      code: 'evaluation_rows_bad',
      params: { count: 1, row: 5 },
    });
    expect((await get(office, roundId)).batches).toEqual([]);
    const program = await office.pick('pj.exe', new Uint8Array([0x4d, 0x5a, 0, 0, 1]));
    expect(await bad(office, 'preview', { roundId, token: program })).toBe('evaluation_file_unknown');
    const other = await pick(office, '姓名,部门\n甲,乙\n', 'list.csv');
    expect(await bad(office, 'preview', { roundId, token: other })).toBe('evaluation_columns');
  });

  it('are filled into the template', async () => {
    const office = await openOffice();
    const roundId = await make(office);
    await office.call('evaluation.template', { id: roundId, kind: 'totals' });
    await office.call('evaluation.template', { id: roundId, kind: 'sheets' });
    const [file, bytes] = [...office.saved][0]!;
    expect(file).toBe('四月民主评议 汇总表.xlsx');
    const path = await office.pick('t.xlsx', bytes);
    expect(await office.call('evaluation.preview', { roundId, token: path })).toMatchObject({
      ...{ kind: 'totals', valid: 0, bad: [] },
    });
    expect(await bad(office, 'importFile', { roundId, token: path })).toBe('evaluation_file_empty');
    expect(readWorkbook(`${office.folder}/t.xlsx`)[0]!.rows).toHaveLength(11);
  });
});
