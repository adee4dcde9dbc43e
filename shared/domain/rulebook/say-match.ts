import { type Json, listAt, type Path, valueAt } from './edit';
import { type Phrase, phrase, slotsIn, stated } from './say';

/** Minutes between two bounds: 10 分钟以上（不含）、30 分钟以内（含）. */
export function sayRange(data: Json, base: Path): Phrase[] {
  const from = valueAt(data, [...base, 'from']);
  const open = valueAt(data, [...base, 'fromIncluded']) === false;
  const begins = from !== null && from !== undefined && !(from === 0 && open);
  const ends = valueAt(data, [...base, 'to']) !== null;
  const phrases = [
    ...(begins ? [phrase('range_from', slotsIn(base, 'from', 'fromIncluded'))] : []),
    ...(ends ? [phrase('range_to', slotsIn(base, 'to', 'toIncluded'), begins ? 'list' : 'comma')] : []),
  ];
  return phrases.length > 0 ? phrases : [phrase('range_any')];
}

/** Which facts a rule is about. */
export function sayMatch(data: Json, base: Path = ['match']): Phrase[] {
  return [
    what(data, base),
    ...(stated(data, ...base, 'raters') ? [phrase('match_raters', slotsIn(base, 'raters'))] : []),
    ...(stated(data, ...base, 'tags') ? [phrase('match_tags', slotsIn(base, 'tags'))] : []),
    ...(stated(data, ...base, 'withoutTags')
      ? [phrase('match_withoutTags', slotsIn(base, 'withoutTags'))]
      : []),
    ...(stated(data, ...base, 'minutes') ? sayRange(data, [...base, 'minutes']) : []),
  ];
}

function what(data: Json, base: Path): Phrase {
  const kinds = listAt(data, [...base, 'kinds']);
  const only = (kind: string) => kinds.length === 1 && kinds[0] === kind;
  if (stated(data, ...base, 'items')) {
    if (only('incident')) return phrase('match_items', slotsIn(base, 'items'), 'none');
    return phrase('match_kindItems', slotsIn(base, 'kinds', 'items'), 'none');
  }
  if (stated(data, ...base, 'leaveKinds')) {
    if (only('leave')) return phrase('match_leave', slotsIn(base, 'leaveKinds'), 'none');
    return phrase('match_kindLeave', slotsIn(base, 'kinds', 'leaveKinds'), 'none');
  }
  return phrase('match_kinds', slotsIn(base, 'kinds'), 'none');
}
