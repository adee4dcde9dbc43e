import type { Migration } from '../migrate';

/** 单位考核: the rulebook a month's units were computed with, and which unit is the supervision office itself. */
export const unitsAssessed: Migration = {
  name: '0026-units-assessed',
  up: (sqlite) =>
    void sqlite.exec(`
      alter table month_period add column unit_rulebook_id integer;
      -- 本中心的督查办: assessed with the units, for duties of its own; at most one
      alter table unit add column office integer not null default 0;
      create unique index unit_office on unit (office) where office = 1;
    `),
};
