import type { Migration } from '../migrate';

/** What happens to a month after its close: review, objections, waivers, signature, versions, late facts, void. */
export const monthLife: Migration = {
  name: '0014-month-life',
  up: (sqlite) =>
    void sqlite.exec(`
      create table month_review (
        month text primary key references month_period (month),
        from_date text not null,
        to_date text not null,
        note text not null default '',
        account_id integer not null references account (id),
        at integer not null
      ) strict, without rowid;

      create table month_signature (
        month text primary key references month_period (month),
        -- account: the leader's own act; paper: a signature on paper, registered
        mode text not null,
        signer text not null,
        signed_on text not null,
        note text not null default '',
        account_id integer not null references account (id),
        at integer not null
      ) strict, without rowid;

      create table month_objection (
        id integer primary key,
        month text not null references month_period (month),
        -- statement or objection; only an open objection holds the month up
        kind text not null,
        subject text not null,
        subject_id integer not null,
        fact_id text,
        text text not null,
        filed_by text not null,
        filed_on text not null,
        state text not null,
        decision_reason text not null default '',
        decided_by integer references account (id),
        decided_at integer,
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;
      create index month_objection_month on month_objection (month, state);

      create table month_waiver (
        id integer primary key,
        month text not null references month_period (month),
        subject text not null,
        subject_id integer not null,
        -- full: the fact costs nobody anything; part: so many points are given back to the subject
        kind text not null,
        fact_id text,
        points integer,
        reason text not null,
        objection_id integer references month_objection (id),
        created_by integer not null references account (id),
        created_at integer not null,
        revoked_by integer references account (id),
        revoked_at integer,
        revoke_reason text not null default ''
      ) strict;
      create unique index month_waiver_fact on month_waiver (month, fact_id)
        where kind = 'full' and revoked_at is null;
      create index month_waiver_month on month_waiver (month);

      create table month_adjustment (
        id integer primary key,
        about_month text not null references month_period (month),
        charge_month text not null,
        date text,
        staff_id integer references staff (id),
        window_id integer references window (id),
        clause text not null,
        -- how the facts of the closed month change; the points typed when it cannot be recomputed
        change text not null,
        -- the same fact is adjusted once
        change_key text not null,
        reason text not null,
        proof text not null,
        decider text not null,
        objection_id integer references month_objection (id),
        created_by integer not null references account (id),
        created_at integer not null,
        revoked_by integer references account (id),
        revoked_at integer,
        revoke_reason text not null default ''
      ) strict;
      create unique index month_adjustment_key on month_adjustment (about_month, change_key)
        where revoked_at is null;
      create index month_adjustment_charge on month_adjustment (charge_month);

      create table month_adjustment_line (
        adjustment_id integer not null references month_adjustment (id),
        subject text not null,
        subject_id integer not null,
        name text not null,
        points integer not null,
        -- scores of the closed month without and with the late fact; null when typed
        score_before integer,
        score_after integer,
        primary key (adjustment_id, subject, subject_id)
      ) strict, without rowid;

      create table month_version (
        id integer primary key,
        month text not null references month_period (month),
        no integer not null,
        -- close or review
        cause text not null,
        digest text not null,
        -- results and facts, compressed
        content blob not null,
        account_id integer not null references account (id),
        at integer not null,
        unique (month, no)
      ) strict;

      alter table document add column voided_at integer;
      alter table document add column voided_by integer references account (id);
      alter table document add column void_reason text not null default '';
    `),
};
