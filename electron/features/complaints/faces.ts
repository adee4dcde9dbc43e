import type { Fact } from '#shared/domain/assessment/facts';
import { buildComplaintFacts } from '#shared/domain/complaints/facts';
import { hideComplainant } from '#shared/domain/complaints/privacy';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { IsoDate, Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { findComplainant } from './complainant-repo';
import { complaintsWithSteps, findComplaint, listComplaints } from './repo';
import { stepsOf } from './step-repo';
import { viewComplaints } from './view';

/** Verdicts, replies sent back, and limits missed in a month. */
export async function complaintFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  const records = await complaintsWithSteps(db, firstDay(month), lastDay(month));
  if (records.length === 0) return [];
  const steps = await stepsOf(
    db,
    records.map(({ id }) => id),
  );
  const windows = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
  const people = await staffByIds(
    db,
    records.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  return buildComplaintFacts(
    records.map((record) => ({
      ...record,
      unitId:
        record.unitId ??
        people.get(record.staffId ?? 0)?.unitId ??
        windows.get(record.windowId ?? 0)?.unitId ??
        null,
      repeat: record.repeatOf !== null,
      steps: steps.filter(({ complaintId }) => complaintId === record.id),
    })),
    month,
    await calendarOverrides(db),
  );
}

/** What an order to put things right takes over from a complaint, without who complained; null when there is none. */
export async function complaintBrief(db: ReadDb, id: number) {
  const complaint = await findComplaint(db, id);
  if (complaint === null) return null;
  const { staffId, windowId, unitId, no, subject } = complaint;
  const person = staffId === null ? null : (await staffByIds(db, [staffId])).get(staffId);
  const problem = `投诉${no} ${subject}`;
  return { problem, staffId, staffName: person?.name ?? '', windowId, unitId };
}

/** Takes who complained out of texts about a complaint that others will read. */
export async function hideComplainantOf(db: ReadDb, id: number): Promise<(text: string) => string> {
  const who = await findComplainant(db, id);
  return (text) => hideComplainant(text, who);
}

/** Complaints whose running limit lies in `until` or before and is over, the oldest first; nothing says who complained. */
export async function overdueComplaints(
  db: ReadDb,
  until: IsoDate,
  now: WallMs,
): Promise<{ id: number; date: IsoDate; name: string }[]> {
  return (await viewComplaints(db, await listComplaints(db, { open: true }), now))
    .filter(({ standing, due }) => standing === 'overdue' && due <= until)
    .map(({ id, due, no, windowName, unitName }) => ({
      ...{ id, date: due },
      name: `${no} ${windowName || unitName}`.trim(),
    }));
}
