import type { Migration } from '../migrate';

/** The center, its accounts, and the log of every change. */
export const access: Migration = {
  name: '0001-access',
  up: (sqlite) =>
    void sqlite.exec(`
      create table center (
        id integer primary key check (id = 1),
        name text not null,
        short_name text not null,
        supervision_office text not null,
        phone text not null default '',
        address text not null default '',
        idle_minutes integer not null default 15,
        demo integer not null default 0,
        created_at integer not null
      ) strict;

      create table account (
        id integer primary key,
        username text not null,
        -- lower-cased user name: what must be unique
        username_key text not null unique,
        display_name text not null,
        password_hash text not null,
        staff_id integer references staff (id),
        disabled integer not null default 0,
        must_change_password integer not null default 0,
        failed_count integer not null default 0,
        locked_until integer,
        last_login_at integer,
        created_at integer not null
      ) strict;

      create table account_role (
        account_id integer not null references account (id),
        role text not null,
        primary key (account_id, role)
      ) strict, without rowid;

      create table audit_log (
        id integer primary key,
        at integer not null,
        account_id integer references account (id),
        account_name text not null,
        operation text not null,
        entity text not null,
        entity_id text not null,
        before text,
        after text,
        reason text,
        -- digest over this row and the one before it; filled by the one place that writes rows
        chain text
      ) strict;
      create index audit_log_entity on audit_log (entity, entity_id);
    `),
};
