import type { AttendanceSettings } from '#shared/contracts/attendance-settings';
import { attendanceSettings } from '#shared/contracts/attendance-settings';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** No limit and our own signs until the office says otherwise. */
const USUAL: AttendanceSettings = { correctionLimit: null, glyphs: {} };

export async function readAttendanceSettings(db: ReadDb): Promise<AttendanceSettings> {
  const row = await db.selectFrom('attendance_setting').selectAll().executeTakeFirst();
  if (!row) return USUAL;
  return attendanceSettings.parse({
    correctionLimit: row.correction_limit,
    glyphs: JSON.parse(row.glyphs),
  });
}

export async function writeAttendanceSettings(db: WriteTx, settings: AttendanceSettings): Promise<void> {
  const values = { correction_limit: settings.correctionLimit, glyphs: JSON.stringify(settings.glyphs) };
  await db
    .insertInto('attendance_setting')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** Corrected punches in force of a person in a span. */
export async function correctionCount(
  db: ReadDb,
  staffId: number,
  from: IsoDate,
  to: IsoDate,
): Promise<number> {
  const row = await db
    .selectFrom('settlement')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('staff_id', '=', staffId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('action', '=', 'correct')
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}
