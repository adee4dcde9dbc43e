import type { Migration } from '../migrate';

/** Rounds of democratic evaluation with their ballots; a ballot never says who filled it in. */
export const evaluation: Migration = {
  name: '0017-evaluation',
  up: (sqlite) =>
    void sqlite.exec(`
      create table evaluation_round (
        id integer primary key,
        title text not null,
        -- who rates
        source text not null,
        -- windows or persons
        target text not null,
        from_date text not null,
        -- the round counts in the month of its last day
        to_date text not null,
        -- null when sheets cannot be counted out (newspaper, device)
        issued integer,
        returned integer,
        -- what is asked and what may be answered, as JSON; weights and coefficients in hundredths
        aspects text not null,
        levels text not null,
        rounding text not null,
        cap integer,
        tie text not null,
        note text not null default '',
        finished_at integer,
        finished_by integer references account (id),
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;
      create index evaluation_round_date on evaluation_round (to_date);

      create table evaluation_batch (
        id integer primary key,
        round_id integer not null references evaluation_round (id),
        -- typed sheet by sheet, counted by hand, or a file
        kind text not null,
        label text not null,
        file_sha text,
        entered_by integer not null references account (id),
        entered_at integer not null
      ) strict;
      create unique index evaluation_batch_file on evaluation_batch (round_id, file_sha) where file_sha is not null;
      create index evaluation_batch_round on evaluation_batch (round_id);

      create table evaluation_ballot (
        id integer primary key,
        round_id integer not null references evaluation_round (id),
        batch_id integer not null references evaluation_batch (id),
        -- number of the sheet in its round
        seq integer not null,
        -- whom it rates; an invalid sheet may name nobody
        window_id integer references window (id),
        staff_id integer references staff (id),
        -- a digit per aspect: 1 is the first level, 0 no answer
        answers text not null,
        -- why it does not count; null when valid
        invalid text,
        note text not null default '',
        -- the press on a rating device it came from: the same press is taken once
        press text
      ) strict;
      create unique index evaluation_ballot_seq on evaluation_ballot (round_id, seq);
      create unique index evaluation_ballot_press on evaluation_ballot (round_id, press) where press is not null;
      create index evaluation_ballot_batch on evaluation_ballot (batch_id);

      create table evaluation_total (
        id integer primary key,
        round_id integer not null references evaluation_round (id),
        batch_id integer not null references evaluation_batch (id),
        window_id integer references window (id),
        staff_id integer references staff (id),
        valid integer not null,
        -- sheets by reason, as JSON
        invalid text not null,
        -- votes by aspect and level, as JSON
        votes text not null
      ) strict;
      create index evaluation_total_round on evaluation_total (round_id);
      create index evaluation_total_batch on evaluation_total (batch_id);

      -- mutual rounds: who handed in; without time or link to a ballot
      create table evaluation_return (
        round_id integer not null references evaluation_round (id),
        staff_id integer not null references staff (id),
        primary key (round_id, staff_id)
      ) strict, without rowid;
    `),
};
