import type { RoundCheck, RoundDetail, RoundRow } from '#shared/contracts/inspections';
import { can } from '#shared/contracts/roles';
import { mismatchOf } from '#shared/domain/inspections/presence';
import { CHECK_STATUSES } from '#shared/domain/inspections/types';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { incidentsOfChecks, itemNames } from '../incidents/index';
import { staffByIds } from '../staff/index';
import { type CheckRecord, checksOf } from './check-repo';
import { listInspectors, listTeams } from './people-repo';
import { photoCounts } from './photos';
import { presenceOn } from './presence';
import type { RoundRecord } from './round-repo';
import { routeOn } from './route';

/** Rounds with their words and counts; who looked only for those who may know (seed row 194). */
export async function viewRounds(
  db: ReadDb,
  rounds: readonly RoundRecord[],
  actor: Pick<Actor, 'roles'>,
): Promise<RoundRow[]> {
  const names = can(actor.roles, 'inspectors.read')
    ? new Map((await listInspectors(db)).map(({ id, name }) => [id, name]))
    : new Map<number, string>();
  const teams = new Map((await listTeams(db)).map(({ id, name }) => [id, name]));
  const checks = await checksOf(
    db,
    rounds.map(({ id }) => id),
  );
  return rounds.map(({ pausedAt: _, inspectorIds, ...round }) => ({
    ...round,
    teamName: round.teamId === null ? '' : (teams.get(round.teamId) ?? ''),
    inspectors: inspectorIds.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    }),
    counts: Object.fromEntries(
      CHECK_STATUSES.map((status) => [
        status,
        checks.filter((check) => check.roundId === round.id && check.status === status).length,
      ]),
    ) as RoundRow['counts'],
  }));
}

/** A round with its route and looks, each laid over what is known of that minute by now. */
export async function viewRound(
  db: ReadDb,
  round: RoundRecord,
  actor: Pick<Actor, 'roles'>,
  now: WallMs,
): Promise<RoundDetail> {
  const date = round.startedAt === null ? (round.plannedOn ?? wallDate(now)) : wallDate(round.startedAt);
  const route = await routeOn(db, date, round.area);
  const checks = await checksOf(db, [round.id]);
  return {
    round: (await viewRounds(db, [round], actor))[0]!,
    route,
    checks: await viewChecks(db, checks),
  };
}

async function viewChecks(db: ReadDb, checks: readonly CheckRecord[]): Promise<RoundCheck[]> {
  const people = await staffByIds(
    db,
    checks.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  const items = await itemNames(db);
  const ids = checks.map(({ id }) => id);
  const incidents = await incidentsOfChecks(db, ids);
  const photos = await photoCounts(db, ids);
  const days = new Map<string, Awaited<ReturnType<typeof presenceOn>>>();
  for (const date of new Set(checks.map(({ at }) => wallDate(at))))
    days.set(date, await presenceOn(db, date));
  return checks.map(({ roundId: _, ...check }) => {
    const presence =
      check.staffId === null ? 'not_due' : days.get(wallDate(check.at))!(check.staffId, check.at);
    return {
      ...check,
      staffName: check.staffId === null ? '' : (people.get(check.staffId)?.name ?? ''),
      itemName: check.itemCode === null ? '' : (items.get(check.itemCode) ?? check.itemCode),
      presence,
      mismatch: check.staffId === null ? null : mismatchOf(check.status, presence),
      incidentIds: incidents.get(check.id) ?? [],
      photos: photos.get(check.id) ?? 0,
    };
  });
}
