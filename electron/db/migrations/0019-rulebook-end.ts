import type { Migration } from '../migrate';

/** A rulebook version may say when it ends. */
export const rulebookEnd: Migration = {
  name: '0019-rulebook-end',
  up: (sqlite) =>
    void sqlite.exec(`
      -- last day it is in force; null until a later version begins
      alter table rulebook add column effective_to text;
    `),
};
