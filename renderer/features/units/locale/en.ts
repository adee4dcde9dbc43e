import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh';

export const en: LocaleOf<typeof zh> = {
  unit: 'Home unit',
  window: 'Window',
  field: {
    code: 'Code',
    name: 'Name',
    shortName: 'Short name',
    vertical: 'Led from above',
    superior: 'Superior office',
    head: 'Head',
    deputy: 'Deputy in charge',
    phone: 'Phone',
    active: 'In use',
    office: 'Supervision office of this center',
    unit: 'Home unit',
    area: 'Area',
    manager: 'Manager',
    staffCount: 'People',
    windowCount: 'Windows',
    state: 'State',
  },
  hint: {
    vertical: 'Notices get a copy for the superior office',
    office:
      'The office itself. With a rulebook for units it is assessed like them; reports, rounds, complaints and notices not done in time count as well',
    area: 'For example: ground floor, area A',
    unitOfWindow: 'Leave empty for a window that several units share',
  },
  state: { active: 'In use', inactive: 'Not in use' },
  office: 'Supervision office',
  check: { empty: 'Please fill in', superior: 'Name the superior office of a unit led from above' },
  noManager: 'None',
  showInactive: 'Show those not in use',
  search: 'Name, pinyin initials or code',
  saved: '“{{name}}” saved',
  removed: '“{{name}}” deleted',
  units: {
    title: 'Home units',
    hint: 'Units that send people to the center. Notices go to the head, the deputy and the superior office named here. A roster import makes units that are missing.',
    add: 'Add unit',
    edit: 'Edit home unit',
    remove: 'Delete unit',
    removeAsk:
      'This cannot be undone. “{{name}}” can be deleted only while it has no people and no windows; set it to not in use otherwise.',
    emptyTitle: 'No home units yet',
    emptyText: 'Add them here one by one, or import the roster under People, which makes them as well.',
  },
  windows: {
    title: 'Windows',
    hint: 'Service windows. People are posted to them by dates; assessment and notices are made for each.',
    add: 'Add window',
    edit: 'Edit window',
    remove: 'Delete window',
    removeAsk:
      'This cannot be undone. “{{name}}” can be deleted only when nobody was ever posted there; set it to not in use otherwise.',
    emptyTitle: 'No windows yet',
    emptyText: 'Add them here one by one, or import the roster under People, which makes them as well.',
  },
  errors: {
    unit_code_taken: 'Code {{code}} belongs to “{{name}}”; nothing was saved. Choose another code.',
    unit_name_taken: 'There is a home unit named “{{name}}” (code {{code}}); nothing was saved.',
    unit_office_taken:
      '“{{name}}” is the supervision office already; nothing was saved. There is only one: take the mark from that unit first.',
    unit_used:
      '“{{name}}” has {{staff}} people and {{windows}} windows and was not deleted. Set it to not in use instead.',
    window_code_taken: 'Code {{code}} belongs to “{{name}}”; nothing was saved. Choose another code.',
    window_name_taken: 'There is a window named “{{name}}” (code {{code}}); nothing was saved.',
    window_used: '“{{name}}” has {{postings}} postings and was not deleted. Set it to not in use instead.',
  },
};
