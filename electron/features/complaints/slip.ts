import type { complaintsContract } from '#shared/contracts/complaints';
import { renderSupervisionSlip } from '#shared/domain/complaints/slip';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { readIssuer } from '../settings/index';
import { giveOut, type Paper, readTemplates } from '../transfer/index';
import { ownComplaint } from './own';
import { viewComplaint } from './view';

type Contract = typeof complaintsContract;

const TEMPLATES = ['complaint-slip.html', 'complaint-slip.css', 'base.css', 'part-head.html'];

/** The supervision slip as it was last sent out, as a page. */
export const slipView: Handler<Contract['slipView']> = (context, { id }) => slipOf(context, id);

/** The same, printed or saved as PDF. */
export const printSlip: Handler<Contract['printSlip']> = async (context, { id, to }) => {
  const { ports, progress } = context;
  progress({ phase: 'printing', done: 0, total: null });
  const { title, html } = await slipOf(context, id);
  return giveOut(ports, html, { to, name: title });
};

async function slipOf(context: QueryContext, id: number): Promise<Paper> {
  const { db, ports, now } = context;
  const record = await ownComplaint(context, id);
  if (record.assignedOn === null || record.replyDue === null) refuse('complaint_not_assigned');
  const complaint = await viewComplaint(db, record, now);
  const files = await readTemplates(ports, TEMPLATES);
  const html = renderSupervisionSlip(files, {
    issuer: await readIssuer(db),
    no: complaint.no,
    channel: complaint.channel,
    sourceBody: complaint.sourceBody,
    sourceNo: complaint.sourceNo,
    named: complaint.named,
    kind: complaint.kindName,
    category: complaint.categoryName,
    receivedOn: wallDate(complaint.receivedAt),
    occurredOn: complaint.occurredOn,
    handler: complaint.handler,
    window: complaint.windowName,
    person: complaint.staffName,
    unit: complaint.unitName,
    subject: complaint.subject,
    description: complaint.description,
    allegations: complaint.allegations.map(({ text }) => text),
    demand: complaint.demand,
    assignedOn: record.assignedOn,
    replyDue: record.replyDue,
    returns: complaint.returns,
    returnReason: complaint.steps.findLast(({ type }) => type === 'return')?.text ?? '',
  });
  return { title: `投诉督办单 ${complaint.no}`, html };
}
