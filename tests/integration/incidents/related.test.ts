import { describe, expect, it } from 'vitest';
import type { Incident, RelatedRecords } from '#shared/contracts/incidents';
import { type Office, openOffice } from '../leave/support';

const event = { date: '2026-04-09', minute: 620, itemCode: 'card_playing', source: 'self_check' };
const related = async (office: Office, id: number) =>
  (await office.call<RelatedRecords>('incidents.related', { id })).incidents.map(({ relation, incident }) => [
    relation,
    incident.id,
    incident.staffName,
    incident.state,
  ]);

async function group({ alone = false, ...rest }: { alone?: boolean; moreItems?: string[] } = {}) {
  const office = await openOffice();
  const { 甲, 乙 } = office.people;
  const { ids } = await office.call<{ ids: number[] }>('incidents.record', {
    ...event,
    staffIds: alone ? [乙] : [甲, 乙],
    ...rest,
  });
  return { office, ids };
}

describe('what stands beside an incident', () => {
  it('is everybody else of its event, each with a state of their own', async () => {
    const { office, ids } = await group();
    const [first, second] = ids as [number, number];
    await office.call('incidents.notify', { id: second, way: 'slip' });
    expect(await related(office, first)).toEqual([['event', second, '测试乙', 'notified']]);
    expect(await related(office, second)).toEqual([['event', first, '测试甲', 'recorded']]);
    const rows = await office.call<Incident[]>('incidents.list', { month: '2026-04' });
    expect(rows.map(({ eventPeople }) => eventPeople)).toEqual([2, 2]);
  });

  it('counts one person once, however many items the act falls under', async () => {
    const { office, ids } = await group({ moreItems: ['games'] });
    expect(ids).toHaveLength(4);
    expect((await office.call<Incident>('incidents.get', { id: ids[0] })).eventPeople).toBe(2);
    expect(await related(office, ids[0]!)).toHaveLength(3);
  });

  it('is the cause of a joint liability and what followed from it, and what was merged', async () => {
    const { office, ids } = await group({ alone: true, moreItems: ['games'] });
    const [cards, games] = ids as [number, number];
    await office.call('incidents.decide', { id: cards, decision: 'confirm', told: true });
    const merge = { id: games, decision: 'dismiss', ground: 'merged', reason: '同一行为', mergedInto: cards };
    await office.call('incidents.decide', merge);
    const { id: joint } = await office.call<{ id: number }>('incidents.joint', {
      ...{ id: cards, staffId: office.people.丙, itemCode: 'unskilled', description: '疏于管理' },
    });
    expect(await related(office, cards)).toEqual([
      ['merged', games, '测试乙', 'dismissed'],
      ['joint', joint, '测试丙', 'recorded'],
    ]);
    expect(await related(office, games)).toEqual([['merged_into', cards, '测试乙', 'confirmed']]);
    expect(await related(office, joint)).toEqual([['cause', cards, '测试乙', 'confirmed']]);
  });
});

it('names the round an incident was found in', async () => {
  const office = await openOffice();
  const { id: roundId } = await office.call<{ id: number }>('inspections.start', {
    ...{ kind: 'routine', announced: false },
  });
  const { id: checkId } = await office.call<{ id: number }>('inspections.mark', {
    ...{ roundId, windowId: office.windows.tax, staffId: office.people.乙, status: 'off_post' },
  });
  const { ids } = await office.call<{ ids: number[] }>('inspections.charge', {
    ...{ checkId, itemCode: 'off_post', description: '' },
  });
  expect(await office.call('incidents.related', { id: ids[0] })).toMatchObject({
    roundId,
    complaintId: null,
  });
});
