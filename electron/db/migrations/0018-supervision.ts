import type { Migration } from '../migrate';

/** Files kept with records: evidence, papers, recordings. The files themselves lie in the data folder by their hash. */
const ATTACHMENTS = `
  create table attachment (
    id integer primary key,
    -- which kind of record carries it, and which one
    owner_kind text not null,
    owner_id integer not null,
    sha256 text not null,
    -- the true type by its content
    type text not null,
    bytes integer not null,
    -- what the file was called where it came from
    name text not null,
    note text not null default '',
    added_by integer not null references account (id),
    added_at integer not null,
    -- a withdrawn file stays stored
    withdrawn_by integer references account (id),
    withdrawn_at integer,
    withdrawn_reason text not null default ''
  ) strict;
  create index attachment_owner on attachment (owner_kind, owner_id);
`;

/** What an item means is dated: a tightened rule leaves earlier events as they were. */
const CATALOGUE = `
  create table discipline_term (
    item_code text not null references discipline_item (code),
    valid_from text not null,
    class text not null,
    severity text not null,
    veto integer not null,
    -- the clause it is usually charged under, as printed
    clause text not null default '',
    -- when rules leave it free, in their words
    exemption text not null default '',
    primary key (item_code, valid_from)
  ) strict, without rowid;
  insert into discipline_term (item_code, valid_from, class, severity, veto)
    select code, '2000-01-01', class, severity, veto from discipline_item;
  alter table discipline_item drop column class;
  alter table discipline_item drop column severity;
  alter table discipline_item drop column veto;

  create table item_exemption (
    id integer primary key,
    item_code text not null references discipline_item (code),
    -- everybody at a window, or one person
    window_id integer references window (id),
    staff_id integer references staff (id),
    from_date text not null,
    until_date text,
    reason text not null
  ) strict;

  -- what the rulebook says about hearing people before charging them
  create table incident_procedure (
    valid_from text primary key,
    notice_required integer not null,
    answer_days integer not null,
    appeal_days integer not null,
    clause text not null default ''
  ) strict, without rowid;
  insert into incident_procedure values ('2000-01-01', 1, 3, 5, '');
`;

const ROUNDS = `
  create table inspector (
    id integer primary key,
    kind text not null,
    name text not null,
    pinyin text not null,
    org text not null default '',
    phone text not null default '',
    area text not null default '',
    -- 聘期; null is open
    term_from text,
    term_to text,
    -- hands in a report twice a month
    reports integer not null default 0,
    note text not null default '',
    active integer not null default 1
  ) strict;

  create table inspection_team (
    id integer primary key,
    name text not null unique,
    active integer not null default 1
  ) strict;
  create table inspection_team_member (
    team_id integer not null references inspection_team (id),
    inspector_id integer not null references inspector (id),
    primary key (team_id, inspector_id)
  ) strict, without rowid;

  -- the order in which windows are walked by; those without a row follow by area and code
  create table route_stop (
    window_id integer primary key references window (id),
    position integer not null
  ) strict;

  create table inspection_round (
    id integer primary key,
    kind text not null,
    -- people knew of it
    announced integer not null,
    team_id integer references inspection_team (id),
    campaign text not null default '',
    area text not null default '',
    planned_on text,
    -- planned, running, paused, done or cancelled
    state text not null,
    started_at integer,
    paused_at integer,
    ended_at integer,
    note text not null default '',
    cancel_reason text not null default '',
    created_by integer not null references account (id),
    created_at integer not null
  ) strict;
  create index inspection_round_state on inspection_round (state, planned_on);
  create table round_inspector (
    round_id integer not null references inspection_round (id),
    inspector_id integer not null references inspector (id),
    primary key (round_id, inspector_id)
  ) strict, without rowid;

  create table round_check (
    id integer primary key,
    round_id integer not null references inspection_round (id),
    window_id integer not null references window (id),
    -- null stands for the window as such
    staff_id integer references staff (id),
    status text not null,
    at integer not null,
    item_code text references discipline_item (code),
    note text not null default '',
    marked_by integer not null references account (id)
  ) strict;
  create unique index round_check_once on round_check (round_id, window_id, ifnull(staff_id, 0));

  create table supervisor_report (
    inspector_id integer not null references inspector (id),
    -- 2026-04-1 or 2026-04-2: days 1 to 15, and the rest
    period text not null,
    received_on text not null,
    items integer not null,
    units integer not null,
    rectified integer not null,
    summary text not null default '',
    created_by integer not null references account (id),
    primary key (inspector_id, period)
  ) strict, without rowid;
`;

const INCIDENT_COLUMNS = [
  'event_id integer not null default 0',
  "witnesses text not null default ''",
  // hundredths of a yuan taken or charged without right
  'amount integer',
  'corrected_on text',
  // the published 检查通报 it rests on
  "bulletin_no text not null default ''",
  'check_id integer references round_check (id)',
  'complaint_id integer',
  // the incident it follows from, for 连带责任
  'cause_id integer references incident (id)',
  'notified_at integer',
  'notified_by integer references account (id)',
  'notice_way text',
  'answer_by text',
  'answered_at integer',
  "answered_name text not null default ''",
  "statement text not null default ''",
  'outcome text',
  'ground text',
  'decided_item text references discipline_item (code)',
  'decided_points integer',
  'merged_into integer references incident (id)',
  'appeal_by text',
  'appealed_at integer',
  "appeal_name text not null default ''",
  "appeal text not null default ''",
  'resolved_at integer',
  'resolved_by integer references account (id)',
  "resolution text not null default ''",
  'finished_at integer',
];

const INCIDENTS = `
  ${INCIDENT_COLUMNS.map((column) => `alter table incident add column ${column};`).join('\n  ')}
  update incident set event_id = id;
  update incident set outcome = case state when 'confirmed' then 'upheld' else 'dismissed' end
    where state <> 'recorded';
  create index incident_event on incident (event_id);
  create index incident_item on incident (item_code, date);
  -- what one look found is charged once
  create unique index incident_check on incident (check_id, item_code) where check_id is not null;

  create table consequence (
    id integer primary key,
    incident_id integer not null references incident (id),
    kind text not null,
    target text not null,
    -- who or what it falls on, where the register knows them; else the name alone
    staff_id integer references staff (id),
    unit_id integer references unit (id),
    target_name text not null,
    reason text not null default '',
    decided_on text not null,
    decided_by integer not null references account (id),
    due_on text,
    executed_on text,
    -- number of the paper it was carried out with
    paper_no text not null default '',
    note text not null default '',
    cancelled_reason text not null default ''
  ) strict;
  create index consequence_incident on consequence (incident_id);
`;

export const supervision: Migration = {
  name: '0018-supervision',
  up: (sqlite) => void sqlite.exec(`${ATTACHMENTS}${CATALOGUE}${ROUNDS}${INCIDENTS}`),
};
