import type { LifeEvent } from '#shared/contracts/attendance-life';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, type MinuteOfDay, wallAt, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { meetingsOfPerson } from '../meetings/index';
import { dutiesOfPerson, shiftNames, swapsOfPerson } from '../roster/index';
import { listPostings, staffDirectory } from '../staff/index';
import { windowDirectory } from '../units/index';
import { outingsOf } from './register-repo';
import { settlementsOf } from './repo';

/** Names an event may need. */
interface Names {
  person: (staffId: number | null) => string;
  window: (windowId: number | null) => string;
}

/** Postings, decisions, outings and trainings, duties, shifts, swaps and meetings of one person, newest first. */
export async function personLife(db: ReadDb, staffId: number): Promise<LifeEvent[]> {
  const people = new Map((await staffDirectory(db)).map(({ id, name }) => [id, name]));
  if (!people.has(staffId)) refuse('not_found');
  const windows = new Map((await windowDirectory(db)).map(({ id, name }) => [id, name]));
  const names: Names = {
    person: (id) => people.get(id ?? 0) ?? '',
    window: (id) => windows.get(id ?? 0) ?? '',
  };
  const events = [
    ...(await postingEvents(db, staffId)),
    ...(await decisionEvents(db, staffId)),
    ...(await outingEvents(db, staffId)),
    ...(await dutyEvents(db, staffId, names)),
    ...(await swapEvents(db, staffId, names)),
    ...(await meetingEvents(db, staffId)),
  ];
  return events.sort((a, b) => compare(b.date, a.date) || (b.from ?? 0) - (a.from ?? 0));
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const NOTHING: Omit<LifeEvent, 'key' | 'kind' | 'date'> = {
  ...{ to: null, from: null, until: null, code: '', post: '', session: '', linkId: null },
  ...{ place: '', people: [], text: '', proof: '', who: '', at: null, revoked: null },
};

async function postingEvents(db: ReadDb, staffId: number): Promise<LifeEvent[]> {
  return (await listPostings(db, staffId)).map((posting) => ({
    ...NOTHING,
    ...{ key: `posting-${posting.id}`, kind: 'posting', date: posting.startDate, to: posting.endDate },
    from: posting.startMinute > 0 ? wallAt(posting.startDate, posting.startMinute) : null,
    ...{ code: posting.duty, post: posting.post, place: posting.windowName },
  }));
}

async function decisionEvents(db: ReadDb, staffId: number): Promise<LifeEvent[]> {
  return (await settlementsOf(db, staffId)).map((row) => ({
    ...NOTHING,
    ...{ key: `decision-${row.id}`, kind: 'decision', date: row.date, session: row.session },
    ...{ code: row.action, from: row.correctedAt, text: row.reason, proof: row.proof },
    people: row.witness === '' ? [] : [row.witness],
    ...{ who: row.accountName, at: row.at },
    revoked: row.revokedAt === null ? null : { who: row.revokedByName ?? '', at: row.revokedAt },
  }));
}

async function outingEvents(db: ReadDb, staffId: number): Promise<LifeEvent[]> {
  return (await outingsOf(db, staffId)).map((row) => ({
    ...NOTHING,
    ...{ key: `outing-${row.id}`, kind: row.kind, date: wallDate(row.outAt), from: row.outAt },
    until: row.kind === 'training' ? (row.backAt ?? row.dueAt) : row.backAt,
    ...{ place: row.place, text: row.reason, who: row.allowedBy || row.accountName, at: row.at },
    revoked: row.revokedAt === null ? null : { who: row.revokedByName, at: row.revokedAt },
  }));
}

async function dutyEvents(db: ReadDb, staffId: number, names: Names): Promise<LifeEvent[]> {
  const shifts = await shiftNames(db);
  return (await dutiesOfPerson(db, staffId)).map((duty) => ({
    ...NOTHING,
    ...{ key: `duty-${duty.id}`, kind: duty.kind === 'shift' ? 'shift' : 'duty', date: duty.date },
    ...spanOf(duty.date, duty.startMinute, duty.endMinute),
    code: duty.kind === 'shift' ? (shifts.get(duty.shiftId ?? 0) ?? '') : duty.kind,
    place: names.window(duty.windowId),
    people: duty.forStaffId === null ? [] : [names.person(duty.forStaffId)],
    ...{ text: duty.note, who: duty.accountName, at: duty.at },
  }));
}

/** The duty that was given away, and whom it went to. */
async function swapEvents(db: ReadDb, staffId: number, names: Names): Promise<LifeEvent[]> {
  return (await swapsOfPerson(db, staffId)).flatMap((swap) => {
    const given = swap.before.find((duty) => duty.staffId === staffId);
    if (!given) return [];
    const others = new Set(swap.before.map((duty) => duty.staffId).filter((id) => id !== staffId));
    return [
      {
        ...NOTHING,
        ...{ key: `swap-${swap.id}`, kind: 'swap' as const, date: given.date, code: given.kind },
        ...spanOf(given.date, given.startMinute, given.endMinute),
        ...{ place: names.window(given.windowId), people: [...others].map(names.person) },
        ...{ text: swap.note, who: swap.accountName, at: swap.at },
        revoked: swap.undoneAt === null ? null : { who: '', at: swap.undoneAt },
      },
    ];
  });
}

async function meetingEvents(db: ReadDb, staffId: number): Promise<LifeEvent[]> {
  return (await meetingsOfPerson(db, staffId)).map((meeting) => ({
    ...NOTHING,
    ...{ key: `meeting-${meeting.id}`, kind: 'meeting', date: meeting.date, linkId: meeting.id },
    ...spanOf(meeting.date, meeting.startMinute, meeting.endMinute),
    ...{ code: meeting.mark ?? '', place: meeting.title, text: meeting.reason },
  }));
}

const spanOf = (date: IsoDate, from: MinuteOfDay, until: MinuteOfDay) => ({
  from: wallAt(date, from),
  until: wallAt(date, until),
});
