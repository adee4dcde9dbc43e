import { SEVERITIES } from '../rulebook/catalogue';
import { ITEM_CLASSES, type ItemClass, type ItemTerms } from './catalogue';

/** Columns of the catalogue's workbook, with what offices call them. */
export const CATALOGUE_COLUMNS = {
  code: ['代码', '事项代码', 'code'],
  name: ['事项', '名称', '违纪事项', '事项名称'],
  synonyms: ['别称', '同义词', '别名'],
  class: ['类别', '分类'],
  severity: ['程度', '严重程度'],
  veto: ['一票否决'],
  clause: ['条款', '依据条款'],
  exemption: ['例外', '例外情形', '豁免'],
  active: ['使用', '启用'],
} as const satisfies Record<string, readonly string[]>;
export type CatalogueColumn = keyof typeof CATALOGUE_COLUMNS;

export const CLASS_WORDS: Record<ItemClass, string> = {
  inaction: '不作为',
  slow: '慢作为',
  arbitrary: '乱作为',
  discipline: '工作纪律',
  appearance: '仪容仪表',
  service: '服务规范',
  integrity: '廉洁自律',
};
export const SEVERITY_WORDS: Record<ItemTerms['severity'], string> = {
  minor: '轻微',
  ordinary: '一般',
  serious: '较重',
  grave: '严重',
};
const YES = ['是', '√', 'y', 'yes', '1'];

export interface CatalogueLine extends Omit<ItemTerms, 'validFrom'> {
  code: string;
  name: string;
  synonyms: string;
  active: boolean;
}

export type CatalogueProblem =
  | 'code_bad'
  | 'name_missing'
  | 'name_taken'
  | 'class_unknown'
  | 'severity_unknown'
  | 'repeated';

export interface CatalogueSheet {
  lines: { row: number; line: CatalogueLine }[];
  problems: { row: number; code: CatalogueProblem; value: string }[];
}

const CODE = /^[a-z][a-z0-9_]{1,39}$/;

/** Reads the rows below the headings; nothing is guessed: a row with a problem is named and gives no line. */
export function readCatalogueRows(
  rows: readonly { number: number; cells: readonly string[] }[],
  at: Partial<Record<CatalogueColumn, number>>,
): CatalogueSheet {
  const sheet: CatalogueSheet = { lines: [], problems: [] };
  const seen = new Set<string>();
  for (const { number: row, cells } of rows) {
    const cell = (column: CatalogueColumn): string => (cells[at[column] ?? -1] ?? '').trim();
    if (cells.every((text) => text.trim() === '')) continue;
    const problem = (code: CatalogueProblem, value: string) => sheet.problems.push({ row, code, value });
    const kind = codeOf(CLASS_WORDS, ITEM_CLASSES, cell('class'));
    const severity = codeOf(SEVERITY_WORDS, SEVERITIES, cell('severity'));
    const [code, name] = [cell('code'), cell('name')];
    if (!CODE.test(code)) problem('code_bad', code);
    else if (name === '') problem('name_missing', code);
    else if (kind === null) problem('class_unknown', cell('class'));
    else if (severity === null) problem('severity_unknown', cell('severity'));
    else if (seen.has(code) || seen.has(name)) problem('repeated', name);
    else {
      const synonyms = cell('synonyms')
        .split(/[\s,，、;；]+/)
        .filter(Boolean)
        .join(' ');
      const [veto, active] = [isYes(cell('veto'), false), isYes(cell('active'), true)];
      const line = { code, name, synonyms, class: kind, severity, veto, active };
      sheet.lines.push({ row, line: { ...line, clause: cell('clause'), exemption: cell('exemption') } });
    }
    seen.add(code).add(name);
  }
  return sheet;
}

const isYes = (text: string, otherwise: boolean): boolean =>
  text === '' ? otherwise : YES.includes(text.toLowerCase());

function codeOf<Code extends string>(
  words: Record<Code, string>,
  codes: readonly Code[],
  text: string,
): Code | null {
  return codes.find((code) => code === text || words[code] === text) ?? null;
}

/** True when an import would change nothing of an item. */
export const sameLine = (a: CatalogueLine, b: CatalogueLine): boolean =>
  (Object.keys(a) as (keyof CatalogueLine)[]).every((key) => a[key] === b[key]);
