import { describe, expect, it } from 'vitest';
import { builtInKinds } from '#shared/domain/leave/kind-rules';
import {
  type Asked,
  type Bound,
  chainFor,
  type DatedMatrix,
  type MatrixLength,
  type MatrixRow,
  matrixOn,
} from '#shared/domain/leave/matrix';
import { checkMatrix } from '#shared/domain/leave/matrix-check';
import { MATRIX_PRESETS } from '#shared/domain/leave/matrix-presets';

const preset = (code: string): DatedMatrix => ({
  id: 1,
  name: code,
  effectiveFrom: '2026-01-01',
  rows: MATRIX_PRESETS.find((each) => each.code === code)!.rows,
});
const half = (halfDays: number): MatrixLength => ({ halfDays });
const minutes = (value: number): MatrixLength => ({ minutes: value });
const up = (value: number, included = true): Bound => ({ value, unit: 'half_day', included });
const row = (from: Bound | null, to: Bound | null, rest: Partial<MatrixRow> = {}): MatrixRow => ({
  post: 'any',
  kinds: [],
  chain: ['office'],
  from,
  to,
  ...rest,
});

/** Who signs what in the published centers (rulebooks.md §13, §8, §9, §35). */
const CASES: [center: string, post: Asked['post'], kind: string, length: MatrixLength, chain: string[]][] = [
  ['shenxian', 'clerk', 'personal', half(1), ['manager']],
  ['shenxian', 'clerk', 'personal', half(2), ['division']],
  ['shenxian', 'clerk', 'personal', half(5), ['division']],
  ['shenxian', 'clerk', 'personal', half(6), ['unit', 'leader']],
  ['shenxian', 'clerk', 'sick', half(40), ['unit', 'leader']],
  ['shenxian', 'manager', 'personal', half(1), ['office']],
  ['shenxian', 'manager', 'personal', half(4), ['division']],
  ['shenxian', 'clerk', 'outing', minutes(60), ['manager', 'office']],
  ['shenxian', 'clerk', 'outing', minutes(61), ['manager']],
  ['shenxian', 'manager', 'outing', minutes(30), ['office']],
  ['xinxiang', 'clerk', 'outing', minutes(1), ['office']],
  ['xinxiang', 'clerk', 'outing', minutes(120), ['office']],
  ['xinxiang', 'clerk', 'outing', minutes(121), ['unit', 'office']],
  ['xinxiang', 'clerk', 'personal', half(1), ['unit', 'office']],
  ['xinxiang', 'manager', 'annual', half(10), ['unit', 'office']],
  ['tengchong', 'clerk', 'personal', half(1), ['manager', 'office']],
  ['tengchong', 'clerk', 'maternity', half(196), ['manager', 'office']],
  ['tengchong', 'manager', 'personal', half(1), ['office']],
  ['tengchong', 'manager', 'outing', minutes(20), ['office']],
  ['handbook', 'clerk', 'outing', minutes(30), ['manager']],
  ['handbook', 'clerk', 'outing', minutes(31), ['office']],
  ['handbook', 'manager', 'outing', minutes(10), ['office']],
  ['handbook', 'clerk', 'personal', half(2), ['manager', 'office']],
  ['handbook', 'clerk', 'personal', half(3), ['manager', 'office', 'leader']],
  ['handbook', 'manager', 'personal', half(3), ['office', 'leader']],
];

describe('the matrices of published centers', () => {
  it.each(CASES)('%s: %s, %s, %j is signed by %j', (center, post, kind, length, chain) => {
    expect(chainFor(preset(center), { post, kind, length })).toEqual(chain);
  });

  it.each(MATRIX_PRESETS.map(({ code }) => code))('%s has no hole and no overlap', (code) => {
    expect(checkMatrix(preset(code).rows, builtInKinds)).toEqual([]);
  });
});

describe('without a matrix', () => {
  it('whoever may approve signs', () => {
    expect(chainFor(null, { post: 'clerk', kind: 'personal', length: half(1) })).toEqual(['any']);
  });
});

describe('the matrix in force', () => {
  const older = { ...preset('shenxian'), id: 1, effectiveFrom: '2026-01-01' };
  const newer = { ...preset('xinxiang'), id: 2, effectiveFrom: '2026-05-01' };

  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 1],
    ['2026-04-30', 1],
    ['2026-05-01', 2],
    ['2030-01-01', 2],
  ])('on %s is %s', (date, id) => expect(matrixOn(date, [newer, older])?.id ?? null).toBe(id));
});

describe('a row that says more', () => {
  const rows = [
    row(null, null, { chain: ['manager'] }),
    row(null, null, { post: 'manager', chain: ['leader'] }),
    row(up(2), null, { kinds: ['sick'], chain: ['office'] }),
  ];
  const of = (post: Asked['post'], kind: string, length: MatrixLength) =>
    chainFor({ ...preset('shenxian'), rows }, { post, kind, length });

  it('goes before one for all, where it takes the length', () => {
    expect(of('clerk', 'personal', half(1))).toEqual(['manager']);
    expect(of('manager', 'personal', half(1))).toEqual(['leader']);
    expect(of('clerk', 'sick', half(1))).toEqual(['manager']);
    expect(of('clerk', 'sick', half(2))).toEqual(['office']);
    expect(of('manager', 'sick', half(2))).toEqual(['office']);
  });
});

describe('the check', () => {
  const plain = builtInKinds.filter(({ code }) => code === 'personal' || code === 'maternity');

  it('shows half to one day open', () => {
    const rows = [row(null, up(1)), row(up(2, false), null)];
    expect(checkMatrix(rows, plain.slice(0, 1))).toEqual([
      hole('clerk', 2, 2, ['personal']),
      hole('manager', 2, 2, ['personal']),
    ]);
  });

  it('shows day 3 signed twice', () => {
    const rows = [row(null, up(6)), row(up(6), null)];
    expect(
      checkMatrix(rows, plain.slice(0, 1)).map(({ kind, from, to, rows: at }) => [kind, from, to, at]),
    ).toEqual(
      ['clerk', 'manager'].map(() => [
        'overlap',
        { unit: 'half_day', value: 6 },
        { unit: 'half_day', value: 6 },
        [0, 1],
      ]),
    );
  });

  it('takes open and closed bounds at their word', () => {
    expect(checkMatrix([row(null, up(6, false)), row(up(6), null)], plain)).toEqual([]);
    expect(checkMatrix([row(null, up(6)), row(up(6, false), null)], plain)).toEqual([]);
  });

  it('does not miss lengths that a kind in whole days cannot have', () => {
    const rows = [row(null, up(2)), row(up(4), null)];
    const [personal, maternity] = plain;
    expect(checkMatrix(rows, [maternity!])).toEqual([]);
    expect(checkMatrix(rows, [personal!]).map(({ from }) => from?.value)).toEqual([3, 3]);
  });

  it('sees minutes of kinds that are counted by them', () => {
    const outing = builtInKinds.filter(({ code }) => code === 'outing');
    const rows = [
      row(null, { value: 60, unit: 'minute', included: true }),
      row({ value: 120, unit: 'minute', included: false }, null),
    ];
    expect(checkMatrix(rows, outing)[0]).toEqual({
      kind: 'hole',
      post: 'clerk',
      kinds: ['outing'],
      from: { unit: 'minute', value: 61 },
      to: { unit: 'minute', value: 120 },
      rows: [],
    });
  });

  it('reports kinds that are treated alike together, by post', () => {
    const rows = [row(null, null, { post: 'clerk' })];
    const found = checkMatrix(
      rows,
      builtInKinds.filter(({ rule }) => rule.unit === 'half_day'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'hole', post: 'manager', to: { value: 732 } });
    expect(found[0]?.kinds).toContain('sick');
  });

  it('names rows that cannot be meant', () => {
    const rows = [
      row(null, null),
      row(up(4), up(2)),
      row(up(2, false), up(2)),
      row(null, null, { kinds: ['holiday'] }),
      row(null, null, { kinds: ['sick'], chain: ['office', 'office'] }),
    ];
    expect(checkMatrix(rows, plain).map(({ kind, rows: at }) => [kind, at])).toEqual([
      ['empty_row', [1]],
      ['empty_row', [2]],
      ['unknown_kind', [3]],
      ['unknown_kind', [4]],
      ['doubled_step', [4]],
    ]);
  });
});

const hole = (post: string, from: number, to: number, kinds: string[]) => ({
  kind: 'hole',
  post,
  kinds,
  from: { unit: 'half_day', value: from },
  to: { unit: 'half_day', value: to },
  rows: [],
});
