import type { Migration } from '../migrate';

/**
 * A posting may begin during a day; manual sign-ins with their witness, the failures of machines they stand on, and the
 * register of those who go out, with out and back time.
 */
export const judging: Migration = {
  name: '0011-judging',
  up: (sqlite) =>
    void sqlite.exec(`
      -- minute of start_date; what ran before ends there
      alter table posting add column start_minute integer not null default 0;

      create table device_failure (
        id integer primary key,
        -- code of the machine; empty: every machine
        device text not null default '',
        from_at integer not null,
        to_at integer not null,
        reason text not null,
        account_id integer not null references account (id),
        at integer not null,
        revoked_at integer,
        revoked_by integer references account (id)
      ) strict;
      create index device_failure_time on device_failure (to_at);

      -- who saw a manual sign-in, and the failure it stands on
      alter table settlement add column witness text not null default '';
      alter table settlement add column failure_id integer references device_failure (id);
      create index settlement_staff on settlement (staff_id, date);

      create table outing (
        id integer primary key,
        staff_id integer not null references staff (id),
        -- outing or training
        kind text not null,
        out_at integer not null,
        -- when the person should be back; null when nobody said
        due_at integer,
        -- null while nobody knows: then the person is not taken to be back
        back_at integer,
        place text not null default '',
        reason text not null,
        allowed_by text not null default '',
        account_id integer not null references account (id),
        at integer not null,
        closed_by integer references account (id),
        revoked_at integer,
        revoked_by integer references account (id)
      ) strict;
      create index outing_staff on outing (staff_id, out_at);
      create index outing_time on outing (out_at);
    `),
};
