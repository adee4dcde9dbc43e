import type { Migration } from '../migrate';

/** Rulebooks by version, and what a closed month froze: attendance, facts, results line by line. */
export const assessment: Migration = {
  name: '0007-assessment',
  up: (sqlite) =>
    void sqlite.exec(`
      create table rulebook (
        id integer primary key,
        code text not null,
        version integer not null,
        name text not null,
        subject text not null,
        effective_from text not null,
        definition text not null,
        created_at integer not null,
        unique (code, version)
      ) strict;
      create index rulebook_subject on rulebook (subject, effective_from);

      create table month_attendance (
        month text not null references month_period (month),
        staff_id integer not null references staff (id),
        days text not null,
        primary key (month, staff_id)
      ) strict, without rowid;

      create table month_fact (
        month text not null references month_period (month),
        fact_id text not null,
        fact text not null,
        primary key (month, fact_id)
      ) strict, without rowid;

      create table assessment_result (
        id integer primary key,
        month text not null references month_period (month),
        subject text not null,
        subject_id integer not null,
        name text not null,
        rulebook_id integer not null references rulebook (id),
        base integer not null,
        score integer not null,
        grade text not null,
        rank integer not null,
        -- lines, what was not charged and why, names as they were that month
        detail text not null,
        unique (month, subject, subject_id)
      ) strict;
    `),
};
