import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/platform/workbook-reader';
import type { SupervisedTask, TaskFilePreview } from '#shared/contracts/cases-tasks';
import { auditOf, type Office, openOffice } from '../leave/support';
import { workbook } from '../staff/support';

const HEAD = ['编号', '督办事项', '来源', '承办窗口', '交办日期', '办理期限', '要求'];
const read = async (office: Office, rows: string[][]) => {
  const token = await office.pick('督办台账.xlsx', await workbook([HEAD, ...rows]));
  return { token, preview: await office.call<TaskFilePreview>('cases.previewTasks', { token }) };
};
const tasks = (office: Office) => office.call<SupervisedTask[]>('cases.tasks', {});
const first = ['', '综合窗口改造', '会议议定', '05', '2026-03-02', '2026-03-20', '划转第二批事项'];
const second = ['', '提案答复', '提案', '户籍窗口', '2026-03-03', '20日前', ''];

describe('supervised tasks from a workbook', () => {
  it('are seen, taken, numbered, and the same file changes nothing', async () => {
    const office = await openOffice();
    const { token, preview } = await read(office, [first, second]);
    expect(preview).toMatchObject({ errors: 0, added: 2, changed: 0, unchanged: 0 });
    expect(await tasks(office)).toEqual([]);
    const taken = { added: 2, changed: 0, unchanged: 0 };
    expect(await office.call('cases.importTasks', { token })).toEqual(taken);
    expect(
      (await tasks(office)).map(({ no, title, windowName, dueOn }) => [no, title, windowName, dueOn]),
    ).toEqual([
      ['2026-001', '综合窗口改造', '办税窗口', '2026-03-20'],
      ['2026-002', '提案答复', '户籍窗口', '2026-03-20'],
    ]);
    expect(await office.call('cases.importTasks', { token })).toEqual({ added: 0, changed: 0, unchanged: 2 });
    expect(await auditOf(office, 'supervised_task')).toHaveLength(4);
  });

  it('are corrected by number, but not their days once they are on their way', async () => {
    const office = await openOffice();
    await office.call('cases.importTasks', { token: (await read(office, [first])).token });
    const [task] = await tasks(office);
    const later = await read(office, [['2026-001', '综合窗口改造', '', '', '', '2026-03-27', '']]);
    expect(later.preview).toMatchObject({ changed: 1, errors: 0 });
    await office.call('cases.importTasks', { token: later.token });
    expect((await tasks(office))[0]).toMatchObject({ dueOn: '2026-03-27', content: '划转第二批事项' });
    const step = { id: task!.id, type: 'note', onDate: '2026-03-09', text: '已开工' };
    await office.call('cases.taskStep', step);
    const moved = await read(office, [['2026-001', '综合窗口改造', '', '', '', '2026-04-03', '']]);
    expect(moved.preview.rows[0]!.problems).toEqual([{ column: null, code: 'already_moving' }]);
  });

  it('come all or not at all', async () => {
    const office = await openOffice();
    const { token, preview } = await read(office, [first, second.with(3, '没有的窗口')]);
    expect(preview).toMatchObject({ errors: 1 });
    expect(await office.refusal('cases.importTasks', { token })).toMatchObject({
      code: 'task_sheet_errors',
      params: { errors: 1, rows: '3' },
    });
    expect(await tasks(office)).toEqual([]);
  });

  it('have a template that the program reads, its examples passed over', async () => {
    const office = await openOffice();
    const { fileName } = await office.call<{ fileName: string }>('cases.taskTemplate', {});
    const token = await office.pick('模板.xlsx', office.saved.get(fileName)!);
    const [sheet] = readWorkbook(`${office.folder}/模板.xlsx`);
    expect(sheet!.rows[0]!.cells).toContain('督办事项');
    expect((await office.refusal('cases.previewTasks', { token })).code).toBe('task_sheet_empty');
  });
});
