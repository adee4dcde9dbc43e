import { describe, expect, it } from 'vitest';
import type { LeaveDetail } from '#shared/contracts/leave';
import { lifeLine } from '../../../../renderer/features/leave/life-line';
import { at, step, waiting } from './samples';

const shown = (change: Partial<LeaveDetail>) =>
  lifeLine({ ...waiting, ...change }).map((event) =>
    [event.kind, event.kind === 'step' ? `${event.step.role}/${event.step.state}` : '', event.mark]
      .filter(Boolean)
      .join(' '),
  );
const marks = (decided: 'late' | 'done', rest: 'todo' | 'void') => [
  { step: 'submitted' as const, mark: 'done' as const, at: at(10, 600) },
  { step: 'decided' as const, mark: decided, at: at(13, 600) },
  { step: 'left' as const, mark: rest, at: at(13, 510) },
  { step: 'due' as const, mark: rest, at: at(14, 840) },
  { step: 'returned' as const, mark: rest, at: null },
];
const approved = step({ role: 'manager', state: 'approved', at: at(10, 700) });

describe('the life of a request', () => {
  it('shows who has to sign; only the first can be missing', () => {
    expect(shown({ steps: [approved, step({ role: 'chief' }), step({ role: 'leader' })] })).toEqual([
      'submitted done',
      'step manager/approved done',
      'step chief/waiting missing',
      'step leader/waiting todo',
      'left todo',
      'due todo',
      'returned todo',
    ]);
  });

  it('keeps the round that was sent back before the one that goes on', () => {
    const earlier = [{ round: 1, steps: [step({ role: 'manager', state: 'sent_back', at: at(9, 600) })] }];
    expect(shown({ earlier, state: 'approved', steps: [approved], timeline: marks('late', 'todo') })).toEqual(
      [
        'step manager/sent_back done',
        'resubmitted done',
        'step manager/approved late',
        'left todo',
        'due todo',
        'returned todo',
      ],
    );
  });

  it('shows an extension with its own signatures, late where nobody was told', () => {
    const extensions = [
      {
        ...{ id: 1, fromAt: at(14, 720), toAt: at(15, 1050), reason: '', askedAt: at(15, 600) },
        ...{ notifiedAt: null, decidedAt: at(15, 660), retroactive: true, state: 'approved' as const },
        steps: [step({ role: 'chief', state: 'approved', at: at(15, 660) })],
      },
    ];
    const all = shown({ extensions, state: 'approved', steps: [approved], timeline: marks('done', 'todo') });
    expect(all.slice(2, 5)).toEqual(['left todo', 'extension done', 'step chief/approved late']);
  });

  it('ends with the cancellation; what will not happen is left out', () => {
    expect(shown({ state: 'cancelled', phase: 'cancelled', timeline: marks('done', 'void') })).toEqual([
      'submitted done',
      'cancelled void',
    ]);
  });
});
