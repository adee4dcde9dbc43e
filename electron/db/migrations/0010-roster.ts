import type { Migration } from '../migrate';

/** The roster of duties beyond the timetable: who is planned where. */
export const roster: Migration = {
  name: '0010-roster',
  up: (sqlite) =>
    void sqlite.exec(`
      create table duty (
        id integer primary key,
        date text not null,
        -- noon, weekend, leader or standin
        kind text not null,
        -- null for a duty leader
        window_id integer references window (id),
        staff_id integer not null references staff (id),
        start_minute integer not null,
        end_minute integer not null,
        -- whom a stand-in replaces
        for_staff_id integer references staff (id),
        note text not null default '',
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;
      create index duty_date on duty (date);
      create index duty_staff on duty (staff_id, date);
    `),
};
