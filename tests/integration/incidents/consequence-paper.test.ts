import { expect, it } from 'vitest';
import { openOffice } from '../leave/support';

it('prints the letter to the home unit of a measure', async () => {
  const office = await openOffice();
  const { call } = office;
  const [item] = await call<{ code: string; name: string }[]>('incidents.items', {});
  const { ids } = await call<{ ids: number[] }>('incidents.record', {
    ...{ staffIds: [office.people.乙], itemCode: item!.code, date: '2026-04-09', source: 'self_check' },
  });
  const [incidentId] = ids;
  await call('incidents.decide', { id: incidentId, decision: 'confirm', told: true });
  const { id } = await call<{ id: number }>('incidents.addConsequence', {
    ...{ incidentId, kind: 'unit_letter', target: 'unit', targetName: '测试局', dueOn: '2026-04-20' },
  });
  const view = await call<{ title: string; html: string }>('incidents.consequenceView', { id });
  expect(view).toMatchObject({ title: '关于派驻人员有关情况的函' });
  await call('incidents.consequencePaper', { id, to: 'printer' });
  expect(office.printed[0]!.html).toBe(view.html);
  expect(await call('incidents.consequencePaper', { id, to: 'pdf' })).toEqual({ done: true });
  expect([...office.saved.keys()]).toContainEqual(
    expect.stringMatching(/^关于派驻人员有关情况的函 测试局 .*pdf$/),
  );
  const html = office.printed[0]!.html;
  for (const words of ['关于派驻人员有关情况的函', '测试乙同志', item!.name, '2026年4月20日前']) {
    expect(html).toContain(words);
  }
  await call('incidents.cancelConsequence', { id, reason: '误登' });
  expect((await office.refusal('incidents.consequencePaper', { id, to: 'pdf' })).code).toBe(
    'changed_meanwhile',
  );
});
