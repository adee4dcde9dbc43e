import type { incidentsContract } from '#shared/contracts/incidents';
import type { CatalogueImport } from '#shared/contracts/incidents-catalogue';
import {
  CATALOGUE_COLUMNS,
  type CatalogueColumn,
  type CatalogueLine,
  CLASS_WORDS,
  readCatalogueRows,
  SEVERITY_WORDS,
  sameLine,
} from '#shared/domain/incidents/catalogue-sheet';
import { refuse } from '#shared/domain/refusal';
import { tableUnder } from '#shared/domain/staff/headings';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { textWorkbook } from '../../platform/text-sheet';
import { type ItemRecord, itemOn, readItems } from './items-repo';
import { writeItem } from './write-item';

const WIDTHS: Record<CatalogueColumn, number> = {
  code: 20,
  name: 22,
  synonyms: 30,
  class: 12,
  severity: 10,
  veto: 10,
  clause: 18,
  exemption: 24,
  active: 8,
};

const yesNo = (value: boolean): string => (value ? '是' : '否');

export const exportCatalogue: Handler<(typeof incidentsContract)['exportCatalogue']> = async (
  { db, ports },
  { date },
) => {
  const lines = [...(await readItems(db)).values()].map((item) => {
    const line = lineOf(item, date);
    return {
      ...line,
      class: CLASS_WORDS[line.class],
      severity: SEVERITY_WORDS[line.severity],
      veto: yesNo(line.veto),
      active: yesNo(line.active),
    };
  });
  const columns = (Object.keys(CATALOGUE_COLUMNS) as CatalogueColumn[]).map((key) => ({
    key,
    header: CATALOGUE_COLUMNS[key][0],
    width: WIDTHS[key],
  }));
  const bytes = await textWorkbook({ name: '违纪事项目录', columns, lines, explanation: null });
  return { file: await ports.files.save(`违纪事项目录 ${date}.xlsx`, bytes) };
};

export const importCatalogue: Handler<(typeof incidentsContract)['importCatalogue']> = async (
  context,
  { token, validFrom, apply },
) => {
  const { ports, db } = context;
  const sheets = await ports.workbooks.read((await ports.files.resolve(token)).path);
  const table = tableUnder(
    sheets,
    CATALOGUE_COLUMNS,
    ({ code, name }) => code !== undefined && name !== undefined,
  );
  if (!table) refuse('catalogue_columns_missing');
  const { lines, problems } = readCatalogueRows(table.rows, table.at);
  const report = await compare(db, lines, validFrom);
  report.problems.unshift(...problems);
  if (!apply || report.problems.length > 0) return report;
  await context.write(async ({ db: tx, audit }) => {
    const known = await readItems(tx);
    for (const { line } of lines) {
      const before = known.get(line.code);
      if (before && sameLine(lineOf(before, validFrom), line)) continue;
      await writeItem(tx, { ...line, validFrom });
      await audit({ entity: 'discipline_item', entityId: line.code, before, after: { ...line, validFrom } });
    }
  });
  return report;
};

function lineOf(item: ItemRecord, date: IsoDate): CatalogueLine {
  const { code, name, synonyms, active, class: kind, severity, veto, clause, exemption } = itemOn(item, date);
  return { code, name, synonyms, class: kind, severity, veto, active, clause, exemption };
}

async function compare(
  db: ReadDb,
  lines: readonly { row: number; line: CatalogueLine }[],
  date: IsoDate,
): Promise<CatalogueImport> {
  const known = await readItems(db);
  const names = new Map([...known.values()].map(({ name, code }) => [name, code]));
  const report: CatalogueImport = { added: 0, changed: 0, same: 0, problems: [] };
  for (const { row, line } of lines) {
    const before = known.get(line.code);
    const owner = names.get(line.name);
    if (owner !== undefined && owner !== line.code) {
      report.problems.push({ row, code: 'name_taken', value: line.name });
    } else if (!before) report.added++;
    else if (sameLine(lineOf(before, date), line)) report.same++;
    else report.changed++;
  }
  return report;
}
