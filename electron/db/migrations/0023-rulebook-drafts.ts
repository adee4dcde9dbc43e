import type { Migration } from '../migrate';

/** Versions of a rulebook that are being written; they compute nothing until they are put in force. */
export const rulebookDrafts: Migration = {
  name: '0023-rulebook-drafts',
  up: (sqlite) =>
    void sqlite.exec(`
      create table rulebook_draft (
        id integer primary key,
        -- as far as they are filled in, for the list
        name text not null,
        subject text not null,
        effective_from text not null,
        -- the version it was copied from; null when it came from a file
        based_on integer references rulebook (id),
        -- JSON as it is on screen, perhaps with gaps and errors
        definition text not null,
        -- one more at each save, so that two people do not write over each other
        revision integer not null default 1,
        created_by integer not null references account (id),
        created_at integer not null,
        updated_by integer not null references account (id),
        updated_at integer not null
      ) strict;
    `),
};
