import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Life,
  type LifeStep,
  newLife,
  type Procedure,
  STEPS_FROM,
  takeStep,
} from '#shared/domain/incidents/life';
import { counts, INCIDENT_STATES, NOTICE_WAYS, OUTCOMES } from '#shared/domain/incidents/types';

const TODAY = '2026-04-10';
const heard: Procedure = { noticeRequired: true, answerDays: 3, appealDays: 5 };
const unheard: Procedure = { ...heard, noticeRequired: false };

const notify: LifeStep = { type: 'notify', way: 'in_person', answerBy: '2026-04-15' };
const decide = (outcome: 'upheld' | 'reduced' | 'dismissed', told = false): LifeStep => ({
  type: 'decide',
  outcome,
  told,
  appealBy: '2026-04-17',
});
const life = (change: Partial<Life>): Life => ({ ...newLife, ...change });
const notified = life({ state: 'notified', notified: true, answerBy: '2026-04-15' });
const confirmed = life({ state: 'confirmed', outcome: 'upheld', notified: true, appealBy: '2026-04-17' });

describe('the steps of an incident', () => {
  it.each<[string, Life, LifeStep, object | string]>([
    ['told', newLife, notify, { state: 'notified', answerBy: '2026-04-15' }],
    ['told twice', notified, notify, 'step_not_allowed'],
    ['answered', notified, { type: 'answer' }, { state: 'answered' }],
    ['answered before being told', newLife, { type: 'answer' }, 'step_not_allowed'],
    ['upheld unheard', newLife, decide('upheld'), 'notice_required'],
    ['reduced unheard', newLife, decide('reduced'), 'notice_required'],
    [
      'told on the spot, nothing to say',
      newLife,
      decide('upheld', true),
      { state: 'confirmed', notified: true },
    ],
    ['dropped without a word', newLife, decide('dismissed'), { state: 'dismissed', outcome: 'dismissed' }],
    ['upheld while the answer may come', notified, decide('upheld'), 'answer_time_running'],
    [
      'upheld when nothing came',
      { ...notified, answerBy: '2026-04-09' },
      decide('upheld'),
      { state: 'confirmed' },
    ],
    [
      'upheld after the answer',
      { ...notified, state: 'answered' },
      decide('reduced'),
      { outcome: 'reduced' },
    ],
    ['changed', confirmed, decide('dismissed'), { state: 'dismissed' }],
    [
      'taken up again unheard',
      life({ state: 'dismissed', outcome: 'dismissed' }),
      decide('upheld'),
      'notice_required',
    ],
    ['appealed', confirmed, { type: 'appeal' }, { state: 'appealed', appealed: true, outcome: 'upheld' }],
    [
      'appealed on the last day',
      { ...confirmed, appealBy: TODAY },
      { type: 'appeal' },
      { state: 'appealed' },
    ],
    ['appealed too late', { ...confirmed, appealBy: '2026-04-09' }, { type: 'appeal' }, 'appeal_late'],
    [
      'appealed a second time',
      life({ state: 'final', appealed: true }),
      { type: 'appeal' },
      'appealed_before',
    ],
    ['resolved', life({ state: 'appealed' }), { type: 'resolve', outcome: 'dismissed' }, { state: 'final' }],
    ['resolved without an appeal', confirmed, { type: 'resolve', outcome: 'upheld' }, 'step_not_allowed'],
    ['final in time for an appeal', confirmed, { type: 'finish', accepted: false }, 'appeal_time_running'],
    ['accepted', confirmed, { type: 'finish', accepted: true }, { state: 'final' }],
    [
      'decided after the end',
      life({ state: 'final', outcome: 'upheld' }),
      decide('dismissed'),
      'step_not_allowed',
    ],
    ['corrected after being told', notified, { type: 'correct' }, { state: 'recorded', notified: false }],
    ['corrected after the decision', confirmed, { type: 'correct' }, 'step_not_allowed'],
  ])('%s', (_, from, step, expected) => {
    const next = takeStep(from, step, heard, TODAY);
    if (typeof expected === 'string') expect(next).toBe(expected);
    else expect(next).toMatchObject(expected);
  });

  it('charges unheard only where the rulebook says so', () => {
    expect(takeStep(newLife, decide('upheld'), unheard, TODAY)).toMatchObject({ state: 'confirmed' });
  });

  it.each(INCIDENT_STATES)('offers from %s only steps that can be taken', (state) => {
    const steps: LifeStep[] = [
      notify,
      { type: 'answer' },
      decide('upheld', true),
      { type: 'appeal' },
      { type: 'resolve', outcome: 'upheld' },
      { type: 'finish', accepted: true },
      { type: 'correct' },
    ];
    const from = life({ state, outcome: 'upheld', notified: true, appealBy: '2026-04-17' });
    const taken = steps.filter((step) => typeof takeStep(from, step, heard, TODAY) !== 'string');
    expect(new Set(taken.map(({ type }) => type))).toEqual(new Set(STEPS_FROM[state]));
  });
});

const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-04-${String(day).padStart(2, '0')}`);
const anyStep: fc.Arbitrary<LifeStep> = fc.oneof(
  fc.record({ type: fc.constant('notify' as const), way: fc.constantFrom(...NOTICE_WAYS), answerBy: date }),
  fc.constant({ type: 'answer' as const }),
  fc.record({
    type: fc.constant('decide' as const),
    outcome: fc.constantFrom(...OUTCOMES),
    told: fc.boolean(),
    appealBy: date,
  }),
  fc.constant({ type: 'appeal' as const }),
  fc.record({ type: fc.constant('resolve' as const), outcome: fc.constantFrom(...OUTCOMES) }),
  fc.record({ type: fc.constant('finish' as const), accepted: fc.boolean() }),
  fc.constant({ type: 'correct' as const }),
);

/** Lives through steps on days, leaving out those that are refused. */
function live(steps: readonly [LifeStep, string][], procedure: Procedure): Life[] {
  const lives = [newLife];
  for (const [step, day] of steps) {
    const next = takeStep(lives.at(-1)!, step, procedure, day);
    if (typeof next !== 'string') lives.push(next);
  }
  return lives;
}

describe('whatever steps are tried', () => {
  const walks = fc.array(fc.tuple(anyStep, date), { maxLength: 14 });

  it('nothing counts of which the person was not told', () => {
    fc.assert(
      fc.property(walks, (steps) => live(steps, heard).every((each) => !counts(each) || each.notified)),
    );
  });

  it('what is final stays as it is, and an appeal is heard once', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const lives = live(steps, heard);
        const end = lives.findIndex(({ state }) => state === 'final');
        expect(end === -1 || end === lives.length - 1).toBe(true);
        expect(lives.filter(({ state }) => state === 'appealed').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
