import type { Migration } from '../migrate';

/**
 * Punches as the machines gave them. A row belongs to an import and becomes visible when that import
 * is done; rows of an import that was cut off are removed at the next start.
 */
export const punches: Migration = {
  name: '0004-punches',
  up: (sqlite) =>
    void sqlite.exec(`
      create table device (
        code text primary key,
        name text not null default '',
        first_at integer not null,
        retired_on text
      ) strict, without rowid;

      -- days in which a machine's clock was wrong, as the machine wrote them; punches stay raw
      create table device_clock (
        id integer primary key,
        device text not null references device (code),
        from_date text not null,
        to_date text,
        ahead_seconds integer not null,
        reason text not null,
        account_id integer not null references account (id),
        at integer not null
      ) strict;

      create table punch_import (
        id integer primary key,
        file_name text not null,
        sha256 text not null,
        bytes integer not null,
        format text not null,
        encoding text not null,
        state text not null,
        -- its punches have ids from here on; while it runs, whatever has such an id is not there yet
        first_punch_id integer not null,
        read_count integer not null default 0,
        accepted integer not null default 0,
        duplicate integer not null default 0,
        quarantined integer not null default 0,
        rejected integer not null default 0,
        flagged integer not null default 0,
        unmapped integer not null default 0,
        first_at integer,
        last_at integer,
        started_at integer not null,
        finished_at integer,
        account_id integer not null references account (id)
      ) strict;
      create index punch_import_state on punch_import (state);

      create table punch_coverage (
        import_id integer not null references punch_import (id),
        device text not null,
        first_at integer not null,
        last_at integer not null,
        primary key (import_id, device)
      ) strict, without rowid;

      create table machine_user (
        id integer primary key,
        -- text as the machine writes it: 0147 is not 147
        machine_id text not null unique,
        name text
      ) strict;

      create table machine_mapping (
        id integer primary key,
        machine_user_id integer not null references machine_user (id),
        -- null: what is nobody's of this id is not asked about, as of a cleaner or a trial card; reason says why
        staff_id integer references staff (id),
        -- wall ms, until_at excluded; 0 and the end of year 9999 for no limit
        from_at integer not null,
        until_at integer not null,
        reason text not null default ''
      ) strict;
      create index machine_mapping_staff on machine_mapping (staff_id);
      create index machine_mapping_user on machine_mapping (machine_user_id);

      create table punch (
        id integer primary key,
        machine_user_id integer not null references machine_user (id),
        at integer not null,
        import_id integer not null references punch_import (id),
        line integer not null,
        device text not null,
        direction text,
        verify text,
        raw text not null
      ) strict;
      create unique index punch_person_at on punch (machine_user_id, at);

      -- kept but not computed with; a later import may still accept the same moment
      create table punch_quarantine (
        id integer primary key,
        machine_user_id integer not null references machine_user (id),
        at integer not null,
        import_id integer not null references punch_import (id),
        line integer not null,
        device text not null,
        code text not null
      ) strict;
      create unique index punch_quarantine_person_at on punch_quarantine (machine_user_id, at);

      create table punch_issue (
        import_id integer not null references punch_import (id),
        line integer not null,
        -- duplicate, quarantined, released, dismissed, rejected or flagged
        outcome text not null,
        code text not null,
        -- of the code; of a dismissed line who decided so, and why
        params text not null default '{}',
        raw text not null,
        -- where it stands in a file of sheets, whose lines are numbered through
        sheet text,
        row integer,
        primary key (import_id, line, outcome, code)
      ) strict, without rowid;

      create table data_declaration (
        id integer primary key,
        until_date text not null,
        reason text not null,
        account_id integer not null references account (id),
        at integer not null
      ) strict;
    `),
};
