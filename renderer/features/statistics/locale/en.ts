import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh';

export const en: LocaleOf<typeof zh> = {
  title: 'Analysis',
  hint: 'Findings by month, kind and window, by hour, the own checks against those from outside, people found repeatedly, and how long complaints wait. Dismissed ones are left out. Each part of a picture, and the first column of each table, opens its list.',
  until: 'to',
  note: '{{from}} to {{to}}, without dismissed findings',
  month: 'Month',
  total: 'Total',
  findings: 'Findings',
  share: 'Share',
  rest: 'The rest',
  empty: 'Nothing was found in this time',
  emptyText: 'Take more months, or clear the filters.',
  moreInTable: 'The picture shows the first 10 of {{count}}; the table has them all',
  filter: {
    area: 'Area',
    unitId: 'Home unit',
    windowId: 'Window',
    itemCode: 'Item',
    check: 'Check',
    source: 'Source',
    clear: 'Clear filters',
  },
  check: { self: 'Own checks', outside: 'From outside', other: 'Complaints, other' },
  weekday: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  trend: { title: 'Findings by month', by: 'Parted by', check: 'Check', item: 'Item', window: 'Window' },
  items: { title: 'By item', name: 'Item' },
  windows: { title: 'By window', name: 'Window' },
  heat: {
    title: 'By hour',
    hour: 'Hour',
    empty: 'No finding of this time has an hour',
    untimed: '{{count}} more have no time',
  },
  checks: {
    title: 'Own checks against outside',
    selfShare: 'Own share',
    hint: '{{self}} found by own checks, {{outside}} from outside (undercover, superiors, media …); own share {{share}}',
  },
  repeaters: {
    title: 'Found repeatedly',
    name: 'Name',
    staffNo: 'Staff no.',
    count: 'Times',
    items: 'Items',
    empty: 'Nobody was found twice',
  },
  ageing: {
    title: 'How long complaints are open',
    note: 'As of {{date}}, in working days since they came in',
  },
  errors: {
    statistics_months_order: 'The last month is before the first; nothing was counted. Correct the months.',
    statistics_too_long: 'At most {{limit}} months are counted at once. Choose fewer.',
  },
};
