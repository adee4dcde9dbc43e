import type { Migration } from '../migrate';

/** 评优: what was frozen when a round was opened, how it was decided, and who won. */
export const awards: Migration = {
  name: '0024-awards',
  up: (sqlite) =>
    void sqlite.exec(`
      create table award_round (
        id integer primary key,
        subject text not null,
        -- code of the award in its rulebook
        award text not null,
        -- 2026-03, 2026-Q1 or 2026
        period text not null,
        rulebook_id integer not null references rulebook (id),
        state text not null,
        -- rule, candidates with their numbers, and what gate and quota made of them, as JSON
        frozen text not null,
        -- of the vote or meeting: day, words, votes, who was picked, as JSON
        decision text not null,
        publish_date text,
        void_reason text not null default '',
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;
      create unique index award_round_once on award_round (subject, award, period) where state <> 'void';

      create table award_override (
        round_id integer not null references award_round (id),
        subject_id integer not null,
        action text not null,
        reason text not null,
        account_id integer not null references account (id),
        at integer not null,
        primary key (round_id, subject_id)
      ) strict, without rowid;

      -- written when a list is published
      create table award_winner (
        round_id integer not null references award_round (id),
        subject_id integer not null,
        name text not null,
        won_by text not null,
        primary key (round_id, subject_id)
      ) strict, without rowid;
    `),
};
