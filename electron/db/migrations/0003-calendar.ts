import type { Migration } from '../migrate';

/** Days that differ from their weekday, dated timetables, notices of the day, and the state of each month. */
export const calendar: Migration = {
  name: '0003-calendar',
  up: (sqlite) =>
    void sqlite.exec(`
      create table calendar_day (
        date text primary key,
        kind text not null,
        name text not null,
        source text not null
      ) strict, without rowid;

      create table timetable (
        id integer primary key,
        code text not null unique,
        name text not null,
        effective_from text not null,
        definition text not null
      ) strict;

      create table day_notice (
        id integer primary key,
        name text not null,
        from_date text not null,
        to_date text not null,
        -- whom it is for and what it does, as json
        scope text not null,
        effect text not null,
        account_id integer not null references account (id),
        at integer not null,
        revoked_at integer,
        revoked_by integer references account (id),
        revoke_reason text not null default ''
      ) strict;
      create index day_notice_from on day_notice (from_date);

      create table month_period (
        month text primary key,
        state text not null,
        person_rulebook_id integer,
        window_rulebook_id integer,
        -- digest over the frozen facts and results, printed as the seal code
        digest text,
        changed_at integer not null,
        changed_by integer not null references account (id)
      ) strict, without rowid;

      create table month_event (
        id integer primary key,
        month text not null,
        from_state text not null,
        to_state text not null,
        at integer not null,
        account_id integer not null references account (id),
        reason text not null default ''
      ) strict;
      create index month_event_month on month_event (month);
    `),
};
