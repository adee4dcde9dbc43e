import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-users';

export const en: LocaleOf<typeof zh> = {
  choose: "Read the machine's list",
  view: "Machine's list",
  reading: "Reading the machine's list",
  summary:
    '{{file}}: {{read}} people, {{mapped}} assigned, {{proposed}} proposed, {{doubt}} to be decided, {{none}} not in the roster. Check and confirm, or choose with Enter. Only names and ids are read, nothing is kept.',
  accept: 'Confirm chosen ({{count}})',
  bad: '{{count}} entries were not used: ',
  badOne: 'entry {{record}} {{reason}}',
  comma: ', ',
  problems: {
    empty_id: 'has no id',
    zero_id: 'has id 0',
    bad_id: 'has an id that cannot be read',
    duplicate_id: 'repeats an id',
    cut_short: 'is incomplete: the file was probably cut short',
  },
  state: 'State',
  states: {
    mapped: 'Assigned',
    differs: 'Differs',
    proposed: 'Proposed',
    doubt: 'Decide',
    none: 'Not in the roster',
  },
  person: 'Person',
  candidate: '{{person}} ({{why}})',
  semicolon: '; ',
  ownerDiffers: 'The machine names somebody else: look again',
  note: 'Note',
  doubts: {
    several: 'Could be several people: choose one',
    name_differs: 'Same number but another name: look again',
    same_name: 'Same name under several ids: look again',
    taken_twice: 'The same person fits several ids: look again',
  },
  otherIds: 'This person already has id {{ids}}',
  sameName: 'Ids with the same name: {{ids}}',
  nameDamaged: 'Name in the machine is garbled',
  emptyTitle: 'Nobody in the list',
  emptyText: 'See whether the machine has people registered and export it again.',
};
