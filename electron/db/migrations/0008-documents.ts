import type { Migration } from '../migrate';

/** Issued papers, kept whole so that a reprint years later is the same paper. */
export const documents: Migration = {
  name: '0008-documents',
  up: (sqlite) =>
    void sqlite.exec(`
      create table document (
        id integer primary key,
        kind text not null,
        month text not null,
        year integer not null,
        serial integer,
        number text not null default '',
        subject_id integer,
        title text not null,
        html text not null,
        digest text not null,
        seal_code text not null,
        issued_at integer not null,
        issued_by integer not null references account (id)
      ) strict;
      create unique index document_serial on document (year, serial);
      create index document_month on document (month, kind);
    `),
};
