import type { Migration } from '../migrate';

/** Files kept with records: evidence, papers, recordings. The files themselves lie in the data folder by their hash. */
const ATTACHMENTS = `
  create table attachment (
    id integer primary key,
    -- which kind of record carries it, and which one
    owner_kind text not null,
    owner_id integer not null,
    sha256 text not null,
    -- the true type by its content
    type text not null,
    bytes integer not null,
    -- what the file was called where it came from
    name text not null,
    note text not null default '',
    added_by integer not null references account (id),
    added_at integer not null,
    -- a withdrawn file stays stored
    withdrawn_by integer references account (id),
    withdrawn_at integer,
    withdrawn_reason text not null default ''
  ) strict;
  create index attachment_owner on attachment (owner_kind, owner_id);
`;

export const supervision: Migration = {
  name: '0018-supervision',
  up: (sqlite) => void sqlite.exec(ATTACHMENTS),
};
