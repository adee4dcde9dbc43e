import type { inspectionsContract } from '#shared/contracts/inspections';
import { BAD_STATUSES, OWN_KINDS } from '#shared/domain/inspections/types';
import { refuse } from '#shared/domain/refusal';
import { minuteOfDay, wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { attachmentsOf } from '../attachments/index';
import { incidentsOfChecks, recordEvent } from '../incidents/index';
import { windowDirectory } from '../units/index';
import { deleteCheck, findCheck, findLook, writeCheck, writeRoute } from './check-repo';
import { findRound, type RoundRecord, roundState } from './round-repo';
import { windowsInOrder } from './route';

type MarkHandlers = Pick<HandlersOf<typeof inspectionsContract>, 'mark' | 'charge' | 'route' | 'saveRoute'>;

/** Where the catalogue's sources say an incident of such a round was found. */
function sourceOf({ kind }: RoundRecord) {
  if (kind === 'undercover' || kind === 'mystery') return 'undercover' as const;
  if (OWN_KINDS.includes(kind)) return 'self_check' as const;
  return kind === 'media' ? ('media' as const) : ('superior' as const);
}

export const markHandlers: MarkHandlers = {
  mark: async ({ db, now, actor, audit }, { status, ...look }) => {
    const { roundId, windowId, staffId, itemCode, note } = look;
    const round = (await roundState(db, roundId)) ?? refuse('not_found');
    if (round.state !== 'running') refuse('round_not_running');
    const known = await findLook(db, roundId, windowId, staffId);
    // What has become an incident stays as it was seen.
    if (known && (await incidentsOfChecks(db, [known.id])).size > 0) refuse('check_charged');
    if (status === null) {
      if (!known) refuse('not_found');
      // The next look would carry what was photographed at this one.
      if ((await attachmentsOf(db, 'round_check', [known.id])).length > 0) refuse('check_has_photos');
      await deleteCheck(db, known.id);
      await audit({ entity: 'round_check', entityId: known.id, before: known });
      return { id: null, at: now };
    }
    const check = { roundId, windowId, staffId, status, itemCode, note, at: now };
    const id = await writeCheck(db, known?.id ?? null, check, actor.accountId);
    await audit({ entity: 'round_check', entityId: id, before: known ?? undefined, after: check });
    return { id, at: now };
  },

  charge: async (context, { checkId, itemCode, description }) => {
    const { db } = context;
    const check = (await findCheck(db, checkId)) ?? refuse('not_found');
    if (!BAD_STATUSES.includes(check.status)) refuse('check_not_bad');
    if ((await incidentsOfChecks(db, [checkId])).size > 0) refuse('check_charged');
    const round = (await findRound(db, check.roundId)) ?? refuse('not_found');
    const { staffId, windowId, at, note } = check;
    return recordEvent(
      context,
      {
        staffIds: staffId === null ? [] : [staffId],
        windowId,
        noPersonReason: staffId === null ? note || '查岗时窗口无人' : '',
        date: wallDate(at),
        minute: minuteOfDay(at),
        itemCode,
        moreItems: [],
        source: sourceOf(round),
        place: (await windowDirectory(db)).find(({ id }) => id === windowId)?.name ?? '',
        description,
        ...{ witnesses: '', amount: null, correctedOn: null, bulletinNo: '', complaintId: null },
        ...{ points: null, pointsReason: '', again: false, despiteExemption: '' },
      },
      { checkId },
    );
  },

  route: ({ db }) => windowsInOrder(db),

  saveRoute: async ({ db, audit }, { windowIds }) => {
    const known = new Set((await windowDirectory(db)).map(({ id }) => id));
    const route = [...new Set(windowIds)];
    if (!route.every((id) => known.has(id))) refuse('not_found');
    const before = (await windowsInOrder(db)).map(({ windowId }) => windowId);
    await writeRoute(db, route);
    await audit({ entity: 'route', entityId: 'windows', before, after: route });
    return { windows: route.length };
  },
};
