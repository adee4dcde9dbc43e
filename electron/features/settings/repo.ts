import type { CenterSettings } from '#shared/contracts/settings';
import type { ReadDb, WriteTx } from '../../db/handles';

/** The center's row; null before the first run. */
export async function findCenter(db: ReadDb): Promise<(CenterSettings & { demo: boolean }) | null> {
  const row = await db.selectFrom('center').selectAll().executeTakeFirst();
  if (!row) return null;
  return {
    centerName: row.name,
    shortName: row.short_name,
    supervisionOffice: row.supervision_office,
    phone: row.phone,
    address: row.address,
    idleMinutes: row.idle_minutes,
    demo: row.demo === 1,
  };
}

/** As findCenter, where the first run is known to be done. */
export async function readCenter(db: ReadDb): Promise<CenterSettings> {
  const center = await findCenter(db);
  if (!center) throw new Error('the center is not set up');
  const { demo: _, ...settings } = center;
  return settings;
}

export async function insertCenter(
  db: WriteTx,
  settings: CenterSettings,
  demo: boolean,
  now: number,
): Promise<void> {
  await db
    .insertInto('center')
    .values({ id: 1, ...columns(settings), demo: demo ? 1 : 0, created_at: now })
    .execute();
}

export async function updateCenter(db: WriteTx, settings: CenterSettings): Promise<void> {
  await db.updateTable('center').set(columns(settings)).where('id', '=', 1).execute();
}

const columns = (settings: CenterSettings) => ({
  name: settings.centerName,
  short_name: settings.shortName,
  supervision_office: settings.supervisionOffice,
  phone: settings.phone,
  address: settings.address,
  idle_minutes: settings.idleMinutes,
});
