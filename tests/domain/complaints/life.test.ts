import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComplaintLife,
  type ComplaintStep,
  runningDue,
  STEPS_FROM,
  takeComplaintStep,
} from '#shared/domain/complaints/life';
import { COMPLAINT_STATES, type ComplaintState } from '#shared/domain/complaints/types';

const TODAY = '2026-04-10';
const life = (state: ComplaintState, rest: Partial<ComplaintLife> = {}): ComplaintLife => ({
  state,
  named: true,
  replyDue: '2026-04-15',
  closeDue: '2026-04-20',
  returns: 0,
  verdict: null,
  satisfaction: null,
  ...rest,
});
const STEPS: ComplaintStep[] = [
  { type: 'assign', due: '2026-04-17' },
  { type: 'urge' },
  { type: 'extend', due: '2026-04-30' },
  { type: 'reply' },
  { type: 'accept' },
  { type: 'return', due: '2026-04-17' },
  { type: 'judge', verdict: 'proven' },
  { type: 'apologise' },
  { type: 'call', result: 'satisfied' },
  { type: 'close' },
  { type: 'withdraw' },
  { type: 'change' },
  { type: 'reopen', due: '2026-04-17' },
];
/** Lives in which nothing but the state stands in the way. */
const free = (state: ComplaintState, type: ComplaintStep['type']): ComplaintLife =>
  life(state, {
    satisfaction: 'satisfied',
    ...(type === 'urge' ? { replyDue: '2026-04-09', closeDue: '2026-04-09' } : {}),
  });

describe('the life of a complaint', () => {
  const no = 'complaint_step_not_allowed';
  const TABLE: Record<ComplaintState, (ComplaintState | typeof no)[]> = {
    //           assign      urge        extend        reply      accept      return      judge     apologise call      close     withdraw     change      reopen
    registered: [
      'assigned',
      no,
      'registered',
      no,
      no,
      no,
      'judged',
      no,
      no,
      no,
      'withdrawn',
      'registered',
      no,
    ],
    assigned: [
      'assigned',
      'assigned',
      'assigned',
      'replied',
      no,
      no,
      no,
      no,
      no,
      no,
      'withdrawn',
      'assigned',
      no,
    ],
    replied: [no, no, 'replied', no, 'accepted', 'returned', no, no, no, no, 'withdrawn', 'replied', no],
    returned: [
      'assigned',
      'returned',
      'returned',
      'replied',
      no,
      no,
      no,
      no,
      no,
      no,
      'withdrawn',
      'returned',
      no,
    ],
    accepted: [no, no, 'accepted', no, no, 'returned', 'judged', no, no, no, 'withdrawn', 'accepted', no],
    judged: [no, no, no, no, no, 'returned', 'judged', 'judged', 'judged', 'closed', no, no, no],
    closed: [no, no, no, no, no, no, no, no, no, no, no, no, 'judged'],
    withdrawn: [no, no, no, no, no, no, no, no, no, no, no, no, no],
  };
  it.each(COMPLAINT_STATES)('%s', (state) => {
    const next = STEPS.map((step) => {
      const taken = takeComplaintStep(free(state, step.type), step, TODAY);
      return typeof taken === 'string' ? taken : taken.state;
    });
    expect(next).toEqual(TABLE[state]);
  });

  it.each([
    ['an urging before the limit is over', life('assigned'), { type: 'urge' }, 'not_overdue'],
    ['an urging on the last day', life('assigned', { replyDue: TODAY }), { type: 'urge' }, 'not_overdue'],
    [
      'an extension when it is too late',
      life('assigned', { replyDue: '2026-04-09' }),
      { type: 'extend', due: '2026-04-30' },
      'extension_late',
    ],
    [
      'an extension that is none',
      life('assigned'),
      { type: 'extend', due: '2026-04-15' },
      'extension_not_later',
    ],
    ['a slip due yesterday', life('registered'), { type: 'assign', due: '2026-04-09' }, 'due_in_past'],
    ['a return due yesterday', life('replied'), { type: 'return', due: '2026-04-09' }, 'due_in_past'],
    ['an end without the call', life('judged'), { type: 'close' }, 'call_required'],
  ] as [string, ComplaintLife, ComplaintStep, string][])('refuses %s', (_, before, step, problem) => {
    expect(takeComplaintStep(before, step, TODAY)).toBe(problem);
  });

  it('opens a closed one again: its verdict stays, and there is one more call', () => {
    const closed = life('closed', { verdict: 'proven', satisfaction: 'unsatisfied' });
    expect(takeComplaintStep(closed, { type: 'reopen', due: '2026-05-08' }, TODAY)).toMatchObject({
      ...{ state: 'judged', verdict: 'proven', satisfaction: null, closeDue: '2026-05-08' },
    });
    expect(takeComplaintStep(closed, { type: 'reopen', due: '2026-04-09' }, TODAY)).toBe('due_in_past');
  });

  it('needs no call where nobody gave a name', () => {
    expect(takeComplaintStep(life('judged', { named: false }), { type: 'close' }, TODAY)).toMatchObject({
      state: 'closed',
    });
  });

  it('counts each return and forgets verdict and call', () => {
    const before = life('judged', { verdict: 'proven', satisfaction: 'unsatisfied', returns: 1 });
    expect(takeComplaintStep(before, { type: 'return', due: '2026-04-24' }, TODAY)).toMatchObject({
      state: 'returned',
      returns: 2,
      verdict: null,
      satisfaction: null,
      replyDue: '2026-04-24',
      closeDue: '2026-04-20',
    });
  });

  it('is not put off by a slip that goes out late', () => {
    const late = life('assigned', { replyDue: '2026-04-24' });
    expect(runningDue(late)).toBe('2026-04-20');
    const extended = takeComplaintStep(late, { type: 'extend', due: '2026-04-28' }, '2026-04-22');
    expect(extended).toMatchObject({ replyDue: '2026-04-28', closeDue: '2026-04-20' });
  });

  it('runs against the window while it owes a reply, against the office otherwise', () => {
    const dues = COMPLAINT_STATES.map((state) => runningDue(life(state)));
    const [reply, close] = ['2026-04-15', '2026-04-20'];
    expect(dues).toEqual([close, reply, close, reply, close, close, null, null]);
  });
});

describe('any way through', () => {
  const anyStep = fc.constantFrom(...STEPS);
  const walk = (steps: readonly ComplaintStep[], named: boolean) => {
    const taken: ComplaintStep['type'][] = [];
    let at = life('registered', { named, replyDue: null });
    for (const step of steps) {
      const next = takeComplaintStep(at, step, TODAY);
      if (typeof next === 'string') continue;
      taken.push(step.type);
      at = next;
    }
    return { at, taken };
  };

  it('ends with a verdict, and with a call where a name was given', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), fc.boolean(), (steps, named) => {
        const { at, taken } = walk(steps, named);
        if (at.state === 'closed') {
          expect(at.verdict).not.toBeNull();
          if (named) expect(at.satisfaction).not.toBeNull();
        }
        expect(at.returns).toBe(taken.filter((type) => type === 'return').length);
        if (!taken.includes('extend') && !taken.includes('reopen')) expect(at.closeDue).toBe('2026-04-20');
        if (at.state === 'withdrawn') expect(at.verdict).toBeNull();
      }),
    );
  });

  it('has no verdict on what the window was asked and has not answered', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const { at, taken } = walk(steps, false);
        const asked = taken.lastIndexOf('assign');
        if (at.state === 'judged' && asked >= 0) expect(taken.lastIndexOf('accept')).toBeGreaterThan(asked);
      }),
    );
  });

  it('offers in each state what can lead on', () => {
    const dead = COMPLAINT_STATES.filter((state) => STEPS_FROM[state].length === 0);
    expect(dead).toEqual(['withdrawn']);
  });
});
