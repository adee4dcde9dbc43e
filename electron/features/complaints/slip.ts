import type { complaintsContract } from '#shared/contracts/complaints';
import { renderSupervisionSlip } from '#shared/domain/complaints/slip';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { Handler } from '../../ipc/handlers';
import { readCenter } from '../settings/index';
import { ownComplaint } from './own';
import { viewComplaint } from './view';

const TEMPLATES = ['complaint-slip.html', 'complaint-slip.css', 'base.css', 'part-head.html'];

/** Prints the supervision slip as it was last sent out, or saves it as PDF. */
export const printSlip: Handler<(typeof complaintsContract)['printSlip']> = async (context, { id, to }) => {
  const { db, ports, now, progress } = context;
  const record = await ownComplaint(context, id);
  if (record.assignedOn === null || record.replyDue === null) refuse('complaint_not_assigned');
  progress({ phase: 'printing', done: 0, total: null });
  const complaint = await viewComplaint(db, record, now);
  const center = await readCenter(db);
  const texts = await Promise.all(TEMPLATES.map((name) => ports.resources.text(`templates/${name}`)));
  const files = Object.fromEntries(TEMPLATES.map((name, index) => [name, texts[index] ?? '']));
  const html = renderSupervisionSlip(files, {
    issuer: {
      center: center.centerName,
      office: center.supervisionOffice,
      phone: center.phone,
      address: center.address,
    },
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
  const options = { landscape: false };
  if (to === 'printer') return { done: await ports.printer.print(html, options) };
  const pdf = await ports.printer.pdf(html, options);
  return { done: (await ports.files.save(`投诉督办单 ${complaint.no}.pdf`, pdf)) !== null };
};
