import { WATCH_AUTHOR } from '#shared/contracts/punch-watch';
import { createClockCorrection, reachOf } from '#shared/domain/punches/clock';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { numberList, parseNumberList } from '../../db/number-list';
import { listClocks } from './clock-repo';
import { hiddenFrom } from './import-repo';

/** Punches of persons, through the mappings in force at each moment. One search in the index per mapping. */
export function punchesQuery(db: ReadDb, from: WallMs, until: WallMs, hidden: number | null) {
  return (
    db
      .selectFrom('machine_mapping as m')
      .innerJoin('punch as p', 'p.machine_user_id', 'm.machine_user_id')
      .select(['m.staff_id', 'p.at'])
      .where('m.staff_id', 'is not', null)
      .$narrowType<{ staff_id: number }>()
      .where('p.at', '>=', from)
      .where('p.at', '<', until)
      .where('m.until_at', '>', from)
      .where('m.from_at', '<', until)
      // Written as sums so that the person and the month, and nothing else, bound the search.
      .where(({ eb }) => eb(eb('p.at', '+', 0), '>=', eb.ref('m.from_at')))
      .where(({ eb }) => eb(eb('p.at', '+', 0), '<', eb.ref('m.until_at')))
      .$if(hidden !== null, (query) => query.where(({ eb }) => eb(eb('p.id', '+', 0), '<', hidden ?? 0)))
  );
}

/** Accepted punches in [from, until) by staff id, each list in order of time. Persons without any are missing. */
export async function punchesBetween(
  db: ReadDb,
  from: WallMs,
  until: WallMs,
): Promise<Map<number, WallMs[]>> {
  const clocks = await listClocks(db);
  if (clocks.length > 0) return correctedBetween(db, { from, until, clocks });
  const rows = await punchesQuery(db, from, until, await hiddenFrom(db))
    .clearSelect()
    .select(['m.staff_id', numberList<WallMs>('p.at').as('times')])
    .$narrowType<{ staff_id: number }>()
    .groupBy('m.id')
    .execute();
  const byStaff = new Map<number, WallMs[]>();
  for (const { staff_id, times } of rows) {
    const list = parseNumberList(times);
    const known = byStaff.get(staff_id);
    byStaff.set(staff_id, known ? known.concat(list) : list);
  }
  // Mostly in order as the index is; a person with two ids has two runs. Looking costs less than sorting.
  for (const punches of byStaff.values()) if (!isOrdered(punches)) punches.sort((a, b) => a - b);
  return byStaff;
}

function isOrdered(times: readonly WallMs[]): boolean {
  for (let n = 1; n < times.length; n++) if (times[n]! < times[n - 1]!) return false;
  return true;
}

interface CorrectedSpan {
  from: WallMs;
  until: WallMs;
  clocks: Awaited<ReturnType<typeof listClocks>>;
  staffId?: number;
}

/** As `punchesBetween` where machines' clocks were wrong: each punch at the moment it was really made. */
async function correctedBetween(
  db: ReadDb,
  { from, until, clocks, staffId }: CorrectedSpan,
): Promise<Map<number, WallMs[]>> {
  const reach = reachOf(clocks);
  const correct = createClockCorrection(clocks);
  const rows = await punchesQuery(db, from - reach, until + reach, await hiddenFrom(db))
    .select('p.device')
    .$if(staffId !== undefined, (query) => query.where('m.staff_id', '=', staffId ?? 0))
    .execute();
  const byStaff = new Map<number, WallMs[]>();
  for (const row of rows) {
    const at = correct(row.device, row.at);
    if (at < from || at >= until) continue;
    const list = byStaff.get(row.staff_id);
    if (list) list.push(at);
    else byStaff.set(row.staff_id, [at]);
  }
  for (const punches of byStaff.values()) punches.sort((a, b) => a - b);
  return byStaff;
}

/** Accepted punches of one person in [from, until), in order of time. */
export async function punchTimes(
  db: ReadDb,
  staffId: number,
  from: WallMs,
  until: WallMs,
): Promise<WallMs[]> {
  const clocks = await listClocks(db);
  if (clocks.length > 0) {
    return (await correctedBetween(db, { from, until, clocks, staffId })).get(staffId) ?? [];
  }
  const rows = await punchesQuery(db, from, until, await hiddenFrom(db))
    .where('m.staff_id', '=', staffId)
    .execute();
  return rows.map((row) => row.at).sort((a, b) => a - b);
}

/** One punch with where it comes from, for the story of a day. */
export interface PunchDetail {
  /** When it was really made, once an error of the machine's clock is taken off; `raw` keeps what was written. */
  at: WallMs;
  machineId: string;
  device: string;
  deviceName: string;
  direction: string | null;
  verify: string | null;
  raw: string;
  importId: number;
  file: string;
  line: number;
  importedAt: WallMs;
  importedBy: string;
  /** Why it is kept but does not count; null when it counts. */
  quarantine: string | null;
}

/** Every punch of a person in [from, until), those in quarantine included, in order of time. */
export async function punchDetails(
  db: ReadDb,
  staffId: number,
  from: WallMs,
  until: WallMs,
): Promise<PunchDetail[]> {
  const clocks = await listClocks(db);
  const reach = reachOf(clocks);
  const correct = createClockCorrection(clocks);
  return (await rawDetails(db, staffId, from - reach, until + reach))
    .map((detail) => ({ ...detail, at: correct(detail.device, detail.at) }))
    .filter(({ at }) => at >= from && at < until)
    .sort((a, b) => a.at - b.at);
}

/** As the machines wrote them, in no order. */
async function rawDetails(db: ReadDb, staffId: number, from: WallMs, until: WallMs): Promise<PunchDetail[]> {
  const hidden = await hiddenFrom(db);
  const counted = await db
    .selectFrom('machine_mapping as m')
    .innerJoin('machine_user as u', 'u.id', 'm.machine_user_id')
    .innerJoin('punch as p', 'p.machine_user_id', 'm.machine_user_id')
    .innerJoin('punch_import as i', 'i.id', 'p.import_id')
    .innerJoin('account as a', 'a.id', 'i.account_id')
    .leftJoin('device as d', 'd.code', 'p.device')
    .select(['p.at', 'u.machine_id', 'p.device', 'd.name as device_name', 'p.direction', 'p.verify', 'p.raw'])
    .select(['i.id as import_id', 'i.file_name', 'p.line', 'i.started_at', 'i.source', 'a.display_name'])
    .where('m.staff_id', '=', staffId)
    .where('p.at', '>=', from)
    .where('p.at', '<', until)
    .whereRef('m.from_at', '<=', 'p.at')
    .whereRef('m.until_at', '>', 'p.at')
    .$if(hidden !== null, (query) => query.where(({ eb }) => eb(eb('p.id', '+', 0), '<', hidden ?? 0)))
    .execute();
  const held = await db
    .selectFrom('machine_mapping as m')
    .innerJoin('machine_user as u', 'u.id', 'm.machine_user_id')
    .innerJoin('punch_quarantine as q', 'q.machine_user_id', 'm.machine_user_id')
    .innerJoin('punch_import as i', 'i.id', 'q.import_id')
    .innerJoin('account as a', 'a.id', 'i.account_id')
    .innerJoin('punch_issue as n', (join) =>
      join
        .onRef('n.import_id', '=', 'q.import_id')
        .onRef('n.line', '=', 'q.line')
        .onRef('n.code', '=', 'q.code')
        .on('n.outcome', 'in', ['quarantined', 'dismissed']),
    )
    .leftJoin('device as d', 'd.code', 'q.device')
    .select(['q.at', 'u.machine_id', 'q.device', 'd.name as device_name', 'n.raw', 'q.code'])
    .select(['i.id as import_id', 'i.file_name', 'q.line', 'i.started_at', 'i.source', 'a.display_name'])
    .where('m.staff_id', '=', staffId)
    .where('q.at', '>=', from)
    .where('q.at', '<', until)
    .whereRef('m.from_at', '<=', 'q.at')
    .whereRef('m.until_at', '>', 'q.at')
    .where('i.state', '=', 'done')
    .execute();
  const detail = (row: (typeof counted)[number] | (typeof held)[number]): PunchDetail => ({
    at: row.at,
    machineId: row.machine_id,
    device: row.device,
    deviceName: row.device_name ?? '',
    direction: 'direction' in row ? row.direction : null,
    verify: 'verify' in row ? row.verify : null,
    raw: row.raw,
    importId: row.import_id,
    file: row.file_name,
    line: row.line,
    importedAt: row.started_at,
    importedBy: row.source === 'watch' ? WATCH_AUTHOR : row.display_name,
    quarantine: 'code' in row ? row.code : null,
  });
  return [...counted.map(detail), ...held.map(detail)];
}
