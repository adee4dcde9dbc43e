import type { assessmentContract } from '#shared/contracts/assessment';
import type { HandlersOf } from '../../ipc/handlers';
import { checkMonth } from './checklist';
import { closeMonth } from './close';
import { assessMonth } from './compute';
import { detailOf } from './detail';
import { overviewOf } from './overview';
import { assessmentReport } from './report';
import { confirmMonth, reopenMonth } from './states';

export const assessmentHandlers: HandlersOf<typeof assessmentContract> = {
  overview: async ({ db }, { month }) => overviewOf(db, await assessMonth(db, month)),
  result: async ({ db }, { month, subject, id }) => detailOf(db, await assessMonth(db, month), subject, id),
  checklist: ({ db, now }, { month }) => checkMonth(db, month, now),
  close: (context, input) => closeMonth(context, input),
  confirm: (context, { month }) => confirmMonth(context, month),
  reopen: (context, { month, reason }) => reopenMonth(context, month, reason),
  report: async ({ db }, { month }) => assessmentReport(await assessMonth(db, month)),
};
