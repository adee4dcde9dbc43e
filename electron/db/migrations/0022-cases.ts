import type { Migration } from '../migrate';

/** 办件登记 by window and month, overdue cases one by one, and supervised tasks. */
export const cases: Migration = {
  name: '0022-cases',
  up: (sqlite) =>
    void sqlite.exec(`
      create table case_month (
        month text not null,
        window_id integer not null references window (id),
        -- null where nothing was reported
        handled integer,
        on_time integer,
        early integer,
        overdue integer,
        returned integer,
        due integer,
        entered integer,
        note text not null default '',
        saved_by integer not null references account (id),
        saved_at integer not null,
        primary key (month, window_id)
      ) strict, without rowid;

      -- every correction of figures that stood already
      create table case_month_change (
        id integer primary key,
        month text not null,
        window_id integer not null references window (id),
        -- JSON of figures and note
        before text not null,
        after text not null,
        reason text not null,
        by_account integer not null references account (id),
        at integer not null
      ) strict;
      create index case_month_change_of on case_month_change (month, window_id);

      create table overdue_case (
        id integer primary key,
        case_no text not null unique,
        matter text not null,
        window_id integer not null references window (id),
        staff_id integer references staff (id),
        due_on text not null,
        -- null while it is still not done
        done_on text,
        -- the day it was found: the month it counts in
        found_on text not null,
        reason text not null default '',
        -- who decided that it is not charged; empty when it is
        excused_by text not null default '',
        excused_reason text not null default '',
        excused_on text,
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;
      create index overdue_case_found on overdue_case (found_on);

      create table supervised_task (
        id integer primary key,
        no text not null unique,
        title text not null,
        content text not null default '',
        -- leader's instruction, meeting, document, proposal
        source text not null,
        source_body text not null default '',
        source_no text not null default '',
        window_id integer references window (id),
        unit_id integer references unit (id),
        staff_id integer references staff (id),
        issued_on text not null,
        due_on text not null,
        state text not null,
        done_on text,
        result text,
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;
      create index supervised_task_state on supervised_task (state, due_on);

      create table supervised_task_step (
        id integer primary key,
        task_id integer not null references supervised_task (id),
        type text not null,
        on_date text not null,
        text text not null default '',
        due_before text not null,
        due_after text not null,
        -- the state a taken back step returns to
        state_before text not null,
        done_before text,
        result_before text,
        result text,
        harm integer not null default 0,
        by_account integer not null references account (id),
        at integer not null
      ) strict;
      create index supervised_task_step_task on supervised_task_step (task_id);
      create index supervised_task_step_date on supervised_task_step (on_date);

      -- all that figures of findings ask for, so that years of them are counted without reading the rows
      create index incident_figures
        on incident (date, outcome, item_code, window_id, staff_id, source, minute);
    `),
};
