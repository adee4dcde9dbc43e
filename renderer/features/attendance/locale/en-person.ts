import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-person';

export const en: LocaleOf<typeof zh> = {
  person: {
    title: 'Person',
    hint: 'Everything of one person: totals by month, each exception and its decision, leave, incidents. Enter opens the story of that day; every list can be exported and printed.',
    open: 'Whole history',
    back: 'Back',
    since: 'since {{from}} {{to}}',
    part: { months: 'Months', exceptions: 'Exceptions', leaves: 'Leave', incidents: 'Incidents' },
    month: 'Month',
    state: 'State',
    leaveKind: 'Kind',
    from: 'From',
    to: 'To',
    days: 'Days',
    decider: 'Decided by',
    time: 'Time',
    item: 'Item',
    description: 'What happened',
    empty: 'Nothing on record',
    emptyText: 'There is no record of this person here.',
  },
  settings: {
    title: 'Attendance settings',
    hint: 'How many punches a person may have corrected in a month, and the signs of the month sheet: the same on screen, in Excel and on paper. Changed by the chief or the administrator.',
    limit: 'Corrections a person may have in a month',
    limitHint: 'No more once it is reached; empty for no limit. Each needs its proof.',
    noLimit: 'No limit',
    glyphs: 'Signs',
    glyphsHint: 'One or two characters; empty for the grey default. Each sign must differ.',
    saved: 'Attendance settings saved',
  },
};
