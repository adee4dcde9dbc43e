import { expect, it } from 'vitest';
import { type CatalogueColumn, readCatalogueRows } from '#shared/domain/incidents/catalogue-sheet';

const at: Partial<Record<CatalogueColumn, number>> = {
  code: 0,
  name: 1,
  synonyms: 2,
  class: 3,
  severity: 4,
  veto: 5,
};
const read = (...rows: string[][]) =>
  readCatalogueRows(
    rows.map((cells, index) => ({ number: index + 2, cells })),
    at,
  );

it('reads items with the words of the office', () => {
  const { lines, problems } = read(
    ['games', '打游戏', '玩游戏，玩电脑游戏', '工作纪律', '一般', '否'],
    ['', '', '', '', '', ''],
    ['extortion', '吃拿卡要', '', 'integrity', 'grave', '是'],
  );
  expect(problems).toEqual([]);
  expect(lines.map(({ line }) => line)).toMatchObject([
    {
      code: 'games',
      synonyms: '玩游戏 玩电脑游戏',
      class: 'discipline',
      severity: 'ordinary',
      veto: false,
      active: true,
    },
    { code: 'extortion', veto: true, severity: 'grave' },
  ]);
});

it.each([
  [['打游戏', '打游戏', '', '工作纪律', '一般'], 'code_bad'],
  [['games', '', '', '工作纪律', '一般'], 'name_missing'],
  [['games', '打游戏', '', '其他', '一般'], 'class_unknown'],
  [['games', '打游戏', '', '工作纪律', '很重'], 'severity_unknown'],
])('names what is wrong: %j', (cells, code) => {
  expect(read(cells)).toMatchObject({ lines: [], problems: [{ row: 2, code }] });
});

it('takes an item once', () => {
  const row = ['games', '打游戏', '', '工作纪律', '一般'];
  expect(read(row, ['games2', ...row.slice(1)]).problems).toMatchObject([{ row: 3, code: 'repeated' }]);
});
