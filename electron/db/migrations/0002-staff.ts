import type { Migration } from '../migrate';

/** Home units, windows, staff and their dated postings. `pinyin` holds full spelling and initials for search. */
export const staff: Migration = {
  name: '0002-staff',
  up: (sqlite) =>
    void sqlite.exec(`
      create table unit (
        id integer primary key,
        code text not null unique,
        name text not null unique,
        short_name text not null default '',
        -- led from above (垂直管理): notices get an extra copy for the superior
        vertical integer not null default 0,
        superior text not null default '',
        head text not null default '',
        deputy text not null default '',
        phone text not null default '',
        pinyin text not null,
        active integer not null default 1
      ) strict;

      create table window (
        id integer primary key,
        code text not null unique,
        name text not null unique,
        unit_id integer references unit (id),
        area text not null default '',
        pinyin text not null,
        active integer not null default 1
      ) strict;

      create table staff (
        id integer primary key,
        staff_no text not null unique,
        name text not null,
        gender text not null default '',
        unit_id integer not null references unit (id),
        phone text not null default '',
        entry_date text not null,
        exit_date text,
        note text not null default '',
        pinyin text not null
      ) strict;

      create table posting (
        id integer primary key,
        staff_id integer not null references staff (id),
        window_id integer not null references window (id),
        -- A or B (AB岗)
        duty text not null,
        -- clerk or manager (窗口负责人)
        post text not null,
        start_date text not null,
        end_date text
      ) strict;
      create index posting_staff on posting (staff_id, start_date);
      create index posting_window on posting (window_id, start_date);
    `),
};
