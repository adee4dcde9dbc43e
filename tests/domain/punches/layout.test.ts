import { describe, expect, it } from 'vitest';
import { BLANK } from '#shared/domain/punches/detect';
import {
  cutLine,
  fingerprintOf,
  fitLayout,
  type LayoutRole,
  layoutProblem,
  type PunchLayout,
} from '#shared/domain/punches/layout';
import { guessLayout, guessSeparator } from '#shared/domain/punches/layout-guess';
import { compilePattern, type PatternKind } from '#shared/domain/punches/layout-pattern';
import { createTableReader } from '#shared/domain/punches/table-reader';
import type { TableRow } from '#shared/domain/punches/table-types';
import type { Inspection } from '#shared/domain/punches/types';
import { formatWall } from '#shared/domain/time/wall';
import { at, readAll } from './helpers';

const rowsOf = (...lines: string[]): TableRow[] =>
  lines.map((line, index) => ({ number: index + 1, cells: line.split('|').map((cell) => cell.trim()) }));

const layoutOf = (roles: (LayoutRole | null)[], more: Partial<PunchLayout> = {}): PunchLayout => ({
  encoding: null,
  separator: '\t',
  sheet: 0,
  headerRow: 1,
  roles,
  datePattern: '',
  timePattern: '',
  ...more,
});

const inspectionOf = (layout: PunchLayout, more: Partial<Inspection> = {}): Inspection => ({
  ...BLANK,
  format: 'layout',
  container: 'workbook',
  sheets: [0],
  directions: layout.roles.includes('direction'),
  layout,
  ...more,
});

function read(layout: PunchLayout, rows: TableRow[], more: Partial<Inspection> = {}) {
  const reader = createTableReader(inspectionOf(layout, more));
  reader.sheet('S');
  const { punches, bad } = reader.push(rows);
  return {
    punches: punches.map((p) => `${p.place?.row} ${p.machineId} ${formatWall(p.at)} ${p.direction ?? '-'}`),
    bad: bad.map(({ place, code }) => `${place?.row} ${code}`),
    lines: [...punches, ...bad].map(({ line }) => line).sort((a, b) => a - b),
    first: punches[0],
  };
}

describe('a pattern', () => {
  it.each<[string, PatternKind, string, string | null]>([
    ['YYYY-MM-DD HH:mm:ss', 'moment', '2026-03-02 08:01:09', '2026-03-02 08:01:09'],
    ['YYYY-MM-DD HH:mm', 'moment', '2026-3-2  8:01', '2026-03-02 08:01:00'],
    ['YYYYMMDDHHmmss', 'moment', '20260302080109', '2026-03-02 08:01:09'],
    ['YYYYMMDDHHmmss', 'moment', '2026302080109', null],
    ['YYYYMMDD HHmm', 'moment', '20260302 0801', '2026-03-02 08:01:00'],
    ['MM/DD/YYYY A HH:mm', 'moment', '03/02/2026 下午 5:30', '2026-03-02 17:30:00'],
    ['DD.MM.YY HH:mm', 'moment', '02.03.26 17:30', '2026-03-02 17:30:00'],
    ['YYYY年MM月DD日 HH时mm分', 'moment', '2026年3月2日 8时05分', '2026-03-02 08:05:00'],
    ['YYYY-MM-DD HH:mm', 'moment', '2026-02-30 08:00', null],
    ['YYYY-MM-DD HH:mm', 'moment', '2026-03-02 24:00', null],
    ['YYYY-MM-DD HH:mm A', 'moment', '2026-03-02 12:10 am', '2026-03-02 00:10:00'],
    ['YYYY-MM-DD HH:mm A', 'moment', '2026-03-02 13:10 PM', null],
    ['(YYYY) MM+DD HH:mm', 'moment', '(2026) 3+2 8:00', '2026-03-02 08:00:00'],
  ])('%s as %s of %s', (pattern, kind, text, expected) => {
    const result = compilePattern(pattern, kind)?.(text) ?? null;
    const moment = result?.day != null && result.clock !== null ? result.day + result.clock : null;
    expect(moment === null ? null : formatWall(moment)).toBe(expected);
  });

  it.each<[string, PatternKind]>([
    ['', 'date'],
    ['MM-DD', 'date'],
    ['YYYY-MM-DD', 'moment'],
    ['HH', 'time'],
    ['HH:mm HH', 'time'],
    ['not a pattern', 'date'],
  ])('%j does not name a whole %s', (pattern, kind) => {
    expect(compilePattern(pattern, kind)).toBeNull();
  });
});

describe('a layout', () => {
  it.each<[(LayoutRole | null)[], Partial<PunchLayout>, string | null]>([
    [['id', 'moment'], {}, null],
    [['id', 'date', 'time', 'time'], {}, null],
    [['moment'], {}, 'id_missing'],
    [['id'], {}, 'when_missing'],
    [['id', 'date'], {}, 'when_missing'],
    [['id', 'time'], {}, 'when_missing'],
    [['id', 'moment', 'time'], {}, 'when_twice'],
    [['id', 'id', 'moment'], {}, 'role_twice'],
    [['id', 'date', 'date', 'time'], {}, 'role_twice'],
    [['id', 'moment'], { datePattern: 'YYYY-MM-DD' }, 'pattern_bad'],
    [['id', 'date', 'time'], { datePattern: 'YYYY-MM-DD', timePattern: 'HH' }, 'pattern_bad'],
    [['id', 'date', 'time'], { datePattern: 'YYYY-MM-DD', timePattern: 'HHmm' }, null],
  ])('%j %j → %s', (roles, more, problem) => {
    expect(layoutProblem(layoutOf(roles, more))).toBe(problem);
  });

  it('reads date and time apart, several columns of times and several times in one', () => {
    const rows = rowsOf(
      '工牌|谁|日子|早|晚',
      '0147|甲|2026-03-02|08:00|17:30 17:31',
      '0147|甲|2026-03-03|--|',
      '147|乙|2026-03-02 星期一|8:05|无',
    );
    expect(read(layoutOf(['id', 'name', 'date', 'time', 'time']), rows)).toMatchObject({
      punches: [
        '2 0147 2026-03-02 08:00:00 -',
        '2 0147 2026-03-02 17:30:00 -',
        '2 0147 2026-03-02 17:31:00 -',
        '4 147 2026-03-02 08:05:00 -',
      ],
      bad: [],
      lines: [1, 2, 3, 4],
      first: { name: '甲', raw: '0147\t甲\t2026-03-02\t08:00\t17:30 17:31' },
    });
  });

  it('tells every row that cannot be read', () => {
    const rows = rowsOf('号|时刻', '|2026-03-02 08:00', '0|2026-03-02 08:00', '7|昨天', '7|', '合计|4');
    expect(read(layoutOf(['id', 'moment']), rows)).toMatchObject({
      punches: [],
      bad: ['2 empty_id', '3 zero_id', '4 bad_date', '5 bad_date', '6 bad_date'],
    });
  });

  it.each([
    ['mdy', '03/02/2026 08:00', '2026-03-02 08:00:00'],
    ['dmy', '03/02/2026 08:00', '2026-02-03 08:00:00'],
  ] as const)('without a pattern follows the order of the file: %s', (dateOrder, text, expected) => {
    expect(
      read(layoutOf(['id', 'moment'], { headerRow: 0 }), rowsOf(`7|${text}`), { dateOrder }).punches,
    ).toEqual([`1 7 ${expected} -`]);
    const apart = layoutOf(['id', 'date', 'time'], { headerRow: 0 });
    expect(read(apart, rowsOf(`7|${text.replace(' ', '|')}`), { dateOrder }).punches).toEqual([
      `1 7 ${expected} -`,
    ]);
  });

  it('reads coming and going, and the device of each row', () => {
    const layout = layoutOf(['id', 'moment', 'direction', 'device'], { headerRow: 0 });
    const { punches, first } = read(layout, rowsOf('7|2026-03-02 08:00|上班|3', '7|2026-03-02 17:00|签退|3'));
    expect(punches).toEqual(['1 7 2026-03-02 08:00:00 in', '2 7 2026-03-02 17:00:00 out']);
    expect(first).toMatchObject({ device: '3' });
  });

  it('keeps a date that is one for Excel, whatever the pattern says', () => {
    const layout = layoutOf(['id', 'moment'], { headerRow: 0, datePattern: 'DD/MM/YYYY HH:mm' });
    expect(read(layout, rowsOf('7|2026-03-02 08:00:00')).punches).toEqual(['1 7 2026-03-02 08:00:00 -']);
  });

  it('reads lines of text with the number of the line and the line itself', () => {
    const layout = layoutOf(['id', 'date', 'time', 'time'], {
      separator: ' ',
      headerRow: 1,
      datePattern: 'YYYYMMDD',
    });
    const inspection = inspectionOf(layout, { container: 'text', sheets: [] });
    const { punches, bad } = readAll(
      'id day in out\n  7   20260302 08:00 17:30\n\n7 2026 08:00\n',
      inspection,
    );
    expect(punches.map((p) => [p.line, p.place?.row, p.raw, p.at])).toEqual([
      [1, 2, '  7   20260302 08:00 17:30', at('2026-03-02 08:00:00')],
      [2, 2, '  7   20260302 08:00 17:30', at('2026-03-02 17:30:00')],
    ]);
    expect(bad).toMatchObject([{ line: 3, place: { row: 4 }, code: 'bad_date', raw: '7 2026 08:00' }]);
  });
});

describe('a file that comes again', () => {
  const layout = layoutOf(['id', 'moment'], { headerRow: 2 });
  const first = rowsOf('三月', '工牌|时 刻|', '7|2026-03-02 08:00');
  const print = fingerprintOf(first, 2) ?? '';

  it('is known by its headings, in another row too', () => {
    expect(
      fitLayout(layout, print, rowsOf('四月', '窗口组', '工牌|时刻', '9|2026-04-01 08:00')),
    ).toMatchObject({
      headerRow: 3,
    });
    expect(fitLayout(layout, print, rowsOf('工牌|时刻|地点', '9|2026-04-01 08:00'))).toBeNull();
  });

  it('without headings by the look of its first row', () => {
    const bare = layoutOf(['id', 'name', 'moment'], { headerRow: 0 });
    const look = fingerprintOf(rowsOf('0147|张三|2026-03-02 08:00'), 0) ?? '';
    expect(fitLayout(bare, look, rowsOf('9|欧阳某某|2026-04-01 17:30'))).toEqual(bare);
    expect(fitLayout(bare, look, rowsOf('9|欧阳某某|2026/04/01 17:30'))).toBeNull();
  });

  it('has no mark where there is nothing', () => {
    expect([fingerprintOf([], 0), fingerprintOf(first, 9)]).toEqual([null, null]);
  });
});

describe('the guess', () => {
  it.each<[string, string[], number, (LayoutRole | null)[]]>([
    [
      'headings nobody knows',
      ['工牌|谁|时刻', '0147|张三|2026-03-02 08:00', '9|李四|2026-03-02 08:01'],
      1,
      ['id', 'name', 'moment'],
    ],
    [
      'known headings',
      ['地点|工号|姓名|日期|时间', '大厅|7|张三|2026-03-02|08:00'],
      1,
      [null, 'id', 'name', 'date', 'time'],
    ],
    ['no headings', ['7|2026-03-02|08:00|17:30'], 0, ['id', 'date', 'time', 'time']],
    [
      'a title above',
      ['三月考勤', '卡|日|上|下', 'A7|2026/3/2|8:00|17:30'],
      2,
      ['id', 'date', 'time', 'time'],
    ],
    ['nothing like punches', ['甲|乙', '丙|丁'], 0, [null, null]],
  ])('%s', (_, lines, headerRow, roles) => {
    expect(guessLayout(rowsOf(...lines))).toEqual({ headerRow, roles });
  });

  it.each([
    ['\t', '7\t2026-03-02 08:00'],
    [',', '7,2026-03-02 08:00,张三'],
    [';', '7;2026-03-02 08:00'],
    ['|', '7|2026-03-02 08:00'],
    [' ', '0007  20260302 0800'],
  ] as const)('of the separator %j', (separator, line) => {
    expect(guessSeparator([line, line])).toBe(separator);
    expect(cutLine(line, separator).length).toBeGreaterThan(1);
  });
});
