import { gunzipSync, gzipSync } from 'node:zlib';
import type { MonthVersion } from '#shared/contracts/assessment-versions';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { AssessedResult } from './results';

/** What a version keeps: enough to compare it and to explain every point of it. */
export interface VersionContent {
  results: AssessedResult[];
  facts: Fact[];
}

export type VersionHead = Omit<MonthVersion, 'current'>;

/** Oldest first. */
export async function listVersions(db: ReadDb, month: Month): Promise<VersionHead[]> {
  const rows = await db
    .selectFrom('month_version')
    .innerJoin('account', 'account.id', 'month_version.account_id')
    .select(['no', 'cause', 'digest', 'at', 'account.display_name'])
    .where('month', '=', month)
    .orderBy('no')
    .execute();
  return rows.map(({ display_name: byName, cause, ...row }) => ({
    ...row,
    cause: cause as VersionHead['cause'],
    byName,
  }));
}

export async function versionContent(db: ReadDb, month: Month, no: number): Promise<VersionContent | null> {
  const row = await db
    .selectFrom('month_version')
    .select('content')
    .where('month', '=', month)
    .where('no', '=', no)
    .executeTakeFirst();
  return row ? (JSON.parse(gunzipSync(row.content).toString('utf8')) as VersionContent) : null;
}

export async function insertVersion(
  db: WriteTx,
  version: {
    month: Month;
    cause: VersionHead['cause'];
    digest: string;
    content: VersionContent;
    accountId: number;
    at: WallMs;
  },
): Promise<number> {
  const { month, cause, digest, content, accountId, at } = version;
  const no = ((await listVersions(db, month)).at(-1)?.no ?? 0) + 1;
  const packed = gzipSync(JSON.stringify(content));
  await db
    .insertInto('month_version')
    .values({ month, no, cause, digest, content: packed, account_id: accountId, at })
    .execute();
  return no;
}
