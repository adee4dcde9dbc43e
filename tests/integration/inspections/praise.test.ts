import { expect, it } from 'vitest';
import { praiseFacts } from '#electron/features/inspections/index';
import { openOffice } from '../leave/support';

it('gives good looks of a round to the assessment, unless the round was called off', async () => {
  const office = await openOffice();
  const walk = async () =>
    (await office.call<{ id: number }>('inspections.start', { id: null, kind: 'routine', announced: false }))
      .id;
  const mark = (roundId: number, staffId: number, status: string | null) =>
    office.call('inspections.mark', { roundId, windowId: office.windows.tax, staffId, status, note: '热情' });
  const first = await walk();
  await mark(first, office.people.甲, 'good');
  await mark(first, office.people.乙, 'in');
  await office.call('inspections.finish', { id: first });
  const second = await walk();
  await mark(second, office.people.乙, 'good');
  await office.call('inspections.cancel', { id: second, reason: '临时有会' });
  const facts = await praiseFacts(office.database.kysely, '2026-04');
  expect(facts).toMatchObject([
    { kind: 'praise', staffId: office.people.甲, item: 'good_look', tags: ['round:routine'] },
  ]);
  expect(await praiseFacts(office.database.kysely, '2026-05')).toEqual([]);
});
