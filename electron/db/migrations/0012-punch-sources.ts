import type { Migration } from '../migrate';

/** Where punches come from besides a file chosen by hand: tables a person explained, and folders that are watched. */
export const punchSources: Migration = {
  name: '0012-punch-sources',
  up: (sqlite) =>
    void sqlite.exec(`
      -- hand, or watch: then the account is the one that had the folder watched
      alter table punch_import add column source text not null default 'hand';

      -- what a released line takes along
      alter table punch_quarantine add column direction text;
      alter table punch_quarantine add column verify text;

      create table punch_layout (
        id integer primary key,
        name text not null,
        -- the machine of lines that name none
        device text not null,
        -- the headings of the table, or the look of its first row
        fingerprint text not null,
        container text not null,
        -- how to read it, and rows of the file it was made for, both JSON
        layout text not null,
        sample text not null,
        account_id integer not null references account (id),
        at integer not null
      ) strict;
      create unique index punch_layout_fingerprint on punch_layout (fingerprint, device);

      create table watch_folder (
        id integer primary key,
        path text not null unique,
        device text not null,
        enabled integer not null,
        account_id integer not null references account (id),
        at integer not null
      ) strict;

      -- what became of each file of a watched folder as it was when it was looked at
      create table watch_file (
        id integer primary key,
        folder_id integer not null references watch_folder (id),
        name text not null,
        bytes integer not null,
        modified_at integer not null,
        -- done, problem or ignored
        state text not null,
        code text,
        params text not null default '{}',
        import_id integer references punch_import (id),
        at integer not null
      ) strict;
      create unique index watch_file_name on watch_file (folder_id, name);
    `),
};
