import type { Migration } from '../migrate';

/** 评分录入: who gives marks for a part of the assessment in a month, and the marks. */
export const marks: Migration = {
  name: '0025-marks',
  up: (sqlite) =>
    void sqlite.exec(`
      create table mark_giver (
        id integer primary key,
        month text not null,
        -- person, window or unit
        subject text not null,
        -- rating or score
        type text not null,
        -- the part of the rulebook, of a score its item
        code text not null,
        -- the kind of rater; empty for a score
        rater text not null,
        -- empty where the kind as a whole gives one mark
        name text not null default '',
        -- the subject this rater is, for whoever does not rate themselves
        own_id integer,
        -- why nothing comes from them; empty when something is due
        absent text not null default '',
        doc_no text not null default '',
        doc_date text,
        position integer not null default 0,
        created_by integer not null references account (id),
        created_at integer not null,
        unique (month, subject, type, code, rater, name)
      ) strict;

      create table mark (
        giver_id integer not null references mark_giver (id),
        item text not null,
        subject_id integer not null,
        -- hundredths; null for a rater who declined
        score integer,
        saved_by integer not null references account (id),
        saved_at integer not null,
        primary key (giver_id, item, subject_id)
      ) strict, without rowid;
    `),
};
