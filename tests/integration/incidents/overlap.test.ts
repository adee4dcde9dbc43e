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

it('charges who answers for an act in person, and the window for one act of the two', async () => {
  const office = await openOffice();
  const { 甲, 乙 } = office.people;
  const { ids } = await office.call<{ ids: number[] }>('incidents.record', {
    ...{ staffIds: [乙], date: '2026-04-09', minute: 590, source: 'self_check', itemCode: 'rude_service' },
  });
  const [id] = ids;
  await office.call('incidents.decide', { id, decision: 'confirm', told: true });
  const { id: joint } = await office.call<{ id: number }>('incidents.joint', {
    ...{ id, staffId: 甲, itemCode: 'lax_supervision', description: '窗口管理不严' },
  });
  await office.call('incidents.decide', { id: joint, decision: 'confirm', told: true });
  const result = (subject: string, of: number) =>
    office.call<Result>('assessment.result', { month: '2026-04', subject, id: of });
  const charged = async (subject: string, of: number) =>
    (await result(subject, of)).lines.flatMap(({ points, facts }) =>
      facts.filter((fact) => fact.id.startsWith('incident')).map((fact) => [fact.id, points]),
    );
  expect(await charged('person', 甲)).toEqual([[`incident:${joint}`, -200]]);
  expect(await charged('person', 乙)).toEqual([[`incident:${id}`, -500]]);
  expect(await charged('window', office.windows.tax)).toEqual([[`incident:${id}`, -500]]);
});
