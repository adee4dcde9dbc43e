import { expect, it } from 'vitest';
import type { RoundDetail } from '#shared/contracts/inspections';
import { openOffice } from '../leave/support';

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2000, 3)]);

it('keeps photos with a look, which is then not taken back', async () => {
  const office = await openOffice();
  const { call, windows, people } = office;
  const { id: roundId } = await call<{ id: number }>('inspections.start', {
    ...{ id: null, kind: 'routine', announced: false },
  });
  const look = { roundId, windowId: windows.tax, staffId: people.乙, note: '' };
  const { id } = await call<{ id: number }>('inspections.mark', { ...look, status: 'off_post' });
  const tokens = [await office.pick('现场.png', PNG)];
  const { ids } = await call<{ ids: number[] }>('inspections.addPhotos', { id, tokens });
  const photosOf = async () =>
    (await call<RoundDetail>('inspections.round', { id: roundId })).checks.map(({ photos }) => photos);
  expect(await photosOf()).toEqual([1]);
  expect(await call('inspections.photos', { id })).toMatchObject([{ name: '现场.png', type: 'png' }]);
  expect((await office.refusal('inspections.mark', { ...look, status: null })).code).toBe('check_has_photos');
  await call('inspections.savePhoto', { id: ids[0] });
  expect(Buffer.from(office.saved.get('现场.png')!).equals(PNG)).toBe(true);
  await call('inspections.withdrawPhoto', { id: ids[0], reason: '拍错了人' });
  expect(await photosOf()).toEqual([0]);
  await office.asManager();
  expect((await office.refusal('inspections.photoPart', { id: ids[0], offset: 0 })).code).toBe(
    'no_permission',
  );
});
