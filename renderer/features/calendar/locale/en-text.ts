import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-text';

export const en: LocaleOf<typeof zh> = {
  button: 'Type from notice',
  title: 'Holidays of {{year}} as a notice words them',
  label: 'Holiday notice',
  hint: 'Paste the notice of the State Council or of your province, or type it alike: a line for each holiday, saying (in Chinese) which days are off and which are worked. Dates without a year are of this year.',
  placeholder: 'The Chinese text of the notice',
  fill: 'Please paste or type the notice',
  read: 'Days that were read',
  noName: '(no name)',
  semicolon: '; ',
  kind: { holiday: 'off', workday: 'worked' },
  willSet: 'Days that will change: {{changed}}.',
  kept: ' So already: {{kept}}.',
  saved: '{{count}} days typed from the notice, {{people}} people touched',
  problem: {
    bad_date: 'There is no such day: {{part}}',
    bad_range: 'First and last day do not fit: {{part}}',
    weekday: 'The weekday does not fit the date: {{part}}. Is it the notice of this year?',
    count: 'The count of days does not fit the dates: {{part}}',
    twice: 'A day both off and worked: {{part}}',
    unread: 'No date was read: {{part}}',
  },
};
