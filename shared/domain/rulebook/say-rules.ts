import { type Json, listAt, type Path, valueAt } from './edit';
import { type Phrase, phrase, type Sentence, sayDue, slotsIn, stated, textAt } from './say';
import { sayMatch } from './say-match';

/** 迟到，30 分钟以上（含），折算为旷工半天，原来的事实不再计分. */
export function sayConversion(data: Json): Sentence {
  return [
    ...sayMatch(data),
    ...(textAt(data, 'type') === 'count' ? sayCount(data) : []),
    phrase('to_kind', slotsIn(['to'], 'kind')),
    ...(stated(data, 'to', 'item') ? [phrase('to_item', slotsIn(['to'], 'item'), 'none')] : []),
    ...(stated(data, 'to', 'halfDays') ? [phrase('to_length', slotsIn(['to'], 'halfDays'), 'none')] : []),
    ...(stated(data, 'to', 'tags') ? [phrase('to_tags', slotsIn(['to'], 'tags'))] : []),
    phrase('keep', slotsIn([], 'keep')),
  ];
}

function sayCount(data: Json): Phrase[] {
  return [
    phrase('count', slotsIn([], 'period', 'k', 'measure')),
    ...(valueAt(data, ['inARow']) === true ? [phrase('inARow')] : []),
    phrase('repeat', slotsIn([], 'repeat')),
  ];
}

export const sayMultiplier = (data: Json): Sentence => [
  ...sayMatch(data),
  phrase('multiplier', slotsIn([], 'percent')),
];

export const sayExemption = (data: Json): Sentence => [...sayMatch(data), phrase('exempt')];

export function sayLiability(data: Json): Sentence {
  const base: Path = ['amount'];
  return [
    phrase('liable', slotsIn([], 'role'), 'none'),
    ...(stated(data, 'clauses') ? [phrase('liable_clauses', slotsIn([], 'clauses'))] : []),
    textAt(data, 'amount', 'type') === 'points'
      ? phrase('liable_points', slotsIn(base, 'per', 'points'))
      : phrase('liable_share', slotsIn(base, 'percent')),
    ...(stated(data, 'group') ? [phrase('liable_group', slotsIn([], 'group'))] : []),
    ...(stated(data, 'cap') ? [phrase('cap_deduct', slotsIn([], 'cap'))] : []),
  ];
}

export function sayGroup(data: Json): Sentence {
  return [
    phrase('group', slotsIn([], 'name'), 'none'),
    ...(stated(data, 'parent') ? [phrase('group_parent', slotsIn([], 'parent'))] : []),
    stated(data, 'cap') ? phrase('group_cap', slotsIn([], 'cap')) : phrase('group_noCap'),
    ...(stated(data, 'bonusCap') ? [phrase('group_bonusCap', slotsIn([], 'bonusCap'))] : []),
  ];
}

function sayQuota(data: Json, key: string, more: readonly string[] = []): Phrase[] {
  const type = textAt(data, 'quota', 'type');
  if (type === 'number') return [phrase(`${key}_number`, slotsIn(['quota'], 'n', ...more))];
  return type === 'share' ? [phrase(`${key}_share`, slotsIn(['quota'], 'percent', 'rounding', ...more))] : [];
}

export const sayGrade = (data: Json): Sentence => [
  phrase('grade', slotsIn([], 'name', 'from'), 'none'),
  ...sayQuota(data, 'quota', ['ties']),
];

export function sayBar(data: Json): Sentence {
  const effect: Path = ['effect'];
  const award = stated(data, 'effect', 'awards') ? 'bar_awards' : 'bar_allAwards';
  const named = award === 'bar_awards' ? ['scope', 'awards'] : ['scope'];
  return [
    ...sayMatch(data),
    phrase('bar_count', slotsIn([], 'period', 'count', 'measure')),
    textAt(data, 'effect', 'type') === 'award'
      ? phrase(award, slotsIn(effect, ...named))
      : phrase('bar_grade', slotsIn(effect, 'ceiling')),
  ];
}

export function sayAward(data: Json): Sentence {
  const gate: Path = ['gate'];
  const when = (name: string) =>
    stated(data, 'gate', name) ? [phrase(`gate_${name}`, slotsIn(gate, name))] : [];
  const choice = textAt(data, 'choice', 'type');
  const byRank = choice === 'rank' || choice === '';
  return [
    phrase('award', slotsIn([], 'period'), 'none'),
    ...['grades', 'minScore', 'minDays', 'roles'].flatMap(when),
    ...(valueAt(data, ['gate', 'fullMark']) === true ? [phrase('gate_fullMark')] : []),
    ...(stated(data, 'gate', 'won') ? [phrase('gate_won', slotsIn(['gate', 'won'], 'award', 'times'))] : []),
    ...sayQuota(data, 'places'),
    ...(textAt(data, 'from') === 'last' ? [phrase('award_last')] : []),
    ...(textAt(data, 'pool') === 'unit' ? [phrase('award_perUnit')] : []),
    ...(stated(data, 'tieBreaks') ? [phrase('award_tieBreaks', slotsIn([], 'tieBreaks'))] : []),
    phrase('award_ties', slotsIn([], 'ties')),
    byRank ? phrase('choice_rank') : phrase(`choice_${choice}`, slotsIn(['choice'], 'candidates')),
  ];
}

export function sayCarry(data: Json): Sentence {
  return [
    phrase('carry', slotsIn([], 'span', 'unit', 'consecutive'), 'none'),
    ...listAt(data, ['conditions']).flatMap((condition, i) => sayCondition(data, condition, i)),
    ...listAt(data, ['steps']).map((_, i) =>
      phrase('carry_step', slotsIn(['steps', i], 'n', 'text'), i === 0 ? 'comma' : 'semicolon'),
    ),
  ];
}

function sayCondition(data: Json, condition: Json, i: number): Phrase[] {
  const base: Path = ['conditions', i];
  const type = textAt(condition, 'type');
  const slots: Readonly<Record<string, string>> = {
    grade: 'grades',
    score_below: 'score',
    last: 'n',
    award: 'award',
  };
  if (type === 'facts') {
    const halfDays = textAt(condition, 'measure') === 'half_days';
    const measure = halfDays ? [phrase('condition_measure', slotsIn(base, 'measure'))] : [];
    return [...sayMatch(data, [...base, 'match']), ...measure];
  }
  return slots[type] ? [phrase(`condition_${type}`, slotsIn(base, slots[type]), i ? 'list' : 'none')] : [];
}

const TRIGGERS: Readonly<Record<string, readonly string[]>> = {
  grade: ['grades'],
  clause: ['clauses'],
  bar: ['bars'],
  carry: ['carry', 'n'],
};

export function sayConsequence(data: Json): Sentence {
  const type = textAt(data, 'when', 'type');
  return [
    phrase('consequence', slotsIn([], 'period'), 'none'),
    phrase(`when_${type}`, slotsIn(['when'], ...(TRIGGERS[type] ?? [])), 'none'),
    ...listAt(data, ['acts']).flatMap((act, i) => {
      const key = valueAt(act, ['verticalOnly']) === true ? 'act_vertical' : 'act';
      const said = phrase(key, slotsIn(['acts', i], 'text', 'to'), i === 0 ? 'comma' : 'semicolon');
      return [said, ...sayDue(act, ['due'], ['acts', i])];
    }),
    ...(stated(data, 'money') ? [phrase('money', slotsIn([], 'money'))] : []),
  ];
}
