import type { ImportReport } from '#shared/contracts/punches';
import { formatWall, startOfDay } from '#shared/domain/time/wall';
import type { TestCenter } from '../support/center';

export const at = (text: string): number => {
  const [day = '', time = '00:00:00'] = text.split(' ');
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return startOfDay(day) + ((hour * 60 + minute) * 60 + second) * 1000;
};

/** One line of an attlog file. */
export const attlogLine = (id: string, when: string, device = '1'): string =>
  `${id.padStart(9)}\t${when}\t${device}\t255\t1\t0`;

export const attlogFile = (...lines: string[]): string => lines.map((line) => `${line}\r\n`).join('');

/** `days` days of four punches of each id from `from` on, in order of time. */
export function attlogDays(ids: readonly string[], from: string, days: number): string {
  const lines: string[] = [];
  for (let day = 0; day < days; day++) {
    for (const hour of [8, 12, 14, 18]) {
      ids.forEach((id, i) => {
        lines.push(attlogLine(id, formatWall(startOfDay(from) + (day * 24 + hour) * 3_600_000 + i * 1000)));
      });
    }
  }
  return attlogFile(...lines);
}

export async function importText(center: TestCenter, text: string, name = 'a.dat', more: object = {}) {
  const token = await center.pick(name, text);
  return center.call<ImportReport>('punches.import', { tokens: [token], ...more });
}

/** How many rows each table of punches holds, imports aside. */
export function rowCounts({ database: { sqlite } }: TestCenter): Record<string, number> {
  const tables = [
    'punch',
    'punch_quarantine',
    'punch_issue',
    'punch_coverage',
    'machine_user',
    'machine_mapping',
    'device',
  ];
  return Object.fromEntries(
    tables.map((table) => [table, sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number]),
  );
}

/** Those counts where nothing was imported. */
export const NOTHING = {
  punch: 0,
  punch_quarantine: 0,
  punch_issue: 0,
  punch_coverage: 0,
  machine_user: 0,
  machine_mapping: 0,
  device: 0,
};

/** Makes a staff member; answers the id. */
export function addStaff({ database: { sqlite } }: TestCenter, staffNo: string, name: string): number {
  sqlite
    .prepare(
      "insert into unit (id, code, name, pinyin) values (1, 'U1', '测试局', '') on conflict do nothing",
    )
    .run();
  return Number(
    sqlite
      .prepare(
        "insert into staff (staff_no, name, unit_id, entry_date, pinyin) values (?, ?, 1, '2020-01-01', '')",
      )
      .run(staffNo, name).lastInsertRowid,
  );
}

export function closeMonth({ database: { sqlite } }: TestCenter, month: string): void {
  sqlite
    .prepare(
      "insert into month_period (month, state, changed_at, changed_by) values (?, 'closed', 0, (select min(id) from account))",
    )
    .run(month);
}
