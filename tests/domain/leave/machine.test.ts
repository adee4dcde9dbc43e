import { describe, expect, it } from 'vitest';
import {
  cancelLeave,
  decideLeave,
  departLeave,
  extendLeave,
  type LeaveLife,
  pendingExtension,
  returnLeave,
  settleLeave,
  stepToSign,
  submitLeave,
} from '#shared/domain/leave/machine';
import type { StepRole } from '#shared/domain/leave/matrix';
import { Refusal } from '#shared/domain/refusal';
import { at } from './days';

const NOW = at('04-10 10:00');
const draft: LeaveLife = {
  state: 'draft',
  startAt: at('04-13 08:30'),
  endAt: at('04-14 17:30'),
  notifiedAt: null,
  decidedAt: null,
  returnedAt: null,
  round: 0,
  steps: [],
  departedAt: null,
  extensions: [],
  overdueSettled: false,
};
const sent = (...chain: StepRole[]) => submitLeave(draft, chain);
const approved = decideLeave(sent('office'), 'approve', NOW);
const asked = { toAt: at('04-15 17:30'), askedAt: NOW, notifiedAt: null };
const back = (time: string, life = approved) => returnLeave(life, at(time), at('04-30 08:00'));
const office = { now: NOW, office: true };

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'served';
};

describe('signatures', () => {
  it('are asked for one after the other', () => {
    const first = sent('manager', 'office', 'leader');
    expect(stepToSign(first)?.role).toBe('manager');
    const second = decideLeave(first, 'approve', NOW);
    expect([second.state, second.decidedAt, stepToSign(second)?.role]).toEqual(['submitted', null, 'office']);
    const last = decideLeave(decideLeave(second, 'approve', NOW), 'approve', NOW + 1);
    expect([last.state, last.decidedAt, stepToSign(last)]).toEqual(['approved', NOW + 1, null]);
  });

  it('begin anew when it was sent back', () => {
    const returned = decideLeave(decideLeave(sent('manager', 'office'), 'approve', NOW), 'send_back', NOW);
    expect([returned.state, returned.decidedAt, stepToSign(returned)]).toEqual(['sent_back', null, null]);
    const again = submitLeave(returned, ['manager', 'leader']);
    expect([again.state, again.round]).toEqual(['submitted', 2]);
    expect(again.steps.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  it('end with the first refusal', () => {
    const refused = decideLeave(sent('manager', 'office'), 'refuse', NOW);
    expect([refused.state, refused.steps.map(({ state }) => state)]).toEqual([
      'refused',
      ['refused', 'waiting'],
    ]);
  });

  it('keep their order of time', () => {
    const once = decideLeave(sent('manager', 'office'), 'approve', NOW);
    expect(code(() => decideLeave(once, 'approve', NOW - 1))).toBe('leave_signature_order');
    expect(code(() => decideLeave(once, 'approve', NOW))).toBe('served');
  });
});

describe('an extension', () => {
  const waiting = extendLeave(approved, asked, ['office', 'leader']);

  it('moves the end once all have signed', () => {
    expect(pendingExtension(waiting)?.fromAt).toBe(approved.endAt);
    const once = decideLeave(waiting, 'approve', NOW);
    expect([once.endAt, stepToSign(once)?.role]).toEqual([approved.endAt, 'leader']);
    const done = decideLeave(once, 'approve', NOW);
    expect([done.endAt, done.state, pendingExtension(done)]).toEqual([asked.toAt, 'approved', null]);
    expect(done.decidedAt).toBe(approved.decidedAt);
  });

  it.each(['refuse', 'send_back'] as const)(
    'that is answered with %s leaves the leave as it was',
    (decision) => {
      const done = decideLeave(waiting, decision, NOW);
      expect([done.endAt, done.state, pendingExtension(done)]).toEqual([approved.endAt, 'approved', null]);
      expect(code(() => extendLeave(done, asked, ['office']))).toBe('served');
    },
  );

  it('falls away when the person is back', () => {
    expect(pendingExtension(back('04-14 09:00', waiting))).toBeNull();
    expect(code(() => decideLeave(back('04-14 09:00', waiting), 'approve', NOW))).toBe('leave_not_waiting');
  });
});

describe('what is over stays over', () => {
  const cancelled = cancelLeave(approved, office);
  const refused = decideLeave(sent('office'), 'refuse', NOW);

  it.each<[string, LeaveLife]>([
    ['cancelled', cancelled],
    ['cancelled while waiting', cancelLeave(sent('office'), office)],
    ['refused', refused],
  ])('%s', (_, life) => {
    expect([
      code(() => decideLeave(life, 'approve', NOW)),
      code(() => submitLeave(life, ['office'])),
      code(() => cancelLeave(life, office)),
      code(() => extendLeave(life, asked, ['office'])),
      code(() => back('04-14 09:00', life)),
      code(() => departLeave(life, NOW, NOW)),
      code(() => settleLeave(life, true, at('04-30 08:00'))),
    ]).toEqual([
      'leave_not_waiting',
      'leave_is_over',
      'leave_is_over',
      'leave_not_approved',
      'leave_not_approved',
      'leave_not_approved',
      'leave_not_approved',
    ]);
  });

  it('returned: neither cancelled nor extended, but its return may be corrected', () => {
    const life = back('04-15 08:30');
    expect(code(() => cancelLeave(life, office))).toBe('leave_is_over');
    expect(code(() => extendLeave(life, asked, ['office']))).toBe('leave_is_over');
    expect(code(() => departLeave(life, at('04-13 08:00'), NOW + 1e9))).toBe('leave_is_over');
    expect(back('04-15 09:00', life).returnedAt).toBe(at('04-15 09:00'));
  });
});

describe('what cannot be', () => {
  it.each<[string, () => unknown, string]>([
    ['sent twice', () => submitLeave(sent('office'), ['office']), 'leave_is_sent'],
    ['decided twice', () => decideLeave(approved, 'refuse', NOW), 'leave_not_waiting'],
    ['a draft decided', () => decideLeave(draft, 'approve', NOW), 'leave_not_waiting'],
    ['back before the start', () => back('04-13 08:30'), 'return_before_start'],
    ['back in the future', () => returnLeave(approved, NOW + 1, NOW), 'in_future'],
    [
      'left after the end',
      () => departLeave(approved, approved.endAt, approved.endAt),
      'departure_after_end',
    ],
    ['left in the future', () => departLeave(approved, NOW + 1, NOW), 'in_future'],
    [
      'extended to an earlier end',
      () => extendLeave(approved, { ...asked, toAt: approved.endAt }, ['office']),
      'leave_extension_shorter',
    ],
    [
      'extended twice at once',
      () => extendLeave(extendLeave(approved, asked, ['office']), asked, ['office']),
      'leave_extension_waits',
    ],
    ['settled before it is overdue', () => settleLeave(approved, true, approved.endAt), 'leave_not_overdue'],
    ['settled when back in time', () => settleLeave(back('04-14 17:00'), true, NOW), 'leave_not_overdue'],
    [
      'taken back once it has begun',
      () => cancelLeave(approved, { now: at('04-13 09:00'), office: false }),
      'leave_begun',
    ],
  ])('%s', (_, work, expected) => expect(code(work)).toBe(expected));

  it('settling is undone by a return in time', () => {
    const settled = settleLeave(back('04-16 08:30'), true, at('04-30 08:00'));
    expect(settled.overdueSettled).toBe(true);
    expect(back('04-14 17:00', settled).overdueSettled).toBe(false);
  });
});
