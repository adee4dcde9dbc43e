import { expect, it } from 'vitest';
import { openOffice } from '../leave/support';

interface Result {
  lines: { clause: string; points: number; facts: { id: string }[] }[];
  notCharged: { reason: string; clause: string | null; facts: { id: string }[] }[];
}

it('costs a person and the window the dearest clause once where one act falls under two, and shows the other', async () => {
  const office = await openOffice();
  const { ids } = await office.call<{ ids: number[] }>('incidents.record', {
    ...{ staffIds: [office.people.乙], date: '2026-04-09', minute: 590, source: 'self_check' },
    ...{ itemCode: 'online_chat', moreItems: ['rude_service'] },
  });
  for (const id of ids) await office.call('incidents.decide', { id, decision: 'confirm', told: true });
  const [chat, rude] = ids.map((id) => `incident:${id}`);
  for (const [subject, id, dear, cheap] of [
    ['person', office.people.乙, '三（三）', '三（二）'],
    ['window', office.windows.tax, '四（五）3', '四（四）4'],
  ] as const) {
    const { lines, notCharged } = await office.call<Result>('assessment.result', {
      month: '2026-04',
      subject,
      id,
    });
    const ofIncidents = lines.filter(({ facts }) => facts.some((fact) => fact.id.startsWith('incident')));
    expect(ofIncidents).toMatchObject([{ clause: dear, points: -500, facts: [{ id: rude }] }]);
    expect(notCharged).toMatchObject([{ reason: 'overlap', clause: cheap, facts: [{ id: chat }] }]);
  }
});
