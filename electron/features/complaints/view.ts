import type { ComplaintDetail, ComplaintRow } from '#shared/contracts/complaints';
import type { CalendarOverrides } from '#shared/domain/calendar/types';
import { readClock } from '#shared/domain/complaints/clock';
import type { StepType } from '#shared/domain/complaints/types';
import { type IsoDate, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { staffByIds } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { allegationsOf } from './allegations-repo';
import { type ComplaintRecord, findComplaint } from './repo';
import { stepsOf } from './step-repo';
import { accountNames, listCategories, listKinds } from './words-repo';

/** Complaints with their words and their clock; nothing here says who complained. */
export async function viewComplaints(
  db: ReadDb,
  records: readonly ComplaintRecord[],
  now: WallMs,
): Promise<ComplaintRow[]> {
  const calendar = await calendarOverrides(db);
  const kinds = new Map((await listKinds(db)).map(({ code, name }) => [code, name]));
  const categories = new Map((await listCategories(db)).map(({ code, name }) => [code, name]));
  const windows = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
  const units = new Map((await unitDirectory(db)).map(({ id, name }) => [id, name]));
  const people = await staffByIds(
    db,
    records.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  const today = wallDate(now);
  return records.map((record) => {
    const person = people.get(record.staffId ?? 0);
    const window = windows.get(record.windowId ?? 0);
    return {
      ...plain(record),
      ...clockOf(record, today, calendar),
      kindName: kinds.get(record.kindCode) ?? record.kindCode,
      categoryName: categories.get(record.categoryCode) ?? record.categoryCode,
      staffName: person?.name ?? '',
      windowName: window?.name ?? '',
      unitName: units.get(record.unitId ?? 0) ?? person?.unitName ?? window?.unitName ?? '',
    };
  });
}

const clockOf = (
  record: ComplaintRecord,
  today: IsoDate,
  calendar: CalendarOverrides,
): Pick<ComplaintRow, 'due' | 'standing' | 'days'> => readClock(record, today, calendar);

const plain = (record: ComplaintRecord) => ({
  id: record.id,
  no: record.no,
  channel: record.channel,
  kindCode: record.kindCode,
  categoryCode: record.categoryCode,
  named: record.named,
  subject: record.subject,
  staffId: record.staffId,
  windowId: record.windowId,
  unitId: record.unitId,
  receivedAt: record.receivedAt,
  state: record.state,
  handler: record.handler,
  replyDue: record.replyDue,
  closeDue: record.closeDue,
  returns: record.returns,
  repeatOf: record.repeatOf,
  verdict: record.verdict,
  verdictOn: record.verdictOn,
  satisfaction: record.satisfaction,
  closedOn: record.closedOn,
});

/** One complaint with its points and its whole story. */
export async function viewComplaint(
  db: ReadDb,
  record: ComplaintRecord,
  now: WallMs,
): Promise<ComplaintDetail> {
  const [row] = await viewComplaints(db, [record], now);
  const steps = await stepsOf(db, [record.id]);
  const accounts = await accountNames(db);
  const earlier = record.repeatOf === null ? null : await findComplaint(db, record.repeatOf);
  return {
    ...row!,
    description: record.description,
    sourceBody: record.sourceBody,
    sourceNo: record.sourceNo,
    occurredOn: record.occurredOn,
    demand: record.demand,
    assignedOn: record.assignedOn,
    repliedOn: record.repliedOn,
    urgedOn: record.urgedOn,
    verdictReason: record.verdictReason,
    apology: record.apology,
    apologyOn: record.apologyOn,
    calledOn: record.calledOn,
    repeatNo: earlier?.no ?? '',
    allegations: await allegationsOf(db, record.id),
    steps: steps.map(({ complaintId: _, byAccount, ...step }) => ({
      ...step,
      byName: accounts.get(byAccount) ?? '',
    })),
    incidentIds: steps.filter(({ type }) => type === 'incident').map(({ result }) => Number(result)),
  };
}

/** What passed between the office and the window, and what was found. */
const WINDOW_STEPS: readonly StepType[] = ['assign', 'urge', 'extend', 'reply', 'accept', 'return', 'judge'];

/**
 * A complaint as its window sees it: without what the one who complained said on the phone, who in the office did
 * what, other complaints, and charges that nobody was told of yet.
 */
export const forWindow = (complaint: ComplaintDetail): ComplaintDetail => ({
  ...complaint,
  repeatOf: null,
  repeatNo: '',
  incidentIds: [],
  steps: complaint.steps
    .filter(({ type }) => WINDOW_STEPS.includes(type))
    .map((step) => ({ ...step, byName: '' })),
});
