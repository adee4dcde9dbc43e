import { PRINTED_ROWS, type transferContract } from '#shared/contracts/transfer';
import { safeFileName } from '#shared/domain/documents/file-name';
import { isWide, renderListTable } from '#shared/domain/documents/list-table';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { readCenter } from '../settings/index';
import { readTemplates } from './papers';
import { tableWorkbook } from './table-workbook';

const TEMPLATES = ['list-table.html', 'list-table.css', 'part-head.html', 'base.css'];

export const transferHandlers: HandlersOf<typeof transferContract> = {
  pick: ({ ports }, { kind, multiple }) => ports.files.pickOpen(kind, multiple),

  exportTable: async ({ ports, now, progress, signal }, table) => {
    progress({ phase: 'writing', done: 0, total: table.rows.length });
    const bytes = await tableWorkbook(table);
    signal.throwIfAborted();
    const name = safeFileName(`${table.title} ${wallDate(now)}`);
    const file = await ports.files.save(`${name}.xlsx`, bytes);
    return { file, rows: table.rows.length };
  },

  printTable: async ({ db, ports, now, progress }, table) => {
    const { rows } = table;
    if (rows.length > PRINTED_ROWS) refuse('table_too_long', { rows: rows.length, limit: PRINTED_ROWS });
    progress({ phase: 'printing', done: 0, total: null });
    const templates = await readTemplates(ports, TEMPLATES);
    const { centerName } = await readCenter(db);
    const html = renderListTable(templates, { ...table, center: centerName, date: wallDate(now) });
    return { printed: await ports.printer.print(html, { landscape: isWide(table) }) };
  },
};
