import type { Migration } from '../migrate';

/** What the office decided about exceptions, and leave. Judged days are computed, not stored, until a month closes. */
export const attendance: Migration = {
  name: '0005-attendance',
  up: (sqlite) =>
    void sqlite.exec(`
      create table settlement (
        id integer primary key,
        staff_id integer not null references staff (id),
        date text not null,
        session text not null,
        -- in, out or null for the whole session
        side text,
        -- confirm, excuse, outing or correct
        action text not null,
        corrected_at integer,
        -- the exception that was confirmed; another one found later needs its own decision
        was text,
        reason text not null,
        proof text not null default '',
        account_id integer not null references account (id),
        at integer not null,
        revoked_at integer,
        revoked_by integer references account (id)
      ) strict;
      create index settlement_date on settlement (date, staff_id);

      create table attendance_setting (
        id integer primary key check (id = 1),
        -- corrected punches a person may have in a month; null: as many as are proved
        correction_limit integer,
        -- signs of the month sheet the office chose itself, as json
        glyphs text not null
      ) strict;

      create table leave_request (
        id integer primary key,
        staff_id integer not null references staff (id),
        kind text not null,
        start_at integer not null,
        end_at integer not null,
        reason text not null default '',
        substitute_id integer references staff (id),
        -- submitted, approved, refused or cancelled
        state text not null,
        submitted_at integer not null,
        notified_at integer,
        notified_to text not null default '',
        approver_name text not null default '',
        decided_at integer,
        decided_by integer references account (id),
        decision_note text not null default '',
        -- 销假: when the person was really back
        returned_at integer,
        returned_by integer references account (id),
        created_by integer not null references account (id),
        version integer not null default 1
      ) strict;
      create index leave_request_staff on leave_request (staff_id, start_at);
      create index leave_request_time on leave_request (end_at);
    `),
};
