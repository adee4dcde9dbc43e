import type { Migration } from '../migrate';

/** Leave in full: kinds and signatures as data, balances as a ledger, extensions. */
export const leave: Migration = {
  name: '0015-leave',
  up: (sqlite) =>
    void sqlite.exec(`
      -- code of the office's own kind; kind is then what it is marked and counted as
      alter table leave_request add column own_kind text;
      alter table leave_request add column handover text not null default '';
      -- somebody sent by the home unit
      alter table leave_request add column stand_in text not null default '';
      -- phone, message, in_person, paper or empty
      alter table leave_request add column notified_how text not null default '';
      -- how often it was submitted
      alter table leave_request add column round integer not null default 1;
      alter table leave_request add column departed_at integer;
      alter table leave_request add column overdue_settled integer not null default 0;
      alter table leave_request add column overdue_reason text not null default '';
      create index leave_request_start on leave_request (start_at);
      create index leave_request_state on leave_request (state);
      create index leave_request_returned on leave_request (returned_at, state);
      create index leave_request_substitute on leave_request (substitute_id, start_at);

      create table leave_extension (
        id integer primary key,
        leave_id integer not null references leave_request (id),
        from_at integer not null,
        to_at integer not null,
        reason text not null,
        -- submitted, approved or refused
        state text not null,
        asked_at integer not null,
        asked_by integer not null references account (id),
        notified_at integer,
        notified_to text not null default '',
        decided_at integer
      ) strict;
      create index leave_extension_leave on leave_extension (leave_id);

      create table leave_step (
        id integer primary key,
        leave_id integer not null references leave_request (id),
        -- null for the request itself
        extension_id integer references leave_extension (id),
        round integer not null,
        seq integer not null,
        -- manager, office, chief, division, leader, unit or any
        role text not null,
        -- waiting, approved, sent_back or refused
        state text not null,
        by_name text not null default '',
        account_id integer references account (id),
        -- whose right a delegate used
        for_account_id integer references account (id),
        at integer,
        note text not null default '',
        on_paper integer not null default 0
      ) strict;
      create index leave_step_leave on leave_step (leave_id);
      insert into leave_step (leave_id, round, seq, role, state)
        select id, 1, 0, 'any', 'waiting' from leave_request where state = 'submitted';

      create table leave_kind (
        id integer primary key,
        code text not null,
        effective_from text not null,
        -- the rule as json
        definition text not null,
        created_by integer not null references account (id),
        created_at integer not null,
        unique (code, effective_from)
      ) strict;

      create table leave_matrix (
        id integer primary key,
        name text not null,
        effective_from text not null unique,
        -- rows as json
        definition text not null,
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;

      create table leave_setting (
        id integer primary key check (id = 1),
        definition text not null
      ) strict;

      create table leave_cover (
        window_id integer primary key references window (id),
        minimum integer not null,
        -- windows that lend a substitute, as json
        partners text not null
      ) strict;

      create table leave_signer (
        -- division or leader
        role text not null,
        account_id integer not null references account (id),
        -- ids of windows as json; empty for all
        windows text not null,
        primary key (role, account_id)
      ) strict;

      create table leave_delegate (
        id integer primary key,
        from_account integer not null references account (id),
        to_account integer not null references account (id),
        from_date text not null,
        to_date text not null,
        reason text not null,
        created_by integer not null references account (id),
        created_at integer not null,
        removed_at integer
      ) strict;

      create table leave_profile (
        staff_id integer primary key references staff (id),
        -- 参加工作时间
        work_since text,
        unit_since text,
        unit_until text,
        school_holidays integer not null default 0,
        note text not null default ''
      ) strict;

      create table leave_batch (
        id integer primary key,
        staff_id integer not null references staff (id),
        -- annual or swap
        account text not null,
        -- entitlement, step_up, duty, carry or manual
        source text not null,
        -- year, duty or entry it comes from: nothing is given twice
        ref text not null,
        valid_from text not null,
        expires_on text,
        note text not null default '',
        unique (staff_id, account, source, ref)
      ) strict;

      create table leave_entry (
        id integer primary key,
        batch_id integer not null references leave_batch (id),
        -- grant, use, cancel, expire, carry or adjust
        kind text not null,
        -- negative takes away
        half_days integer not null,
        leave_id integer references leave_request (id),
        at integer not null,
        account_id integer not null references account (id),
        reason text not null default ''
      ) strict;
      create index leave_entry_batch on leave_entry (batch_id);
      create index leave_entry_leave on leave_entry (leave_id);
    `),
};
