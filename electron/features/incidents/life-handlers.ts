import type { incidentsContract } from '#shared/contracts/incidents';
import type { WaiverRow } from '#shared/contracts/incidents-life';
import { refuse } from '#shared/domain/refusal';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Handler, HandlersOf } from '../../ipc/handlers';
import { chargeOf, refuseBadPoints } from './charge';
import { waitingCounts } from './count-repo';
import { listItems } from './items-repo';
import { dueAfter, openIncident, procedureOn, step } from './life';
import { ownWindows, refuseForeignIncident } from './own';
import { proofCounts } from './proof';
import { recordEvent } from './record';
import { findIncident, type IncidentRecord, listIncidents } from './repo';
import { viewIncidents } from './view';

type Decide = Handler<(typeof incidentsContract)['decide']>;
type LifeHandlers = Pick<
  HandlersOf<typeof incidentsContract>,
  'notify' | 'answer' | 'decide' | 'appeal' | 'resolve' | 'finish' | 'joint' | 'mine' | 'counts' | 'waivers'
>;

const OUTCOME_OF = { confirm: 'upheld', reduce: 'reduced', dismiss: 'dismissed' } as const;

const decide: Decide = async (context, input) => {
  const { db, actor, now } = context;
  const { id, was, decision, told, reason, ground, itemCode, points, mergedInto } = input;
  const before = await openIncident(db, id);
  const outcome = OUTCOME_OF[decision];
  if (before.state !== was || (before.outcome === outcome && outcome !== 'reduced'))
    refuse('changed_meanwhile');
  const again = was === 'confirmed' || was === 'dismissed';
  if (reason === '' && (decision !== 'confirm' || again)) refuse('reason_required');
  if (decision === 'reduce') await refuseNotLess(db, before, { itemCode, points });
  if (ground === 'merged') await refuseBadMerge(db, before, mergedInto);
  const { appealDays } = await procedureOn(db, before.date);
  const appealBy = await dueAfter(db, now, appealDays);
  // The person was told in person and has nothing to say: notice and answer in one.
  const notice =
    told && before.notifiedAt === null
      ? { notifiedAt: now, notifiedBy: actor.accountId, noticeWay: 'in_person' as const, answeredAt: now }
      : {};
  const change = {
    ...notice,
    ground: decision === 'confirm' ? null : ground,
    decidedItem: decision === 'reduce' ? itemCode : null,
    decidedPoints: decision === 'reduce' ? points : null,
    mergedInto: decision === 'dismiss' && ground === 'merged' ? mergedInto : null,
    decisionReason: reason,
    decidedBy: actor.accountId,
    decidedAt: now,
  };
  return step(context, before, { type: 'decide', outcome, told, appealBy }, change, reason);
};

/** A reduction names a lighter item, or fewer points inside the range: never more than before. */
async function refuseNotLess(
  db: ReadDb,
  { itemCode: recorded, points: chosen, date, staffId }: IncidentRecord,
  { itemCode, points }: { itemCode: string | null; points: number | null },
): Promise<void> {
  const person = staffId !== null;
  if (itemCode === null && points === null) refuse('reduction_required');
  if (itemCode !== null && !(await listItems(db, date)).some(({ code }) => code === itemCode)) {
    refuse('unknown_item');
  }
  const item = itemCode ?? recorded;
  await refuseBadPoints(db, { itemCode: item, date, points }, person);
  const full = chosen ?? (await chargeOf(db, recorded, date, person))?.points ?? 0;
  const less = points ?? (await chargeOf(db, item, date, person))?.points ?? 0;
  if (less >= full) refuse('not_reduced', { full: full / 100 });
}

/** Two clauses for one act: the other one is charged instead, so it has to be one of the same person and day. */
async function refuseBadMerge(
  db: ReadDb,
  { id, staffId, windowId, date }: IncidentRecord,
  mergedInto: number | null,
): Promise<void> {
  const other = mergedInto === null ? null : await findIncident(db, mergedInto);
  const fits =
    other !== null &&
    other.id !== id &&
    other.date === date &&
    other.staffId === staffId &&
    (staffId !== null || other.windowId === windowId) &&
    other.outcome !== 'dismissed';
  if (!fits) refuse('merge_target_bad');
}

export const lifeHandlers: LifeHandlers = {
  notify: async (context, { id, way }) => {
    const { db, now, actor } = context;
    const before = await openIncident(db, id);
    const { answerDays } = await procedureOn(db, before.date);
    const answerBy = await dueAfter(db, now, answerDays);
    const change = { notifiedAt: now, notifiedBy: actor.accountId, noticeWay: way };
    return step(context, before, { type: 'notify', way, answerBy }, change);
  },

  answer: async (context, { id, name, statement, noObjection }) => {
    const before = await openIncident(context.db, id);
    await refuseForeignIncident(context, before);
    if (statement === '' && !noObjection) refuse('statement_required');
    const change = { answeredAt: context.now, answeredName: name, statement };
    return step(context, before, { type: 'answer' }, change);
  },

  decide,

  appeal: async (context, { id, name, appeal }) => {
    const before = await openIncident(context.db, id);
    await refuseForeignIncident(context, before);
    const change = { appealedAt: context.now, appealName: name, appeal };
    return step(context, before, { type: 'appeal' }, change);
  },

  resolve: async (context, { id, outcome, itemCode, points, reason }) => {
    const { db, actor, now } = context;
    const before = await openIncident(db, id);
    if (outcome === 'reduced') await refuseNotLess(db, before, { itemCode, points });
    const reduced = outcome === 'reduced' ? { decidedItem: itemCode, decidedPoints: points } : {};
    const change = { ...reduced, resolvedAt: now, resolvedBy: actor.accountId, resolution: reason };
    return step(context, before, { type: 'resolve', outcome }, change, reason);
  },

  finish: async (context, { id, accepted }) => {
    const before = (await findIncident(context.db, id)) ?? refuse('not_found');
    return step(context, before, { type: 'finish', accepted }, { finishedAt: context.now });
  },

  joint: async (context, { id, staffId, itemCode, description }) => {
    const cause = await openIncident(context.db, id);
    if (cause.staffId === staffId) refuse('joint_same_person');
    const { date, minute, source, place, bulletinNo } = cause;
    const known = await listIncidents(context.db, { from: date, to: date, staffId, itemCode });
    if (known.some(({ causeId }) => causeId === id)) refuse('joint_known');
    const { ids } = await recordEvent(
      context,
      {
        ...{ date, minute, source, place, bulletinNo, itemCode, description },
        ...{ staffIds: [staffId], windowId: null, noPersonReason: '', moreItems: [], complaintId: null },
        ...{ witnesses: '', amount: null, correctedOn: null, points: null, pointsReason: '' },
        ...{ again: true, despiteExemption: '' },
      },
      { causeId: id },
    );
    return { id: ids[0]! };
  },

  counts: ({ db, now }) => waitingCounts(db, wallDate(now)),

  mine: async ({ db, actor, now }) => {
    const windows = await ownWindows(db, actor, wallDate(now));
    const records = (await listIncidents(db, { limit: 2000 })).filter(
      ({ notifiedAt, windowId, staffId }) =>
        notifiedAt !== null &&
        (windows === null ||
          (windowId !== null && windows.has(windowId)) ||
          (staffId !== null && staffId === actor.staffId)),
    );
    const proofs = await proofCounts(
      db,
      records.map(({ id }) => id),
    );
    return (await viewIncidents(db, records, actor)).map((incident) => ({
      id: incident.id,
      proofs: proofs.get(incident.id) ?? 0,
      staffName: incident.staffName,
      windowName: incident.windowName,
      pinyin: incident.pinyin,
      date: incident.date,
      minute: incident.minute,
      itemName: incident.itemName,
      place: incident.place,
      description: incident.description,
      state: incident.state,
      outcome: incident.outcome,
      notifiedAt: incident.notifiedAt,
      answerBy: incident.answerBy,
      statement: incident.statement,
      decisionReason: incident.decisionReason,
      appealBy: incident.appealBy,
      appeal: incident.appeal,
      resolution: incident.resolution,
    }));
  },

  waivers: async ({ db, actor }, { from, to }) => {
    const records = (await listIncidents(db, { from: firstDay(from), to: lastDay(to) })).filter(
      ({ outcome }) => outcome === 'dismissed' || outcome === 'reduced',
    );
    const views = await viewIncidents(db, records, actor);
    return Promise.all(records.map((record, index) => waiverOf(db, record, views[index]!)));
  },
};

async function waiverOf(
  db: ReadDb,
  record: IncidentRecord,
  view: Awaited<ReturnType<typeof viewIncidents>>[number],
): Promise<WaiverRow> {
  const person = record.staffId !== null;
  const charge = async (item: string) => (await chargeOf(db, item, record.date, person))?.points ?? null;
  const full = record.points ?? (await charge(record.itemCode));
  const reduced = record.decidedPoints ?? (record.decidedItem ? await charge(record.decidedItem) : full);
  const { id, date, staffName, windowName, unitName, pinyin, itemName, ground, decisionReason } = view;
  const outcome = record.outcome === 'reduced' ? 'reduced' : 'dismissed';
  return {
    ...{ id, date, staffName, windowName, unitName, pinyin, itemName, outcome, ground },
    // What a review took back is the reviewer's decision.
    reason: view.resolution || decisionReason,
    decidedByName: view.resolvedByName || view.decidedByName,
    decidedAt: view.resolvedAt ?? view.decidedAt,
    full,
    charged: outcome === 'dismissed' ? 0 : reduced,
  };
}
