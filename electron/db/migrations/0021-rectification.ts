import type { Migration } from '../migrate';

const RECTIFICATION = `
  create table rectification_campaign (
    id integer primary key,
    name text not null unique,
    source text not null default '',
    from_date text not null,
    until_date text,
    note text not null default '',
    closed_on text,
    created_by integer not null references account (id),
    created_at integer not null
  ) strict;

  create table rectification (
    id integer primary key,
    -- 2026-0012
    no text not null unique,
    origin text not null,
    -- the incident, complaint or look it follows from
    origin_id integer,
    campaign_id integer references rectification_campaign (id),
    -- number in the problem list of its campaign
    campaign_no integer,
    problem text not null,
    measure text not null,
    staff_id integer references staff (id),
    window_id integer references window (id),
    unit_id integer references unit (id),
    -- 责任人 as the order names them
    owner text not null default '',
    raised_by text not null default '',
    issued_on text not null,
    due text not null,
    state text not null,
    -- how far up the running limit was taken: 0 nobody, 1 window, 2 unit's head, 3 center's leader
    level integer not null default 0,
    extensions integer not null default 0,
    returns integer not null default 0,
    look_by text,
    look_result text,
    satisfaction text,
    closed_on text,
    created_by integer not null references account (id),
    created_at integer not null
  ) strict;
  create index rectification_state on rectification (state, due);
  create index rectification_origin on rectification (origin, origin_id);
  create unique index rectification_campaign_no on rectification (campaign_id, campaign_no)
    where campaign_id is not null;

  create table rectification_step (
    id integer primary key,
    order_id integer not null references rectification (id),
    type text not null,
    on_date text not null,
    at integer not null,
    by_account integer not null references account (id),
    person text not null default '',
    text text not null default '',
    -- the limit that ran when the step was taken, and for a new limit the one before it
    due text not null,
    due_before text,
    result text not null default ''
  ) strict;
  create index rectification_step_order on rectification_step (order_id);
  create index rectification_step_day on rectification_step (on_date);

  -- working days overdue from which an order goes further up, and what new orders are preset with
  create table rectification_settings (
    id integer primary key check (id = 1),
    window_days integer not null,
    unit_days integer not null,
    leader_days integer not null,
    due_days integer not null,
    look_days integer not null
  ) strict;
  insert into rectification_settings values (1, 1, 3, 5, 5, 10);
`;

export const rectification: Migration = {
  name: '0021-rectification',
  up: (sqlite) => void sqlite.exec(RECTIFICATION),
};
