import type { rectificationContract } from '#shared/contracts/rectification';
import type { ORDER_PAPERS } from '#shared/contracts/rectification-files';
import type { TemplateFiles } from '#shared/domain/documents/render';
import { daysOver, lastDayOf } from '#shared/domain/rectification/clock';
import { type OrderPaper, renderEscalation, renderOrder } from '#shared/domain/rectification/papers';
import { refuse } from '#shared/domain/refusal';
import type { IsoDate } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { calendarOverrides } from '../calendar/index';
import { readCenter } from '../settings/index';
import { giveOut, LETTER_TEMPLATES, type Paper, readTemplates } from '../transfer/index';
import { unitDirectory } from '../units/index';
import { ownOrder } from './own';
import type { OrderRecord } from './repo';
import { stepsOf } from './step-repo';
import { viewOrders } from './view';

const TEMPLATES = [...LETTER_TEMPLATES, 'rectification-order.css', 'rectification-order.html'];

interface PaperInput {
  id: number;
  paper: (typeof ORDER_PAPERS)[number];
}

/** The order, or the letter of its last escalation. */
async function viewPaper(context: QueryContext, { id, paper }: PaperInput): Promise<Paper> {
  const order = await ownOrder(context, id);
  const files = await readTemplates(context.ports, TEMPLATES);
  if (paper === 'order') {
    return { title: `限期整改通知书 ${order.no}`, html: await orderHtml(context, order, files) };
  }
  return { title: `整改催办 ${order.no}`, html: await urgingHtml(context, order, files) };
}

export const paperHandlers: Pick<HandlersOf<typeof rectificationContract>, 'paperView' | 'paper'> = {
  paperView: viewPaper,
  paper: async (context, { to, ...input }) => {
    context.progress({ phase: 'printing', done: 0, total: null });
    const { title, html } = await viewPaper(context, input);
    return giveOut(context.ports, html, { to, name: title });
  },
};

const orderHtml = async (context: QueryContext, order: OrderRecord, files: TemplateFiles): Promise<string> =>
  renderOrder(files, await paperOf(context, order, order.due));

async function urgingHtml(context: QueryContext, order: OrderRecord, files: TemplateFiles): Promise<string> {
  const { db } = context;
  const last = (await stepsOf(db, [order.id])).findLast(({ type }) => type === 'escalate');
  if (!last) return refuse('rectification_not_escalated');
  const paper = await paperOf(context, order, last.due);
  const days = daysOver(last.due, last.onDate, await calendarOverrides(db));
  const head = (await unitDirectory(db)).find(({ id }) => id === order.unitId)?.head ?? '';
  return renderEscalation(files, paper, { level: Number(last.result), on: last.onDate, days, head });
}

async function paperOf({ db, now }: QueryContext, order: OrderRecord, due: IsoDate): Promise<OrderPaper> {
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
