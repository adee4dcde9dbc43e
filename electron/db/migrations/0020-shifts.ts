import type { Migration } from '../migrate';

/** Shifts and rotations over them; a duty of kind shift stands in place of the timetable. */
export const shifts: Migration = {
  name: '0020-shifts',
  up: (sqlite) =>
    void sqlite.exec(`
      create table shift (
        id integer primary key,
        name text not null unique,
        -- what grid, paper and Excel write for it
        sign text not null unique,
        colour text not null,
        -- sessions with their punches, JSON; none for a day off
        sessions text not null,
        -- minutes of rest before the next shift
        rest_after integer not null,
        retired integer not null default 0
      ) strict;

      create table shift_pattern (
        id integer primary key,
        name text not null unique,
        -- shift ids, one a day, JSON
        steps text not null
      ) strict;

      -- which shift; null for the other kinds
      alter table duty add column shift_id integer references shift (id);
      create index duty_shift on duty (shift_id, date) where shift_id is not null;
    `),
};
