import type { LeaveStep } from '#shared/contracts/leave-rows';
import { renderLeaveSlip, type SlipStep } from '#shared/domain/leave/slip';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import { readCenter } from '../settings/index';
import { viewLeave } from './detail';
import { findLeave } from './repo';
import { ruleOf } from './rules';
import { savedKinds } from './rules-repo';
import { refuseForeign } from './scope';

const TEMPLATES = ['base.css', 'leave-slip.css', 'leave-slip.html', 'part-head.html'];

/** The paper of one request. A return slip needs the return. */
export async function leaveSlip(
  context: Pick<QueryContext, 'db' | 'ports' | 'now' | 'actor'>,
  id: number,
  kind: 'request' | 'return',
): Promise<{ title: string; html: string }> {
  const { db, ports, now } = context;
  const leave = (await findLeave(db, id)) ?? refuse('not_found');
  const detail = await viewLeave(context, leave);
  await refuseForeign(context, detail.windowId);
  if (kind === 'return' && detail.returnedAt === null) refuse('leave_not_returned');
  const texts = await Promise.all(TEMPLATES.map((name) => ports.resources.text(`templates/${name}`)));
  const files = Object.fromEntries(TEMPLATES.map((name, index) => [name, texts[index] ?? '']));
  const center = await readCenter(db);
  const rule = ruleOf(leave, await savedKinds(db));
  const html = renderLeaveSlip(files, {
    issuer: {
      center: center.centerName,
      office: center.supervisionOffice,
      phone: center.phone,
      address: center.address,
    },
    kind,
    id,
    person: {
      name: detail.staffName,
      staffNo: detail.staffNo,
      window: detail.windowName,
      unit: detail.unitName,
    },
    leave: {
      ...detail,
      calendar: rule.count === 'calendar',
      substitute: [detail.substituteName, detail.standIn].filter(Boolean).join('、'),
      extensions: detail.extensions
        .filter(({ state }) => state === 'approved')
        .map(({ steps, ...extension }) => ({ ...extension, steps: steps.map(slipStep) })),
      overdue: detail.overdueUntil !== null,
    },
    steps: detail.steps.map(slipStep),
    date: wallDate(now),
  });
  return { title: `${kind === 'return' ? '销假单' : '请假审批单'}（${detail.staffName}）`, html };
}

const slipStep = ({ byName, ...step }: LeaveStep): SlipStep => ({ ...step, by: byName });
