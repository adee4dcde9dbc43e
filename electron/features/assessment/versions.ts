import type { AssessedKind } from '#shared/contracts/assessment';
import type { MonthVersion, VersionComparison } from '#shared/contracts/assessment-versions';
import { compareFacts, compareResults } from '#shared/domain/assessment/compare';
import { refuse } from '#shared/domain/refusal';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { findMonth, monthEvents } from '../months/index';
import { factReader } from './fact-views';
import { listVersions, versionContent } from './version-repo';
import { listWaivers } from './waiver-repo';

export async function versionsOf(db: ReadDb, month: Month): Promise<MonthVersion[]> {
  const digest = (await findMonth(db, month))?.digest ?? null;
  const versions = await listVersions(db, month);
  const last = versions.at(-1);
  return versions.map((version) => ({
    ...version,
    current: version === last && version.digest === digest,
  }));
}

/** What differs from one version to another, and what the office wrote in between. */
export async function compareVersions(
  db: ReadDb,
  month: Month,
  from: number,
  to: number,
): Promise<VersionComparison> {
  const before = (await versionContent(db, month, from)) ?? refuse('not_found');
  const after = (await versionContent(db, month, to)) ?? refuse('not_found');
  const facts = compareFacts(before, after);
  const readAfter = await factReader(db, after.facts);
  const readBefore = await factReader(db, before.facts);
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const heads = await listVersions(db, month);
  const moments = [from, to].map((no) => heads.find((head) => head.no === no)!.at).sort((a, b) => a - b);
  return {
    results: compareResults(before, after).map((change) => ({
      ...change,
      subject: change.subject as AssessedKind,
    })),
    added: readAfter(ids(facts.added)),
    removed: readBefore(ids(facts.removed)),
    changed: readAfter(ids(facts.changed)),
    reasons: await reasonsBetween(db, month, moments[0]!, moments[1]!),
  };
}

async function reasonsBetween(db: ReadDb, month: Month, from: WallMs, to: WallMs) {
  const events = await monthEvents(db, month);
  const waivers = await listWaivers(db, month);
  return [
    ...events.map(({ at, accountName, reason }) => ({ at, byName: accountName, text: reason })),
    ...waivers.map(({ createdAt, createdByName, reason }) => ({
      at: createdAt,
      byName: createdByName,
      text: reason,
    })),
  ]
    .filter(({ at, text }) => text !== '' && at >= from && at <= to)
    .sort((a, b) => a.at - b.at);
}
