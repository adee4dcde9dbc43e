import type { MeetingMark } from '#shared/domain/meetings/types';
import type { IsoDate, MinuteOfDay } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';

/** A meeting somebody was due at, with the mark. */
export interface MeetingOfPerson {
  id: number;
  title: string;
  date: IsoDate;
  startMinute: MinuteOfDay;
  endMinute: MinuteOfDay;
  place: string;
  /** Null while nobody marked it. */
  mark: MeetingMark | null;
  reason: string;
}

/** Every meeting one person was due at. */
export async function meetingsOfPerson(db: ReadDb, staffId: number): Promise<MeetingOfPerson[]> {
  const rows = await db
    .selectFrom('meeting_attendee as a')
    .innerJoin('meeting as m', 'm.id', 'a.meeting_id')
    .select(['m.id', 'm.title', 'm.date', 'm.start_minute', 'm.end_minute', 'm.place', 'a.mark', 'a.reason'])
    .where('a.staff_id', '=', staffId)
    .orderBy('m.date')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    date: row.date,
    startMinute: row.start_minute,
    endMinute: row.end_minute,
    place: row.place,
    mark: row.mark as MeetingMark | null,
    reason: row.reason,
  }));
}
