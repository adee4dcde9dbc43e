import type { OpeningRow } from '#shared/contracts/leave-balances';
import { type EntitlementFacts, entitlement } from '#shared/domain/leave/entitlement';
import { firstInFirstOut, remainingOf, type Wanted } from '#shared/domain/leave/ledger';
import { ruledLength } from '#shared/domain/leave/length';
import { effectiveEnd } from '#shared/domain/leave/life';
import { type IsoDate, startOfDay } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { type StaffEntry, staffDirectory } from '../staff/index';
import { byPerson } from './balances';
import { accountOf } from './book';
import { type LedgerOf, ledgerOf, type Profile, profiles } from './ledger-repo';
import type { OpeningInput } from './opening';
import { personFields } from './people';
import { type LeaveRecord, listLeaves } from './repo';
import { ruleOf } from './rules';
import { savedKinds } from './rules-repo';
import { scheduleFor, takenDays } from './view';

/** What becomes of an old batch. */
export interface Carried {
  batchId: number;
  carried: number;
  expired: number;
}

/** One person's opening: what the preview shows, and what applying it needs beside. */
export interface OpeningPerson {
  row: OpeningRow;
  lapsing: Carried[];
  /** Approved leave of the year that is not booked yet. */
  taken: { leaveId: number; byDay: Wanted[] }[];
  ledger: LedgerOf;
}

const NOTHING: LedgerOf = { batches: [], entries: [] };

/** Works out the opening of a year for everybody who is with the center in it. */
export async function gatherOpening(db: ReadDb, input: OpeningInput): Promise<OpeningPerson[]> {
  const { year } = input;
  const known = await profiles(db);
  const ledgers = byPerson(await ledgerOf(db, { account: 'annual' }));
  const absences = await absencesOf(db, year);
  return (await staffDirectory(db))
    .filter(
      ({ entryDate, exitDate }) =>
        entryDate <= `${year}-12-31` && (exitDate === null || exitDate >= `${year}-01-01`),
    )
    .map((person) =>
      openingOf(person, input, {
        profile: known.get(person.id),
        ledger: ledgers.get(person.id) ?? NOTHING,
        absence: absences.get(person.id),
      }),
    );
}

interface Known {
  profile: Profile | undefined;
  ledger: LedgerOf;
  absence: Absence | undefined;
}

function openingOf(person: StaffEntry, input: OpeningInput, known: Known): OpeningPerson {
  const { year } = input;
  const { ledger, absence } = known;
  const isOpen = ledger.batches.some(
    ({ source, ref }) => (source === 'entitlement' || source === 'step_up') && ref === String(year),
  );
  const { serviceYears, parts, notes } = entitlement(factsOf(year, known));
  const lapsing = isOpen ? [] : lapsingOf(ledger, input);
  const taken = isOpen ? [] : (absence?.annual ?? []).filter(({ leaveId }) => !isBooked(ledger, leaveId));
  const sum = (pick: (one: Carried) => number) => lapsing.reduce((total, one) => total + pick(one), 0);
  const row: OpeningRow = {
    ...personFields(person),
    unitName: person.unitName,
    workSince: known.profile?.workSince ?? null,
    serviceYears,
    parts: isOpen ? [] : parts,
    carried: sum(({ carried }) => carried),
    expired: sum(({ expired }) => expired),
    taken: taken.flatMap(({ byDay }) => byDay).reduce((total, { halfDays }) => total + halfDays, 0),
    notes: isOpen ? ['already_open'] : notes,
  };
  return { row, lapsing, taken, ledger };
}

const isBooked = ({ entries }: LedgerOf, leaveId: number): boolean =>
  entries.filter((entry) => entry.leaveId === leaveId).reduce((sum, { halfDays }) => sum + halfDays, 0) !== 0;

/**
 * Absences of the year itself exclude; those of the year before do when its annual leave was enjoyed all the same
 * (已享受当年年休假后又出现的，不享受下一年度).
 */
function factsOf(year: number, { profile, absence, ledger }: Known): EntitlementFacts {
  const before = `${year - 1}`;
  const ofBefore = new Set(
    ledger.batches.filter(({ validFrom }) => validFrom.startsWith(before)).map(({ id }) => id),
  );
  const used = ledger.entries
    .filter(({ kind, batchId }) => (kind === 'use' || kind === 'cancel') && ofBefore.has(batchId))
    .reduce((total, { halfDays }) => total - halfDays, 0);
  const most = (pick: (one: YearAbsence) => number): number =>
    Math.max(absence ? pick(absence.current) : 0, absence && used > 0 ? pick(absence.previous) : 0);
  return {
    year,
    workSince: profile?.workSince ?? null,
    unitSince: profile?.unitSince ?? null,
    unitUntil: profile?.unitUntil ?? null,
    schoolHolidays: profile?.schoolHolidays ?? false,
    personalDays: most(({ personalHalfDays }) => Math.floor(personalHalfDays / 2)),
    sickDays: most(({ sickDays }) => sickDays),
  };
}

/** What is left of batches that ended before the year: first what runs out last is carried, up to the limit. */
function lapsingOf({ batches, entries }: LedgerOf, { year, carry, carryLimit }: OpeningInput): Carried[] {
  let room = carry === 'all' ? Number.POSITIVE_INFINITY : carry === 'limit' ? carryLimit : 0;
  return batches
    .filter(({ expiresOn }) => expiresOn !== null && expiresOn < `${year}-01-01`)
    .toSorted(firstInFirstOut)
    .toReversed()
    .flatMap((batch) => {
      const left = remainingOf(batch.id, entries);
      if (left <= 0) return [];
      // What was carried once does not go on for ever.
      const carried = batch.source === 'carry' ? 0 : Math.min(left, room);
      room -= carried;
      return [{ batchId: batch.id, carried, expired: left - carried }];
    });
}

interface YearAbsence {
  personalHalfDays: number;
  sickDays: number;
}

interface Absence {
  current: YearAbsence;
  previous: YearAbsence;
  annual: { leaveId: number; byDay: Wanted[] }[];
}

/** Approved personal, sick and annual leave of the year and the one before, by person. */
async function absencesOf(db: ReadDb, year: number): Promise<Map<number, Absence>> {
  const leaves = await listLeaves(db, {
    from: startOfDay(`${year - 1}-01-01`),
    to: startOfDay(`${year + 1}-01-01`),
    states: ['approved'],
  });
  const kinds = await savedKinds(db);
  const counting = leaves.filter(
    (leave) =>
      leave.kind === 'personal' || leave.kind === 'sick' || accountOf(ruleOf(leave, kinds)) === 'annual',
  );
  const people = new Map<number, Absence>();
  if (counting.length === 0) return people;
  const schedule = await scheduleFor(db, counting);
  for (const leave of counting) {
    const days = takenDays(schedule, leave);
    const own = people.get(leave.staffId) ?? emptyAbsence();
    people.set(leave.staffId, own);
    const rule = ruleOf(leave, kinds);
    if (accountOf(rule) === 'annual') {
      const { byDay } = ruledLength(rule, leave.startAt, effectiveEnd(leave), days);
      const ofYear = byDay.filter(({ date }) => date.startsWith(`${year}`));
      if (ofYear.length > 0) own.annual.push({ leaveId: leave.id, byDay: ofYear });
    } else addAbsence(own, leave, { year, byDay: byDayOf(leave, days) });
  }
  return people;
}

const emptyAbsence = (): Absence => ({
  current: { personalHalfDays: 0, sickDays: 0 },
  previous: { personalHalfDays: 0, sickDays: 0 },
  annual: [],
});

/** Sick leave counts by the calendar, as its months do; personal leave by workdays. */
function byDayOf(leave: LeaveRecord, days: Parameters<typeof ruledLength>[3]): Wanted[] {
  const count = leave.kind === 'sick' ? 'calendar' : 'workdays';
  return ruledLength({ unit: 'half_day', count }, leave.startAt, effectiveEnd(leave), days).byDay;
}

function addAbsence(
  own: Absence,
  { kind }: LeaveRecord,
  { year, byDay }: { year: number; byDay: readonly Wanted[] },
): void {
  const inYear = (date: IsoDate) => (date.startsWith(`${year}`) ? own.current : own.previous);
  for (const { date, halfDays } of byDay) {
    if (date < `${year - 1}-01-01`) continue;
    if (kind === 'sick') inYear(date).sickDays += 1;
    else inYear(date).personalHalfDays += halfDays;
  }
}
