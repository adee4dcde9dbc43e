import type { Migration } from '../migrate';

/** Kinds with their time limits, and categories; a new kind is a row. */
const WORDS = `
  create table complaint_kind (
    code text primary key,
    name text not null,
    -- working days for the reply of the window, and for the whole matter
    reply_days integer not null,
    close_days integer not null,
    position integer not null,
    active integer not null default 1
  ) strict, without rowid;
  insert into complaint_kind (code, name, reply_days, close_days, position) values
    ('on_spot', '现场协调', 1, 3, 1),
    ('supervised', '督办处理', 5, 10, 2),
    ('forwarded', '上级转办', 5, 7, 3),
    ('opinion', '意见反映', 7, 15, 4),
    ('petition', '信访件', 10, 30, 5);

  create table complaint_category (
    code text primary key,
    name text not null,
    position integer not null,
    active integer not null default 1
  ) strict, without rowid;
  insert into complaint_category (code, name, position) values
    ('attitude', '服务态度', 1),
    ('delay', '超时办理', 2),
    ('one_time_notice', '未一次性告知', 3),
    ('shirking', '推诿扯皮', 4),
    ('off_post', '空岗离岗', 5),
    ('error', '办理差错', 6),
    ('fees', '违规收费', 7),
    ('favours', '吃拿卡要', 8),
    ('facility', '设施与网络', 9),
    ('other', '其他', 10);
`;

const COMPLAINTS = `
  create table complaint (
    id integer primary key,
    -- 2026-0012, for papers and talk
    no text not null unique,
    channel text not null,
    kind_code text not null references complaint_kind (code),
    category_code text not null references complaint_category (code),
    named integer not null,
    subject text not null,
    description text not null,
    -- who passed it on, and under which number
    source_body text not null default '',
    source_no text not null default '',
    staff_id integer references staff (id),
    window_id integer references window (id),
    unit_id integer references unit (id),
    occurred_on text,
    received_at integer not null,
    -- an earlier complaint about the same matter
    repeat_of integer references complaint (id),
    state text not null,
    -- who answers for the reply, as the slip names them
    handler text not null default '',
    demand text not null default '',
    assigned_on text,
    reply_due text,
    close_due text not null,
    replied_on text,
    returns integer not null default 0,
    urged_on text,
    verdict text,
    verdict_on text,
    verdict_reason text not null default '',
    apology text,
    apology_on text,
    satisfaction text,
    called_on text,
    closed_on text,
    created_by integer not null references account (id),
    created_at integer not null
  ) strict;
  create index complaint_received on complaint (received_at);
  create index complaint_state on complaint (state, close_due);
  create index complaint_verdict on complaint (verdict_on);

  -- apart from the rest, so that nothing that reads complaints meets it by accident
  create table complainant (
    complaint_id integer primary key references complaint (id),
    name text not null,
    phone text not null default '',
    contact text not null default ''
  ) strict;

  create table complaint_allegation (
    id integer primary key,
    complaint_id integer not null references complaint (id),
    position integer not null,
    text text not null,
    verdict text,
    finding text not null default ''
  ) strict;
  create index complaint_allegation_of on complaint_allegation (complaint_id, position);

  -- everything that happened to it, in order
  create table complaint_step (
    id integer primary key,
    complaint_id integer not null references complaint (id),
    type text not null,
    on_date text not null,
    at integer not null,
    by_account integer not null references account (id),
    -- who replied, called or apologised
    person text not null default '',
    text text not null default '',
    -- the limit set by the step, and the one before
    due text,
    due_before text,
    result text not null default ''
  ) strict;
  create index complaint_step_of on complaint_step (complaint_id, id);
  create index complaint_step_day on complaint_step (type, on_date);
`;

/** Complaints from the call to the follow-up, who complained kept apart. */
export const complaints: Migration = {
  name: '0016-complaints',
  up: (sqlite) => {
    sqlite.exec(WORDS);
    sqlite.exec(COMPLAINTS);
  },
};
