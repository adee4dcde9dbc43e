import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh-warning';

/** The same in English. */
export const en: LocaleOf<typeof zh> = {
  warning: {
    column: {
      name: 'Name',
      score: 'Score now',
      level: 'Level',
      place: 'Window / unit',
      kind: 'Kind',
      left: 'Left',
      text: 'Warning',
    },
    level: { reached: 'Reached', near: 'Near', half: 'Half way' },
    allKinds: 'All warnings',
    allLevels: 'All levels',
    allSubjects: 'Everybody',
    kind: {
      grade: 'Grade',
      bar: 'Bar',
      carry: 'Over periods',
      cap: 'Limit',
      conversion: 'Conversion',
      escalation: 'Costs more',
      allowance: 'Allowance',
    },
    period: { month: 'This month', quarter: 'This quarter', year: 'This year' },
    amount: {
      points: '{{n}} pts',
      occurrence: '{{n}}×',
      half_day: '{{n}} days',
      month: '{{n}} mo',
      quarter: '{{n}} qtr',
      year: '{{n}} yr',
    },
    grade: 'more than {{left}} lead to “{{text}}” (below {{limit}})',
    grade_edge: 'on the line of {{limit}}: any deduction leads to “{{text}}”',
    bar_coming: '{{period}} {{count}}; {{left}} more sets off: {{text}}',
    bar_reached: '{{period}} set off: {{text}}',
    carry_coming: '{{text}}: {{count}} so far; with {{left}} more: {{follows}}',
    carry_running: '{{text}}: {{count}} as it stands now; with {{left}} more: {{follows}}',
    carry_reached: '{{text}}: {{count}}, past {{limit}}: {{follows}}',
    cap_coming: '{{left}} left of “{{about}}” (limit {{limit}})',
    cap_reached: '“{{about}}” is used up (limit {{limit}})',
    conversion_coming: '{{period}} {{count}}; {{left}} more converts: {{text}}',
    conversion_reached: '{{period}} converted: {{text}}',
    escalation_coming: '{{period}} {{count}}; with {{left}} more each costs more: {{text}}',
    escalation_reached: '{{period}} from the {{times}}th on each costs more: {{text}}',
    allowance_coming: '{{period}} {{count}} of {{limit}} free used: {{text}}',
    allowance_reached: '{{period}} {{limit}} free are used up: {{text}}',
    behind: 'Counted: ',
    empty: 'No warnings',
    emptyText:
      'People and windows one step from a worse grade, a limit, a conversion or a bar, or past half of a count over a quarter or year.',
    closed: 'The month is closed',
  },
};
