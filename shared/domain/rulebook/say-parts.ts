import { type Json, listAt, type Path, valueAt } from './edit';
import { type Phrase, phrase, type Sentence, sayDue, slotsIn, stated, textAt } from './say';
import { sayClause } from './say-clause';
import { sayMatch } from './say-match';
import {
  sayAward,
  sayBar,
  sayCarry,
  sayConsequence,
  sayConversion,
  sayExemption,
  sayGrade,
  sayGroup,
  sayLiability,
  sayMultiplier,
} from './say-rules';
import type { Section } from './sections';

/** A weighted part: 业务考核占 30%，由…计算. */
function sayPart(data: Json): Sentence {
  return [
    phrase('part', slotsIn([], 'name', 'weight'), 'none'),
    ...saySource(data),
    ...(stated(data, 'missing') ? [phrase('part_missing', slotsIn([], 'missing'))] : []),
  ];
}

function saySource(data: Json): Phrase[] {
  const base: Path = ['source'];
  const type = textAt(data, 'source', 'type');
  const raters = listAt(data, ['source', 'raters']).map((_, i) =>
    phrase('rater', slotsIn(['source', 'raters', i], 'rater', 'percent'), i === 0 ? 'comma' : 'list'),
  );
  switch (type) {
    case 'groups':
      return [phrase('from_groups', slotsIn(base, 'groups', 'full'))];
    case 'ballot':
      return [
        ...sayMatch(data, ['source', 'match']).map((each): Phrase => ({ ...each, glue: 'comma' })),
        ...listAt(data, ['source', 'levels']).map((_, i) =>
          phrase(
            'level',
            slotsIn(['source', 'levels', i], 'code', 'coefficient'),
            i === 0 ? 'comma' : 'list',
          ),
        ),
        ...raters,
        ...(stated(data, 'source', 'aspects') ? [phrase('ballot_aspects', slotsIn(base, 'aspects'))] : []),
        phrase('from_ballot', slotsIn(base, 'full', 'rounding')),
        ...(stated(data, 'source', 'cap') ? [phrase('ballot_cap', slotsIn(base, 'cap'))] : []),
      ];
    case 'rating':
      return [
        ...raters,
        phrase('from_rating', slotsIn(base, 'full', 'absent', 'rounding')),
        ...(valueAt(data, ['source', 'secret']) === true ? [phrase('rating_secret')] : []),
      ];
    case 'score':
      return [phrase('from_score', slotsIn(base, 'item', 'full'))];
    case 'staff':
    case 'windows':
      return [
        ...(stated(data, 'source', 'role') ? [phrase('staff_role', slotsIn(base, 'role'))] : []),
        phrase(`from_${type}`, slotsIn(base, 'of', 'weigh', 'full', 'rounding')),
      ];
    default:
      return [];
  }
}

function saySession(data: Json): Sentence {
  return [
    phrase('session', slotsIn([], 'name', 'weekdays', 'start', 'end', 'punches'), 'none'),
    ...(stated(data, 'season') ? [phrase('season', slotsIn(['season'], 'from', 'to'))] : []),
    ...(valueAt(data, ['graceMinutes']) ? [phrase('grace', slotsIn([], 'graceMinutes'))] : []),
  ];
}

function sayApproval(data: Json): Sentence {
  const begins = valueAt(data, ['from']) !== 0 || valueAt(data, ['fromIncluded']) === undefined;
  return [
    phrase('approval', slotsIn([], 'applicant', 'leaveKinds'), 'none'),
    ...(begins ? [phrase('leave_from', slotsIn([], 'from', 'fromIncluded'))] : []),
    ...(valueAt(data, ['to']) === null
      ? []
      : [phrase('leave_to', slotsIn([], 'to', 'toIncluded'), begins ? 'list' : 'comma')]),
    phrase('chain', slotsIn([], 'chain')),
    ...(valueAt(data, ['homeUnitConsent']) === true ? [phrase('homeUnitConsent')] : []),
    ...(stated(data, 'papers') ? [phrase('papers', slotsIn([], 'papers'))] : []),
  ];
}

const sayDuty = (data: Json): Sentence => [
  phrase('duty', slotsIn([], 'every'), 'none'),
  ...sayDue(data, ['due']),
];

const SAY: Partial<Record<Section, (data: Json) => Sentence>> = {
  groups: sayGroup,
  clauses: sayClause,
  conversions: sayConversion,
  multipliers: sayMultiplier,
  exemptions: sayExemption,
  liabilities: sayLiability,
  parts: sayPart,
  grades: sayGrade,
  bars: sayBar,
  awards: sayAward,
  carryOver: sayCarry,
  consequences: sayConsequence,
  sessions: saySession,
  approvals: sayApproval,
  duties: sayDuty,
};

/** What a card says, as a sentence with slots; empty for cards that are single fields. */
export const sayCard = (section: Section, data: Json): Sentence => SAY[section]?.(data) ?? [];
