import { describe, expect, it } from 'vitest';
import type { AwardOutcome } from '#shared/domain/assessment/award';
import { checkDecision, needsDecision, winnersOf } from '#shared/domain/awards/decide';
import type { Award } from '#shared/domain/rulebook/schema';

const award = (type: 'rank' | 'vote' | 'meeting'): Award => ({
  code: 'star',
  text: '月度服务之星',
  period: 'month',
  gate: { fullMark: false },
  quota: { type: 'number', n: 2 },
  from: 'best',
  pool: 'all',
  tieBreaks: [],
  ties: 'decide',
  choice: type === 'rank' ? { type } : { type, candidates: 4 },
});
const outcome = (change: Partial<AwardOutcome> = {}): AwardOutcome => ({
  chosen: [],
  candidates: [1, 2, 3, 4],
  places: 2,
  excluded: [{ id: 9, reason: 'score', detail: '8000' }],
  ...change,
});
const votes = { 1: 30, 2: 20, 3: 20, 4: 5 };

describe('a decision', () => {
  it.each([
    ['vote', [1, 2], votes, []],
    ['vote', [1, 3], votes, []],
    ['vote', [1], votes, []],
    ['vote', [2, 3], votes, ['against_votes']],
    ['vote', [1, 2], { 1: 30, 2: 20 }, ['votes_missing']],
    ['vote', [1, 2, 3], votes, ['too_many']],
    ['vote', [], votes, []],
    ['meeting', [4, 2], {}, []],
    ['meeting', [9], {}, ['not_candidate']],
    ['meeting', [1, 1], {}, ['picked_twice']],
  ] as const)('by %s for %j with votes %j: %j', (type, picked, given, problems) => {
    expect(checkDecision(award(type), outcome(), { picked, votes: given })).toEqual(problems);
  });

  it('at the edge only fills the places rank left open', () => {
    const tied = outcome({ chosen: [7], candidates: [1, 2], places: 2 });
    expect(needsDecision(tied)).toBe(true);
    expect(checkDecision(award('rank'), tied, { picked: [1], votes: {} })).toEqual([]);
    expect(checkDecision(award('rank'), tied, { picked: [1, 2], votes: {} })).toEqual(['too_many']);
  });

  it('is not needed where rank gave every place', () => {
    expect(needsDecision(outcome({ chosen: [1, 2], candidates: [] }))).toBe(false);
  });
});

describe('winners', () => {
  it('are those of the rule, then of the decision, then by hand, each with how', () => {
    const overrides = [
      { subjectId: 9, action: 'add' },
      { subjectId: 7, action: 'remove' },
    ] as const;
    expect(winnersOf(award('vote'), outcome({ chosen: [7, 8] }), [1], overrides)).toEqual([
      { id: 8, by: 'rank' },
      { id: 1, by: 'vote' },
      { id: 9, by: 'override' },
    ]);
  });

  it('stay as they won when somebody adds them by hand as well', () => {
    expect(winnersOf(award('rank'), outcome({ chosen: [1] }), [], [{ subjectId: 1, action: 'add' }])).toEqual(
      [{ id: 1, by: 'rank' }],
    );
  });
});
