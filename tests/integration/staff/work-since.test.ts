import { describe, expect, it } from 'vitest';
import type { RosterPreview } from '#shared/contracts/staff-roster';
import { openCenter, type TestCenter } from '../support/center';
import { byNumber, HEADINGS, pickRoster, problemsOf } from './support';

const ZHANG = [
  '0147',
  '张三',
  '男',
  '税务局',
  '05',
  '办税窗口',
  'A岗',
  '窗口负责人',
  '',
  '',
  '2026-01-05',
  '',
  '',
];
const LI = ['0148', '李四', '女', '税务局', '05', '办税窗口', 'B岗', '工作人员', '', '', '2026/1/5', '', ''];
const WANG = ['147', '王五', '', '公安局', '', '户籍窗口', '', '', '', '', '2026年1月6日', '', ''];

describe('the day of work for annual leave', () => {
  const SINCE = [...HEADINGS, '参加工作时间'];
  const since = async (center: TestCenter) =>
    (await center.call<{ staffNo: string; workSince: string | null; note: string }[]>('leave.profiles')).map(
      ({ staffNo, workSince, note }) => [staffNo, workSince, note],
    );
  const pick = (center: TestCenter, ...cells: [row: string[], since: string][]) =>
    pickRoster(
      center,
      cells.map(([row, cell]) => [...row, cell]),
      SINCE,
    );

  it('comes in with the roster, leaves the rest of the profile, and goes out again', async () => {
    const center = await openCenter();
    const token = await pick(center, [ZHANG, '1998年7月'], [LI, '2015-08-01'], [WANG, '']);
    const view = await center.call<RosterPreview>('staff.importPreview', { token });
    expect(view.rows.map(({ workSince }) => workSince)).toEqual(['1998-07-01', '2015-08-01', null]);
    await center.call('staff.importApply', { token });
    const { id: staffId } = await byNumber(center, '0147');
    await center.call('leave.saveProfiles', {
      people: [{ staffId, workSince: '1998-07-01', note: '档案已核' }],
    });
    await center.call('staff.importApply', { token: await pick(center, [ZHANG, '1998-09-01'], [LI, '']) });
    expect(await since(center)).toEqual([
      ['0147', '1998-09-01', '档案已核'],
      ['0148', '2015-08-01', ''],
      ['147', null, ''],
    ]);
    const again = await center.call<{ counts: RosterPreview['counts'] }>('staff.importApply', {
      token: await pick(center, [ZHANG, '1998-09-01'], [LI, '']),
    });
    expect(again.counts.staff).toEqual({ added: 0, changed: 0, unchanged: 2 });
  });

  it('is refused when it cannot be read or lies ahead', async () => {
    const center = await openCenter();
    const token = await pick(center, [ZHANG, '1998.1'], [LI, '2090-01-01']);
    expect(problemsOf(await center.call<RosterPreview>('staff.importPreview', { token }))).toEqual([
      [2, 'workSince', 'bad_date'],
      [3, 'workSince', 'work_after_today'],
    ]);
  });

  it('does not hold somebody who was entered by mistake', async () => {
    const center = await openCenter();
    await center.call('staff.importApply', { token: await pick(center, [ZHANG, '1998-07-01']) });
    await center.call('staff.remove', { id: (await byNumber(center, '0147')).id });
    expect(await center.call('staff.list', { presence: 'all' })).toEqual([]);
  });
});
