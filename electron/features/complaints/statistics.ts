import type { complaintsContract } from '#shared/contracts/complaints';
import { ageingOf } from '#shared/domain/complaints/ageing';
import { complaintStatistics, type Grouping, isOpen } from '#shared/domain/complaints/statistics';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import { startOfDay, wallDate } from '#shared/domain/time/wall';
import type { Handler } from '../../ipc/handlers';
import { calendarOverrides } from '../calendar/index';
import { windowDirectory } from '../units/index';
import { listComplaints } from './repo';
import { viewComplaints } from './view';
import { listCategories, listKinds } from './words-repo';

/** Counts of the complaints received in some months. */
export const statistics: Handler<(typeof complaintsContract)['statistics']> = async (
  { db, now },
  { from, to },
) => {
  const records = await listComplaints(db, {
    from: startOfDay(firstDay(from)),
    to: startOfDay(firstDay(addMonths(to, 1))),
  });
  const rows = (await viewComplaints(db, records, now)).map((row) => ({
    ...row,
    receivedOn: wallDate(row.receivedAt),
    overdue: row.standing === 'overdue' || row.standing === 'done_late',
  }));
  const counted = complaintStatistics(rows);
  const names: Partial<Record<Grouping, Map<string, string>>> = {
    category: new Map((await listCategories(db)).map(({ code, name }) => [code, name])),
    kind: new Map((await listKinds(db)).map(({ code, name }) => [code, name])),
    window: new Map((await windowDirectory(db)).map(({ id, name }) => [String(id), name])),
  };
  const named = (grouping: Grouping) =>
    counted.groups[grouping].map((line) => ({ ...line, name: names[grouping]?.get(line.key) ?? '' }));
  return {
    ...counted,
    ageing: ageingOf(rows.filter(isOpen), wallDate(now), await calendarOverrides(db)),
    groups: {
      month: named('month'),
      channel: named('channel'),
      category: named('category'),
      kind: named('kind'),
      window: named('window'),
    },
  };
};
