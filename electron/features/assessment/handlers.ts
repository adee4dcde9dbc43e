import type { assessmentContract } from '#shared/contracts/assessment';
import type { HandlersOf } from '../../ipc/handlers';
import { adjustmentViews, fileAdjustment, revokeAdjustment, tryAdjustment } from './adjustments';
import { checkMonth } from './checklist';
import { closeMonth } from './close';
import { assessMonth } from './compute';
import { resultDetail } from './detail';
import { monthWarnings } from './month-warnings';
import { decideObjection, fileObjection, reviewOf, withdrawObjection } from './objections';
import { overviewOf } from './overview';
import { ownScope, refuseOutside, scoped } from './own';
import { personResults } from './person';
import { assessmentReport } from './report';
import { confirmMonth, reopenMonth, signMonth, startReview } from './states';
import { trialDetail, tryRulebook, whatIf } from './trial';
import { describeBook } from './trial-source';
import { compareVersions, versionsOf } from './versions';
import { waiverReport } from './waiver-report';
import { addWaiver, revokeWaiver } from './waivers';

export const assessmentHandlers: HandlersOf<typeof assessmentContract> = {
  overview: async ({ db, actor, now }, { month }) => {
    const scope = await ownScope(db, actor, month);
    return overviewOf(db, scoped(await assessMonth(db, month, now), scope), scope !== null);
  },
  result: async ({ db, actor, now }, { month, subject, id }) => {
    refuseOutside(await ownScope(db, actor, month), subject, id);
    return resultDetail(db, month, now, { subject, id });
  },
  trialBook: ({ db, ports }, { source }) => describeBook(db, ports.files, source),
  tryRulebook: (context, input) => tryRulebook(context, input),
  trialDetail: (context, input) => trialDetail(context, input),
  whatIf: (context, input) => whatIf(context, input),
  personResults: ({ db }, { staffId }) => personResults(db, staffId),
  checklist: ({ db, now }, { month }) => checkMonth(db, month, now),
  warnings: async ({ db, actor, now }, { month }) =>
    monthWarnings(db, scoped(await assessMonth(db, month, now), await ownScope(db, actor, month))),
  close: (context, input) => closeMonth(context, input),
  review: (context, { month }) => reviewOf(context, month),
  startReview: (context, input) => startReview(context, input),
  fileObjection: (context, input) => fileObjection(context, input),
  decideObjection: (context, input) => decideObjection(context, input),
  withdrawObjection: (context, input) => withdrawObjection(context, input),
  waive: (context, input) => addWaiver(context, input),
  revokeWaiver: (context, input) => revokeWaiver(context, input),
  waiverReport: ({ db, now }, { month }) => waiverReport(db, month, now),
  confirm: (context, input) => confirmMonth(context, input),
  sign: (context, input) => signMonth(context, input),
  reopen: (context, { month, reason }) => reopenMonth(context, month, reason),
  adjustments: (context, { month }) => adjustmentViews(context, month),
  tryAdjustment: (context, input) => tryAdjustment(context, input),
  fileAdjustment: (context, input) => fileAdjustment(context, input),
  revokeAdjustment: (context, input) => revokeAdjustment(context, input),
  versions: ({ db }, { month }) => versionsOf(db, month),
  compareVersions: ({ db }, { month, from, to }) => compareVersions(db, month, from, to),
  report: async ({ db, now }, { month }) => assessmentReport(await assessMonth(db, month, now)),
};
