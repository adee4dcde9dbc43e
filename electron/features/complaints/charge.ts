import type { complaintsContract } from '#shared/contracts/complaints';
import { hideComplainant } from '#shared/domain/complaints/privacy';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { Handler } from '../../ipc/handlers';
import { recordEvent } from '../incidents/index';
import { findComplainant } from './complainant-repo';
import { findComplaint } from './repo';
import { insertStep, stepsOf } from './step-repo';

/** Makes an incident of a complaint that was not unfounded: once, against its person, or else its window. */
export const recordIncident: Handler<(typeof complaintsContract)['recordIncident']> = async (
  context,
  { id, itemCode, noPersonReason, description },
) => {
  const { db, now, actor } = context;
  const complaint = (await findComplaint(db, id)) ?? refuse('not_found');
  if (complaint.verdict === null || complaint.verdict === 'unproven') refuse('complaint_not_proven');
  if ((await stepsOf(db, [id])).some(({ type }) => type === 'incident')) refuse('incident_recorded_before');
  const text = hideComplainant(description || complaint.subject, await findComplainant(db, id));
  const { staffId, windowId } = complaint;
  const { ids } = await recordEvent(context, {
    staffIds: staffId === null ? [] : [staffId],
    windowId,
    noPersonReason: staffId === null ? noPersonReason : '',
    itemCode,
    moreItems: [],
    complaintId: id,
    again: false,
    despiteExemption: '',
    date: complaint.occurredOn ?? wallDate(complaint.receivedAt),
    minute: null,
    source: 'complaint',
    place: '',
    description: text,
    witnesses: '',
    amount: null,
    correctedOn: null,
    bulletinNo: '',
    points: null,
    pointsReason: '',
  });
  await insertStep(db, {
    ...{ complaintId: id, type: 'incident', onDate: wallDate(now), at: now, byAccount: actor.accountId },
    ...{ person: '', text: '', due: null, dueBefore: null, result: String(ids[0]) },
  });
  return { ids };
};
