import type { Migration } from '../migrate';

/** What was done to the roster, so that it can be undone and swaps are on record; and the leaders' daily logs. */
export const dutyRecords: Migration = {
  name: '0013-duty-records',
  up: (sqlite) =>
    void sqlite.exec(`
      create table duty_change (
        id integer primary key,
        -- assign, edit, move, remove, swap, copy, rotate or import
        kind text not null,
        -- what both agreed on, for a swap
        note text not null default '',
        -- first and last day that the change touches
        from_date text not null,
        to_date text not null,
        -- the duties as they were and as they became, JSON
        before text not null,
        after text not null,
        account_id integer not null references account (id),
        changed_at integer not null,
        undone_at integer
      ) strict;
      create index duty_change_span on duty_change (kind, from_date);

      create table duty_log (
        id integer primary key,
        date text not null unique,
        -- the duty leader who answers for the day and signs
        leader_id integer not null references staff (id),
        weather text not null default '',
        visitors integer,
        handover text not null default '',
        incidents text not null default '',
        other text not null default '',
        signed_at integer,
        created_by integer not null references account (id),
        created_at integer not null,
        changed_at integer not null
      ) strict;
      create index duty_log_leader on duty_log (leader_id);
    `),
};
