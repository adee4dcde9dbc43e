import type { Migration } from '../migrate';

/** The catalogue of discipline items and the incidents recorded against people and windows. */
export const incidents: Migration = {
  name: '0006-incidents',
  up: (sqlite) =>
    void sqlite.exec(`
      create table discipline_item (
        code text primary key,
        name text not null,
        synonyms text not null default '',
        class text not null,
        severity text not null,
        veto integer not null default 0,
        pinyin text not null,
        active integer not null default 1
      ) strict, without rowid;

      create table incident (
        id integer primary key,
        staff_id integer references staff (id),
        window_id integer references window (id),
        -- why no person is named (问事必问人): empty when one is
        no_person_reason text not null default '',
        date text not null,
        -- minute of day; null when only the day is known
        minute integer,
        item_code text not null references discipline_item (code),
        source text not null,
        place text not null default '',
        description text not null default '',
        -- hundredths, when the clause leaves a range to the recorder
        points integer,
        points_reason text not null default '',
        -- recorded, confirmed or dismissed
        state text not null,
        decision_reason text not null default '',
        decided_by integer references account (id),
        decided_at integer,
        created_by integer not null references account (id),
        created_at integer not null
      ) strict;
      create index incident_date on incident (date);
      create index incident_staff on incident (staff_id, date);
    `),
};
