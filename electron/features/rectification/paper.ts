import type { rectificationContract } from '#shared/contracts/rectification';
import { daysOver, lastDayOf } from '#shared/domain/rectification/clock';
import { type OrderPaper, renderEscalation, renderOrder } from '#shared/domain/rectification/papers';
import { refuse } from '#shared/domain/refusal';
import type { IsoDate } from '#shared/domain/time/wall';
import type { JobContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { calendarOverrides } from '../calendar/index';
import { readCenter } from '../settings/index';
import { unitDirectory } from '../units/index';
import { ownOrder } from './own';
import type { OrderRecord } from './repo';
import { stepsOf } from './step-repo';
import { viewOrders } from './view';

const TEMPLATES = [
  'base.css',
  'letter.css',
  'official-letter.html',
  'page.css',
  'part-head.html',
  'part-seal.html',
  'part-sign.html',
  'rectification-order.css',
  'rectification-order.html',
];

/** Prints, or saves as PDF, the order or the letter of its last escalation. */
export const printPaper: Handler<(typeof rectificationContract)['paper']> = async (
  context,
  { id, paper, to },
) => {
  const { ports, progress } = context;
  const order = await ownOrder(context, id);
  progress({ phase: 'printing', done: 0, total: null });
  const texts = await Promise.all(TEMPLATES.map((name) => ports.resources.text(`templates/${name}`)));
  const files = Object.fromEntries(TEMPLATES.map((name, index) => [name, texts[index] ?? '']));
  const html =
    paper === 'order' ? await orderHtml(context, order, files) : await urgingHtml(context, order, files);
  const options = { landscape: false };
  if (to === 'printer') return { done: await ports.printer.print(html, options) };
  const name = `${paper === 'order' ? '限期整改通知书' : '整改催办'} ${order.no}.pdf`;
  return { done: (await ports.files.save(name, await ports.printer.pdf(html, options))) !== null };
};

type Files = Record<string, string>;

const orderHtml = async (context: JobContext, order: OrderRecord, files: Files): Promise<string> =>
  renderOrder(files, await paperOf(context, order, order.due));

async function urgingHtml(context: JobContext, order: OrderRecord, files: Files): Promise<string> {
  const { db } = context;
  const last = (await stepsOf(db, [order.id])).findLast(({ type }) => type === 'escalate');
  if (!last) return refuse('rectification_not_escalated');
  const paper = await paperOf(context, order, last.due);
  const days = daysOver(last.due, last.onDate, await calendarOverrides(db));
  const head = (await unitDirectory(db)).find(({ id }) => id === order.unitId)?.head ?? '';
  return renderEscalation(files, paper, { level: Number(last.result), on: last.onDate, days, head });
}

async function paperOf({ db, now }: JobContext, order: OrderRecord, due: IsoDate): Promise<OrderPaper> {
  const [row] = await viewOrders(db, [order], now);
  const center = await readCenter(db);
  return {
    issuer: {
      center: center.centerName,
      office: center.supervisionOffice,
      phone: center.phone,
      address: center.address,
    },
    short: center.shortName,
    no: order.no,
    origin: order.origin,
    campaign: row!.campaignName,
    window: row!.windowName,
    unit: row!.unitName,
    owner: order.owner,
    problem: order.problem,
    measure: order.measure,
    issuedOn: order.issuedOn,
    due,
    limit: lastDayOf(due, await calendarOverrides(db)),
    returns: order.returns,
  };
}
