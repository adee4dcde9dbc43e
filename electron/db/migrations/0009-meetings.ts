import type { Migration } from '../migrate';

/** Meetings and activities with who must come, who came, and which windows had to report. */
export const meetings: Migration = {
  name: '0009-meetings',
  up: (sqlite) =>
    void sqlite.exec(`
      create table meeting (
        id integer primary key,
        title text not null,
        kind text not null,
        -- only important ones are charged
        important integer not null,
        date text not null,
        start_minute integer not null,
        end_minute integer not null,
        place text not null default '',
        note text not null default '',
        -- everyone, windows or persons
        scope text not null,
        -- until when windows report who comes; null when nothing is to be reported
        report_due_at integer,
        report_about text not null default '',
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;
      create index meeting_date on meeting (date);

      create table meeting_window (
        meeting_id integer not null references meeting (id),
        window_id integer not null references window (id),
        primary key (meeting_id, window_id)
      ) strict, without rowid;

      create table meeting_attendee (
        meeting_id integer not null references meeting (id),
        staff_id integer not null references staff (id),
        -- null until marked
        mark text,
        reason text not null default '',
        marked_by integer references account (id),
        marked_at integer,
        primary key (meeting_id, staff_id)
      ) strict, without rowid;
      create index meeting_attendee_staff on meeting_attendee (staff_id);

      create table meeting_report (
        meeting_id integer not null references meeting (id),
        window_id integer not null references window (id),
        -- null until settled
        state text,
        reason text not null default '',
        marked_by integer references account (id),
        marked_at integer,
        primary key (meeting_id, window_id)
      ) strict, without rowid;
    `),
};
