import { describe, expect, it } from 'vitest';
import { factSchema } from '#shared/domain/assessment/facts';
import { buildComplaintFacts, type ComplaintForFacts, type FactStep } from '#shared/domain/complaints/facts';

const complaint = (rest: Partial<ComplaintForFacts> = {}): ComplaintForFacts => ({
  id: 7,
  no: '2026-0007',
  kindCode: 'supervised',
  categoryCode: 'attitude',
  subject: '态度生硬',
  channel: 'phone',
  staffId: 3,
  windowId: 5,
  unitId: 1,
  verdict: null,
  verdictOn: null,
  repeat: false,
  steps: [],
  ...rest,
});
const step = (
  id: number,
  type: FactStep['type'],
  onDate: string,
  rest: Partial<FactStep> = {},
): FactStep => ({
  ...{ id, type, onDate, due: null, dueBefore: null, result: '' },
  ...rest,
});
const facts = (of: ComplaintForFacts, month = '2026-04') => buildComplaintFacts([of], month, new Map());

describe('facts of complaints', () => {
  it('give the verdict on its day against the person', () => {
    const [fact, ...none] = facts(complaint({ verdict: 'partly', verdictOn: '2026-04-20', repeat: true }));
    expect(none).toEqual([]);
    expect(fact).toMatchObject({
      id: 'complaint:7',
      kind: 'complaint',
      item: 'attitude',
      date: '2026-04-20',
      staffId: 3,
      event: 'complaint:7',
      tags: ['partly', 'repeated', 'channel:phone'],
    });
  });

  it('share the act with the incident it became', () => {
    const steps = [step(1, 'incident', '2026-04-21', { result: '12' })];
    const [fact] = facts(complaint({ verdict: 'proven', verdictOn: '2026-04-20', steps }));
    expect(fact?.event).toBe('incident:12:3');
  });

  it.each([
    ['forwarded', 'forwarded_redone'],
    ['petition', 'forwarded_redone'],
    ['supervised', 'complaint_redone'],
  ])('charge the window for each reply of a %s one that was sent back', (kindCode, item) => {
    const steps = [step(1, 'return', '2026-04-15'), step(2, 'return', '2026-04-22')];
    const found = facts(complaint({ kindCode, steps }));
    expect(found.map((fact) => [fact.item, fact.staffId, fact.date])).toEqual([
      [item, null, '2026-04-15'],
      [item, null, '2026-04-22'],
    ]);
  });

  it('count a missed limit once: when it was urged, or else when the reply came', () => {
    const due = '2026-04-10';
    const late = facts(complaint({ steps: [step(1, 'reply', '2026-04-14', { due })] }));
    expect(late).toMatchObject([{ kind: 'duty', item: 'supervised', days: 2, tags: [], date: '2026-04-14' }]);
    const urged = [step(1, 'urge', '2026-04-13', { due }), step(2, 'reply', '2026-04-16', { due })];
    expect(facts(complaint({ steps: urged }))).toMatchObject([
      { days: 1, tags: ['urged'], date: '2026-04-13' },
    ]);
    expect(facts(complaint({ steps: [step(1, 'reply', due, { due })] }))).toEqual([]);
  });

  it('belong to the month of their day alone, and are facts as the engine takes them', () => {
    const both = complaint({
      verdict: 'proven',
      verdictOn: '2026-05-06',
      steps: [step(1, 'return', '2026-04-15'), step(2, 'reply', '2026-04-30', { due: '2026-04-28' })],
    });
    expect(facts(both).map(({ kind }) => kind)).toEqual(['incident', 'duty']);
    expect(facts(both, '2026-05').map(({ kind }) => kind)).toEqual(['complaint']);
    for (const fact of [...facts(both), ...facts(both, '2026-05')]) {
      expect(factSchema.safeParse(fact).success).toBe(true);
    }
  });
});
