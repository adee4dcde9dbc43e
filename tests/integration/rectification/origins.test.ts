import { describe, expect, it } from 'vitest';
import { openComplaints, WHO } from '../complaints/support';
import { openOrders } from './support';

const measure = '当面道歉，组织学习';

describe('orders that follow from a record', () => {
  it('take over a complaint without who complained', async () => {
    const office = await openComplaints();
    const originId = await office.register();
    const draft = await office.call<{ problem: string }>('rectification.draft', {
      ...{ origin: 'complaint', originId },
    });
    expect(draft).toMatchObject({ staffName: '测试乙', windowId: office.windows.tax });
    const order = {
      ...{ origin: 'complaint', originId, measure, issuedOn: '2026-04-10', staffId: office.people.乙 },
      ...{ problem: `${WHO.name}反映态度生硬，电话${WHO.phone}`, raisedBy: WHO.name },
    };
    const { id } = await office.call<{ id: number }>('rectification.issue', order);
    await office.call('rectification.paper', { id, paper: 'order', to: 'printer' });
    const told = JSON.stringify(await office.call('rectification.get', { id })) + office.printed[0]?.html;
    for (const secret of [WHO.name, WHO.phone]) expect(told).not.toContain(secret);
    expect(await office.call('rectification.linked', { origin: 'complaint', originId })).toMatchObject([
      { id, due: '2026-04-17' },
    ]);
  });

  it('take over an incident and a look of a round', async () => {
    const office = await openOrders();
    const [item] = await office.call<{ code: string; name: string }[]>('incidents.items', {});
    const { ids } = await office.call<{ ids: number[] }>('incidents.record', {
      ...{ staffIds: [office.people.乙], itemCode: item!.code, date: '2026-04-09', source: 'self_check' },
    });
    const incident = await office.call<{ problem: string }>('rectification.draft', {
      ...{ origin: 'incident', originId: ids[0] },
    });
    expect(incident.problem).toContain(item!.name);
    const { id: roundId } = await office.call<{ id: number }>('inspections.start', {
      ...{ id: null, kind: 'self_check', announced: false },
    });
    const { id: checkId } = await office.call<{ id: number }>('inspections.mark', {
      ...{ roundId, windowId: office.windows.police, staffId: office.people.丙 },
      ...{ status: 'finding', itemCode: item!.code, note: '台面凌乱' },
    });
    const look = await office.call('rectification.draft', { origin: 'finding', originId: checkId });
    expect(look).toMatchObject({ staffName: '测试丙', windowId: office.windows.police });
  });

  it('do not take over what is not there', async () => {
    const office = await openComplaints();
    const gone = await office.refusal('rectification.draft', { origin: 'finding', originId: 4 });
    expect(gone.code).toBe('not_found');
  });
});
