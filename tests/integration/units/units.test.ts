import { describe, expect, it } from 'vitest';
import { unitDirectory, windowDirectory } from '#electron/features/units/index';
import type { Unit, WindowRecord } from '#shared/contracts/units';
import { makePerson, makeUnit, makeWindow } from '../staff/support';
import { openCenter } from '../support/center';

describe('home units', () => {
  it('keep what notices need', async () => {
    const center = await openCenter();
    const fields = {
      code: '01',
      name: '税务局',
      shortName: '税务',
      vertical: true,
      superior: '市税务局',
      head: '甲',
      deputy: '乙',
      phone: '1',
      active: true,
    };
    const saved = await center.call<Unit>('units.save', { id: null, ...fields });
    expect(saved).toMatchObject({ ...fields, pinyin: 'ShuiWuJu swj', staffCount: 0, windowCount: 0 });
    const changed = await center.call<Unit>('units.save', { ...fields, id: saved.id, head: '丙' });
    expect(await center.call('units.list')).toEqual([changed]);
    expect(await unitDirectory(center.database.kysely)).toMatchObject([{ head: '丙', vertical: true }]);
  });

  it.each([
    [{ code: '01', name: '公安局' }, 'unit_code_taken'],
    [{ code: '02', name: '税务局' }, 'unit_name_taken'],
    [{ code: '', name: '公安局' }, 'invalid_input'],
  ])('refuses %j', async (fields, code) => {
    const center = await openCenter();
    await makeUnit(center, '01', '税务局');
    expect((await center.refusal('units.save', { id: null, ...fields })).code).toBe(code);
  });

  it('go only while nothing belongs to them', async () => {
    const center = await openCenter();
    const used = await makeUnit(center, '01', '税务局');
    const free = await makeUnit(center, '02', '公安局');
    await makePerson(center, '0147', '张三', used.id);
    expect(await center.refusal('units.remove', { id: used.id })).toEqual({
      code: 'unit_used',
      params: { name: '税务局', staff: 1, windows: 0 },
    });
    await center.call('units.remove', { id: free.id });
    expect((await center.call<Unit[]>('units.list')).map(({ name }) => name)).toEqual(['税务局']);
    expect((await center.refusal('units.remove', { id: free.id })).code).toBe('not_found');
  });
});

describe('windows', () => {
  it('say who is there today', async () => {
    const center = await openCenter();
    const unit = await makeUnit(center, '01', '税务局');
    const window = await makeWindow(center, '05', '办税窗口');
    const person = await makePerson(center, '0147', '张三', unit.id);
    const posting = {
      staffId: person.id,
      windowId: window.id,
      duty: 'A',
      post: 'manager',
      startDate: '2026-04-10',
    };
    await center.call('staff.addPosting', posting);
    const fields = { id: window.id, code: '05', name: '办税窗口', unitId: unit.id, area: '二楼' };
    expect(await center.call('units.saveWindow', fields)).toMatchObject({
      unitName: '税务局',
      area: '二楼',
      staffCount: 1,
      managerName: '张三',
    });
    expect(await windowDirectory(center.database.kysely)).toMatchObject([{ code: '05', unitName: '税务局' }]);
    expect(await center.refusal('units.removeWindow', { id: window.id })).toEqual({
      code: 'window_used',
      params: { name: '办税窗口', postings: 1 },
    });
  });

  it('are refused twice, and go when unused', async () => {
    const center = await openCenter();
    const window = await makeWindow(center, '05', '办税窗口');
    const twice = { id: null, code: '05', name: '另一窗口' };
    expect((await center.refusal('units.saveWindow', twice)).code).toBe('window_code_taken');
    const sameName = { id: null, code: '06', name: '办税窗口' };
    expect((await center.refusal('units.saveWindow', sameName)).code).toBe('window_name_taken');
    const ghost = { id: null, code: '06', name: '甲窗口', unitId: 9 };
    expect((await center.refusal('units.saveWindow', ghost)).code).toBe('not_found');
    await center.call('units.removeWindow', { id: window.id });
    expect(await center.call<WindowRecord[]>('units.windows')).toEqual([]);
  });
});
