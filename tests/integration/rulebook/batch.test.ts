import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { batch, emptyFolder, withCredentials } from '../batch/support';

const shippedFile = path.resolve(import.meta.dirname, '../../../resources/rulebooks/person.json');
const shipped = JSON.parse(readFileSync(shippedFile, 'utf8'));

function fileOf(name: string, data: unknown): string {
  const file = path.join(emptyFolder().folder, name);
  writeFileSync(file, typeof data === 'string' ? data : JSON.stringify(data));
  return file;
}

const late = (id: string, minutes: number, rest: object = {}) => ({
  id,
  kind: 'late',
  staffId: 7,
  windowId: 1,
  unitId: 1,
  date: '2026-03-02',
  minutes,
  tags: [],
  source: { table: 'attendance', id },
  ...rest,
});

describe('rulebook check', () => {
  it('says what a sound rulebook is, without data folder or account', async () => {
    withCredentials(undefined, undefined);
    const { exit, json } = await batch('rulebook', 'check', shippedFile);
    expect(exit).toBe(0);
    expect(json).toMatchObject({
      rulebook: { code: 'person', version: 1 },
      clauses: shipped.clauses.length,
      problems: [],
    });
  });

  it('names each problem with its place, and fails', async () => {
    const broken = { ...shipped, floor: 20_000, grades: [...shipped.grades].reverse() };
    const { exit, json } = await batch('rulebook', 'check', fileOf('b.json', broken));
    expect(exit).toBe(1);
    expect(json.error).toMatchObject({ code: 'rulebook_problems', params: { file: 'b.json' } });
    expect(json.error).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'floor_above_base', place: 'floor' }),
        expect.objectContaining({ code: 'grade_order', place: 'grades[1].from' }),
      ]),
    });
  });

  it.each([
    ['no JSON', '{"format":', 'rulebook_problems'],
    ['an empty file', '', 'rulebook_problems'],
    ['a list', '[]', 'rulebook_problems'],
  ])('refuses %s', async (_, text, code) => {
    const { exit, json } = await batch('rulebook', 'check', fileOf('b.json', text));
    expect([exit, json.error?.code]).toEqual([1, code]);
  });

  it('refuses a file that is not there, and a wrong number of files', async () => {
    expect((await batch('rulebook', 'check', '/nowhere/b.json')).json.error).toMatchObject({
      code: 'file_gone',
    });
    expect(await batch('rulebook', 'check')).toMatchObject({ exit: 2, json: { error: { code: 'usage' } } });
    expect(await batch('rulebook', 'print', shippedFile)).toMatchObject({ exit: 2 });
  });
});

describe('rulebook try', () => {
  it('computes a list of facts for everyone they name, in points', async () => {
    const facts = fileOf('facts.json', [late('a', 8), late('b', 15), late('c', 45, { staffId: 8 })]);
    const { exit, json } = await batch('rulebook', 'try', shippedFile, facts);
    expect(exit).toBe(0);
    expect(json).toMatchObject({
      problems: [],
      outside: [],
      results: [
        { id: 7, score: 97, gradeName: '优秀', rank: 1 },
        { id: 8, score: 95, rank: 2, lines: [{ clause: '二（二）1', points: -5, total: 95, facts: ['c'] }] },
      ],
    });
  });

  it('takes subjects, and lists facts of nobody assessed', async () => {
    const data = {
      month: '2026-03',
      subjects: [{ id: 9, name: '甲' }],
      facts: [late('a', 8)],
      periodDays: 22,
    };
    const { json } = await batch('rulebook', 'try', shippedFile, fileOf('facts.json', data));
    expect(json).toMatchObject({ outside: ['a'], results: [{ id: 9, name: '甲', score: 100, lines: [] }] });
  });

  it('takes the scores a unit is made of, and tells a unit without windows', async () => {
    const part = (code: string, weight: number, source: object) => ({ code, name: code, weight, source });
    const nested = { of: 'mean', weigh: 'days', full: 10_000, rounding: 'half_up' };
    const book = {
      ...(JSON.parse(readFileSync(path.resolve(shippedFile, '../unit.json'), 'utf8')) as object),
      ...{ base: 0, awards: [], carryOver: [], consequences: [] },
      composition: {
        missing: 'carry',
        rounding: 'half_up',
        parts: [
          part('窗口', 60, { type: 'windows', ...nested }),
          part('人员', 40, { type: 'staff', ...nested }),
        ],
      },
    };
    const people = [{ id: 7, days: 22 }];
    const data = {
      facts: [],
      subjects: [
        {
          id: 1,
          name: '甲局',
          people,
          windows: [
            { id: 10, days: 20 },
            { id: 11, days: 10 },
          ],
        },
        { id: 2, name: '乙局', people, windows: [] },
      ],
      staffScores: [{ id: 7, score: 9000 }],
      windowScores: [
        { id: 10, score: 9000 },
        { id: 11, score: 6000 },
      ],
      previousParts: [{ id: 2, parts: { 窗口: 7000 } }],
    };
    const files = [fileOf('book.json', book), fileOf('facts.json', data)];
    const { json } = await batch('rulebook', 'try', ...files);
    expect(json).toMatchObject({
      problems: [
        { code: 'windows_none', place: 'subjects[1].windows', params: { name: '乙局', rule: '窗口' } },
      ],
      // 8000 × 60% + 9000 × 40%, and with the part of the month before 7000 × 60% + 9000 × 40%.
      results: [
        { id: 1, score: 84 },
        { id: 2, score: 78 },
      ],
    });
  });

  it.each([
    ['an unknown kind', [late('a', 8), late('b', 8, { kind: 'sleeping' })], 'unknown_kind', 'facts[1].kind'],
    ['a missing measure', [late('a', 8, { minutes: undefined })], 'fact_not_measured', 'facts[0]'],
    ['an id twice', [late('a', 8), late('a', 9)], 'duplicate_id', 'facts[1].id'],
    ['no list', { facts: 'x' }, 'not_a_list', 'facts'],
    ['an unknown field', [late('a', 8, { minute: 3 })], 'unknown_field', 'facts[0]'],
    ['an unknown field beside the facts', { x: 1, facts: [] }, 'unknown_field', ''],
    ['no facts at all', { month: '2026-03' }, 'not_a_list', 'facts'],
    ['a subject without a number', { subjects: [{ name: '甲' }], facts: [] }, 'bad_value', 'subjects[0].id'],
  ])('refuses %s with its place', async (_, data, code, place) => {
    const { exit, json } = await batch('rulebook', 'try', shippedFile, fileOf('facts.json', data));
    expect(exit).toBe(1);
    expect(json.error).toMatchObject({
      code: 'rulebook_problems',
      problems: [expect.objectContaining({ code, place })],
    });
  });

  it('tells chosen points outside their range, and computes', async () => {
    const act = { ...late('a', 0), kind: 'incident', item: 'extortion', points: 9000 };
    const { json } = await batch('rulebook', 'try', shippedFile, fileOf('facts.json', [act]));
    expect(json).toMatchObject({
      problems: [{ code: 'points_outside_range', place: 'facts[0].points' }],
      results: [{ score: 80 }],
    });
  });
});
