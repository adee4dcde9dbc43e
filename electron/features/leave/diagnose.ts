import type { OutputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import { spansOverlap } from '#shared/domain/leave/check';
import { startOfDay } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import { accountOf, wantedBy } from './book';
import { spanOf } from './cover';
import { bookingsOf, ledgerOf } from './ledger-repo';
import { personFields, visiblePeople } from './people';
import { type LeaveRecord, listLeaves } from './repo';
import { scheduleFor, type ViewedLeave, viewAll } from './view';

type Finding = OutputOf<(typeof leaveContract)['diagnose']>[number];
type Person = ReturnType<typeof personFields>;

/** What does not fit together in the leaves and balances of a year. */
export async function diagnose(context: QueryContext, year: number): Promise<Finding[]> {
  const { db } = context;
  const leaves = await listLeaves(db, {
    from: startOfDay(`${year}-01-01`),
    to: startOfDay(`${year + 1}-01-01`),
    states: ['submitted', 'approved'],
  });
  const people = new Map(
    (await visiblePeople(context, `${year}-01-01`, `${year}-12-31`)).map((person) => [
      person.id,
      personFields(person),
    ]),
  );
  const seen = leaves.filter(({ staffId }) => people.has(staffId)).reverse();
  const schedule = await scheduleFor(db, seen);
  const viewed = await viewAll(context, seen, schedule);
  const booked = new Map<number, number>();
  for (const { leaveId, halfDays } of await bookingsOf(
    db,
    seen.map(({ id }) => id),
  )) {
    booked.set(leaveId, (booked.get(leaveId) ?? 0) - halfDays);
  }
  const findings = viewed.flatMap((one, index): Finding[] => {
    const leave = seen[index]!;
    const person = people.get(leave.staffId)!;
    const expected = wantedBy(leave, one.rule, schedule).reduce((sum, { halfDays }) => sum + halfDays, 0);
    return [
      ...leaveFindings(one, person),
      ...bookingFindings(one, person, { expected, found: booked.get(leave.id) ?? 0 }),
    ];
  });
  const earlier = new Map<number, LeaveRecord[]>();
  const doubles = seen.flatMap((leave): Finding[] => {
    const own = earlier.get(leave.staffId) ?? [];
    const other = own.find((one) => spansOverlap(spanOf(one), spanOf(leave)));
    earlier.set(leave.staffId, [...own, leave]);
    if (!other) return [];
    const person = people.get(leave.staffId)!;
    return [{ ...plain(person), kind: 'duplicate', leaveId: leave.id, otherLeaveId: other.id }];
  });
  return [...doubles, ...findings, ...(await negativeBatches(context, people))];
}

const plain = (person: Person): Omit<Finding, 'kind'> => ({
  ...person,
  leaveId: null,
  otherLeaveId: null,
  account: null,
  expected: null,
  found: null,
});

function leaveFindings({ row }: ViewedLeave, person: Person): Finding[] {
  const base = { ...plain(person), leaveId: row.id };
  const findings: Finding[] = [];
  if (row.halfDays === 0) findings.push({ ...base, kind: 'empty_leave', expected: 1, found: 0 });
  if (row.papersMissing && row.state === 'approved') findings.push({ ...base, kind: 'papers_missing' });
  return findings;
}

function bookingFindings(
  { row, rule }: ViewedLeave,
  person: Person,
  { expected, found }: { expected: number; found: number },
): Finding[] {
  const account = accountOf(rule);
  if (account === null || expected === found) return [];
  const kind = found === 0 ? 'without_entitlement' : 'booking_differs';
  return [{ ...plain(person), kind, leaveId: row.id, account, expected, found }];
}

async function negativeBatches({ db }: QueryContext, people: Map<number, Person>): Promise<Finding[]> {
  const { batches, entries } = await ledgerOf(db, {});
  const sums = new Map<number, number>();
  for (const { batchId, halfDays } of entries) sums.set(batchId, (sums.get(batchId) ?? 0) + halfDays);
  return batches.flatMap(({ id, staffId, account }): Finding[] => {
    const person = people.get(staffId);
    const found = sums.get(id) ?? 0;
    return person && found < 0 ? [{ ...plain(person), kind: 'negative', account, expected: 0, found }] : [];
  });
}
