import {
  MOST_MONTHS,
  SHOWN_REPEATERS,
  type statisticsContract,
  TRACED_WINDOWS,
} from '#shared/contracts/statistics';
import { ageingOf } from '#shared/domain/complaints/ageing';
import { renderChartSheet } from '#shared/domain/documents/chart-sheet';
import { safeFileName } from '#shared/domain/documents/file-name';
import { refuse } from '#shared/domain/refusal';
import { CHECK_SOURCES } from '#shared/domain/statistics/checks';
import { heatOf, monthsBetween, monthsOf, trendOf } from '#shared/domain/statistics/figures';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import { wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { calendarOverrides } from '../calendar/index';
import { openComplaints } from '../complaints/index';
import { itemNames } from '../incidents/index';
import { readCenter } from '../settings/index';
import { staffByIds } from '../staff/index';
import { readTemplates } from '../transfer/index';
import { windowDirectory } from '../units/index';
import { hoursOf, itemTallies, repeatersOf, windowCounts, windowTallies } from './repo';

const TEMPLATES = ['chart-sheet.html', 'list-table.css', 'base.css'];

export const statisticsHandlers: HandlersOf<typeof statisticsContract> = {
  findings: async ({ db }, { from, to, check, ...rest }) => {
    if (from > to) refuse('statistics_months_order');
    const months = monthsBetween(from, to);
    if (months.length > MOST_MONTHS) refuse('statistics_too_long', { limit: MOST_MONTHS });
    const sources = check === null ? null : CHECK_SOURCES[check];
    const filter = { ...rest, from: firstDay(from), to: lastDay(to), sources, counted: true };
    const { items, ...trend } = trendOf(await itemTallies(db, filter), months);
    const windows = await windowCounts(db, filter);
    const first = windows.slice(0, TRACED_WINDOWS).map(({ key }) => key);
    const traced = await windowTallies(db, filter, first);
    const repeaters = await repeatersOf(db, filter, SHOWN_REPEATERS);
    const people = await staffByIds(
      db,
      repeaters.map(({ staffId }) => staffId),
    );
    const itemName = await itemNames(db);
    const windowName = new Map((await windowDirectory(db)).map(({ id, name }) => [id, name]));
    const { cells, untimed } = heatOf(await hoursOf(db, filter));
    return {
      ...trend,
      items: items.map((line) => ({ ...line, name: itemName.get(line.key) ?? line.key })),
      windows: windows.map((line) => ({
        ...line,
        name: windowName.get(line.key) ?? '',
        months: first.includes(line.key) ? monthsOf(line.key, traced, months) : [],
      })),
      hours: cells,
      untimed,
      repeaters: repeaters.map((line) => {
        const { staffNo = '', name = '', unitName = '' } = people.get(line.staffId) ?? {};
        return { ...line, staffNo, name, unitName };
      }),
    };
  },

  ageing: async ({ db, now }, filter) =>
    ageingOf(await openComplaints(db, filter), wallDate(now), await calendarOverrides(db)),

  savePicture: async ({ ports, now, signal }, { title, png }) => {
    const bytes = new Uint8Array(Buffer.from(png, 'base64'));
    signal.throwIfAborted();
    return { file: await ports.files.save(`${safeFileName(`${title} ${wallDate(now)}`)}.png`, bytes) };
  },

  printPicture: async ({ db, ports, now, progress }, sheet) => {
    progress({ phase: 'printing', done: 0, total: null });
    const templates = await readTemplates(ports, TEMPLATES);
    const { centerName } = await readCenter(db);
    const html = renderChartSheet(templates, { ...sheet, center: centerName, date: wallDate(now) });
    return { printed: await ports.printer.print(html, { landscape: false }) };
  },
};
