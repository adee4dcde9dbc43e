import type { JsonObject } from './edit';
import type { Section } from './sections';

/** A kind of rule to begin a card with; `kinds` are the numbers of the kinds it covers (K1–K43). */
export interface PaletteEntry {
  id: string;
  section: Section;
  kinds: readonly number[];
  /** What the card begins with; numbers and bounds stay open. Null: a field that every rulebook has, to go to. */
  begin: JsonObject | null;
  /** Field to go to: of the new card, or of the section. */
  focus: string;
}

const clause = (
  id: string,
  kinds: readonly number[],
  begin: JsonObject,
  focus = 'measure.points',
): PaletteEntry => ({
  id,
  section: 'clauses',
  kinds,
  begin: { match: { kinds: [] }, ...begin },
  focus: 'match' in begin ? focus : 'match.kinds',
});
const card = (
  id: string,
  section: Section,
  kinds: readonly number[],
  begin: JsonObject,
  focus = 'match.kinds',
): PaletteEntry => ({ id, section, kinds, begin, focus });
const field = (id: string, section: Section, kinds: readonly number[], focus: string): PaletteEntry => ({
  ...{ id, section, kinds, begin: null, focus },
});

const anyMatch = { match: { kinds: [] } };
const someone = { from: 'staff', sharePercent: 100 };

/** Everything that can be added, in the order of the office: what costs points first. */
export const PALETTE: readonly PaletteEntry[] = [
  clause('fixed', [1], { measure: { type: 'occurrence', unit: '次' } }),
  clause(
    'minutes',
    [2],
    { match: { kinds: ['late'] }, measure: { type: 'minutes', tiers: [{ minutes: {} }] } },
    'measure.tiers',
  ),
  clause('duration', [3], { match: { kinds: ['absence'] }, measure: { type: 'duration', unitHalfDays: 1 } }),
  clause('overdue', [3], { match: { kinds: ['case_overdue'] }, measure: { type: 'days', per: 1 } }),
  clause('escalation', [6], {
    measure: { type: 'occurrence', unit: '次' },
    escalation: { per: 'subject', period: 'month', steps: [{ percent: 200 }] },
  }),
  clause(
    'range',
    [8],
    { match: { kinds: ['incident'] }, measure: { type: 'choice', step: 100 } },
    'measure.min',
  ),
  clause(
    'rate',
    [9],
    { match: { kinds: ['ballot'] }, measure: { type: 'rate', step: 100, positive: ['satisfied', 'basic'] } },
    'measure.threshold',
  ),
  clause(
    'proportional',
    [10],
    { match: { kinds: ['rate'] }, measure: { type: 'proportional' } },
    'measure.total',
  ),
  clause(
    'allowance',
    [11],
    {
      match: { kinds: ['leave'], leaveKinds: ['personal', 'sick'] },
      measure: { type: 'duration', unitHalfDays: 2 },
      allowance: { unit: 'half_day', per: 'subject' },
    },
    'allowance.amount',
  ),
  clause(
    'shortfall',
    [12],
    { match: { kinds: ['sign_in'] }, measure: { type: 'shortfall', unit: '次' } },
    'measure.required',
  ),
  clause('aggravated', [13], { measure: { type: 'occurrence', unit: '次' }, overrides: [] }),
  clause('once', [1], { measure: { type: 'once' } }),
  clause('staff', [20], { measure: { type: 'occurrence', unit: '人次' }, target: someone }),
  clause(
    'fallback',
    [8],
    { match: { kinds: ['incident'] }, measure: { type: 'choice', step: 100 }, fallback: true },
    'measure.min',
  ),
  clause('money', [35], { measure: { type: 'occurrence', unit: '次' }, money: '' }, 'money'),
  clause('evidence', [41], { measure: { type: 'occurrence', unit: '次' }, provider: '' }, 'provider'),
  clause(
    'bonus',
    [14],
    { effect: 'bonus', match: { kinds: ['praise'] }, measure: { type: 'choice', step: 100 } },
    'measure.min',
  ),
  clause('clean', [14], {
    effect: 'bonus',
    match: { kinds: ['late', 'early', 'absence'] },
    measure: { type: 'none' },
  }),
  clause('earned', [15], {
    effect: 'bonus',
    match: { kinds: ['attended'] },
    measure: { type: 'duration', unitHalfDays: 2 },
  }),
  card('each', 'conversions', [4], { type: 'each', ...anyMatch, to: {} }),
  card('count', 'conversions', [5], { type: 'count', ...anyMatch, to: {} }),
  card(
    'unitCount',
    'conversions',
    [22],
    {
      ...{ type: 'count', match: { kinds: ['absence'] }, measure: 'half_days', period: 'year' },
      to: { kind: 'incident' },
    },
    'k',
  ),
  card('multiplier', 'multipliers', [7], anyMatch),
  card('exemption', 'exemptions', [39], anyMatch),
  card('leader', 'liabilities', [21], { role: 'manager', amount: { type: 'share' } }, 'amount.percent'),
  clause('office', [23], {
    match: { kinds: ['duty'], items: ['office_report', 'office_round', 'office_complaint', 'office_notice'] },
    measure: { type: 'occurrence', unit: '次' },
    target: { from: 'own', sharePercent: 100, roles: ['office'] },
  }),
  card('supervisor', 'liabilities', [23], { role: 'chief', amount: { type: 'points' } }, 'amount.points'),
  card('group', 'groups', [16], { parent: null, cap: '' }, 'cap'),
  card('openGroup', 'groups', [17], { parent: null, cap: null }, 'name'),
  card('partGroups', 'parts', [24], { source: { type: 'groups', groups: [] } }, 'name'),
  card('partStaff', 'parts', [25], { source: { type: 'staff' } }, 'name'),
  card('partWindows', 'parts', [25], { source: { type: 'windows' } }, 'name'),
  card(
    'partBallot',
    'parts',
    [26],
    { source: { type: 'ballot', match: { kinds: ['ballot'] }, levels: [{ code: 'satisfied' }], cap: null } },
    'name',
  ),
  card(
    'partRating',
    'parts',
    [27],
    { source: { type: 'rating', match: { kinds: ['rating'] }, raters: [{}] } },
    'name',
  ),
  card('partScore', 'parts', [24], { source: { type: 'score' } }, 'name'),
  card('grade', 'grades', [29], {}, 'name'),
  card('gradeQuota', 'grades', [31], { quota: { type: 'share' } }, 'name'),
  card('barGrade', 'bars', [30], { ...anyMatch, count: 1, effect: { type: 'grade' } }),
  card('barAward', 'bars', [30], { ...anyMatch, count: 1, effect: { type: 'award' } }),
  card(
    'award',
    'awards',
    [31, 33],
    { gate: {}, quota: { type: 'number' }, choice: { type: 'rank' } },
    'period',
  ),
  card(
    'awardVote',
    'awards',
    [32],
    { gate: {}, quota: { type: 'number' }, choice: { type: 'vote' } },
    'period',
  ),
  card('carry', 'carryOver', [34], { conditions: [{ type: 'facts', ...anyMatch }], steps: [{}] }, 'span'),
  card(
    'inARow',
    'carryOver',
    [34],
    {
      conditions: [{ type: 'grade', grades: [] }],
      consecutive: true,
      steps: [{}],
    },
    'conditions',
  ),
  card(
    'consequence',
    'consequences',
    [36],
    { when: { type: 'grade', grades: [] }, acts: [{}] },
    'when.grades',
  ),
  card('session', 'sessions', [37], { weekdays: [1, 2, 3, 4, 5] }, 'name'),
  card('approval', 'approvals', [38], { leaveKinds: [], chain: [] }, 'applicant'),
  card('duty', 'duties', [40], { every: 'month', due: { type: 'month_day' } }, 'text'),
  field('limits', 'basics', [18], 'floor'),
  field('overlap', 'basics', [19], 'overlap'),
  field('dates', 'basics', [42], 'effectiveFrom'),
  field('partial', 'year', [28], 'partial'),
  field('review', 'year', [43], 'procedure.review'),
];
