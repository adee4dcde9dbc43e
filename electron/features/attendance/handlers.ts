import type { attendanceContract } from '#shared/contracts/attendance';
import { glyphTwice } from '#shared/domain/documents/attendance-symbols';
import { refuse } from '#shared/domain/refusal';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import { DAY_MS, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { readDirectory } from './directory';
import { exceptionRows } from './exceptions';
import { homeDate } from './horizon';
import { judgedDays, type PersonDate } from './judged';
import { personLife } from './life';
import { attendanceSheet } from './paper';
import { personHistory } from './person';
import { registerHandlers } from './register';
import { rememberedMonth } from './remembered';
import { findSettlement, listSettlements, revokeSettlement, usualReasons } from './repo';
import { attendanceReport } from './report';
import { readAttendanceSettings, writeAttendanceSettings } from './settings-repo';
import { settleExceptions } from './settle';
import { monthSheet } from './sheet';
import { dayStory } from './story';
import { dayPicture } from './today';
import { sheetWorkbook } from './workbook';

const REASONS_OF = 120 * DAY_MS;

export const attendanceHandlers: HandlersOf<typeof attendanceContract> = {
  month: async ({ db }, { month }) => monthSheet(db, await rememberedMonth(db, month)),

  day: ({ db }, { staffId, date }) => dayStory(db, staffId, date),

  today: async ({ db, now }, input) => {
    const date = input.date ?? (await homeDate(db, wallDate(now)));
    return dayPicture(db, date, await rememberedMonth(db, monthOf(date)), now);
  },

  person: ({ db, now }, { staffId }) => personHistory(db, staffId, wallDate(now)),

  life: ({ db }, { staffId }) => personLife(db, staffId),

  exceptions: async ({ db, now }, { month, filter }) => {
    const { state, results } = await rememberedMonth(db, month);
    const settlements = await listSettlements(db, firstDay(month), lastDay(month));
    const rows = exceptionRows(results, settlements, await readDirectory(db));
    const settled = rows.filter((row) => row.settled).length;
    return {
      state,
      rows: filter === 'all' ? rows : rows.filter((row) => row.settled === (filter === 'settled')),
      settled,
      unsettled: rows.length - settled,
      reasons: await usualReasons(db, now - REASONS_OF),
    };
  },

  report: async ({ db }, { month }) =>
    attendanceReport(await rememberedMonth(db, month), await readDirectory(db)),

  settings: ({ db }) => readAttendanceSettings(db),

  saveSettings: async ({ db, audit }, settings) => {
    const glyph = glyphTwice(settings.glyphs);
    if (glyph !== null) refuse('glyph_twice', { glyph });
    const before = await readAttendanceSettings(db);
    await writeAttendanceSettings(db, settings);
    await audit({ entity: 'attendance_setting', entityId: 1, before, after: settings });
    return settings;
  },

  settle: async (context, input) => {
    const settlementIds = await settleExceptions(context, input);
    return { settlementIds, days: await answerDays(context.db, input.items) };
  },

  revoke: async ({ db, now, actor, audit }, { settlementIds, reason }) => {
    const touched: PersonDate[] = [];
    for (const id of settlementIds) {
      const before = (await findSettlement(db, id)) ?? refuse('not_found');
      if (before.revokedAt !== null) refuse('already_revoked');
      await refuseClosed(db, [before.date]);
      await revokeSettlement(db, id, { accountId: actor.accountId, at: now });
      await audit({ entity: 'settlement', entityId: id, before, after: { revoked: true }, reason });
      touched.push(before);
    }
    return { days: await answerDays(db, touched) };
  },

  ...registerHandlers,

  exportMonth: async ({ db, now, ports, progress, signal }, { month }) => {
    progress({ phase: 'reading', done: 0, total: null });
    const sheet = await attendanceSheet(db, month, now);
    signal.throwIfAborted();
    progress({ phase: 'writing', done: 0, total: sheet.rows.length });
    const bytes = await sheetWorkbook(sheet);
    signal.throwIfAborted();
    const file = await ports.files.save(`${month} 考勤表.xlsx`, bytes);
    return { file, rows: sheet.rows.length };
  },
};

/** The days somebody decided about, as they are judged now. */
async function answerDays(db: ReadDb, items: readonly PersonDate[]) {
  const { windowName } = await readDirectory(db);
  return judgedDays(db, items, windowName);
}
