import { describe, expect, it } from 'vitest';
import type { SupervisedTaskDetail } from '#shared/contracts/cases-tasks';
import { assess } from '#shared/domain/assessment/engine';
import { windowRulebook } from '../../domain/assessment/shipped';
import { auditOf, closeMonth, openOffice } from '../leave/support';
import { bad, facts, MONTH, step, task } from './support';

describe('a supervised task', () => {
  it('runs from its issue to its end, with an extension, urging and a way back', async () => {
    const office = await openOffice();
    const { id } = await office.call<{ id: number }>('cases.saveTask', task(office));
    await step(office, id, 'note', '2026-03-05', { text: '已出方案' });
    await step(office, id, 'extend', '2026-03-18', { text: '等设备到货', due: '2026-03-27' });
    const urged = await step(office, id, 'urge', '2026-03-31');
    expect(urged).toMatchObject({
      no: '2026-001',
      standing: 'overdue',
      dueOn: '2026-03-27',
      extensions: 1,
      urges: 1,
    });
    expect(await office.call('cases.waiting')).toEqual({ overdue: 1, soon: 0 });
    expect(await facts(office)).toMatchObject([
      {
        kind: 'duty',
        item: 'key_task',
        date: '2026-03-31',
        days: 2,
        tags: ['urged'],
        label: '2026-001 · 综合窗口改造',
      },
    ]);
    const done = await step(office, id, 'finish', '2026-04-09', { result: 'done' });
    expect(done).toMatchObject({ standing: 'done_late', doneOn: '2026-04-09' });
    expect(await facts(office, '2026-04')).toEqual([]);
    const back = await office.call<SupervisedTaskDetail>('cases.undoTaskStep', { id, reason: '尚未验收' });
    expect(back).toMatchObject({ state: 'open', doneOn: null, result: null });
    expect(back.steps).toHaveLength(3);
    expect((await auditOf(office, 'supervised_task')).map(({ reason }) => reason)).toContain('尚未验收');
  });

  it('says what it needs', async () => {
    const office = await openOffice();
    const save = (rest: object) => bad(office, 'saveTask', task(office, rest));
    expect(await save({ windowId: null })).toBe('task_owner_missing');
    expect(await save({ dueOn: '2026-03-01' })).toBe('task_due_before_issue');
    expect(await save({ issuedOn: '2026-05-01', dueOn: '2026-06-01' })).toBe('in_future');
    expect(await save({ windowId: 999 })).toBe('not_found');
    const { id } = await office.call<{ id: number }>('cases.saveTask', task(office));
    expect(await bad(office, 'undoTaskStep', { id, reason: '误' })).toBe('task_no_step');
    await step(office, id, 'note', '2026-03-05', { text: '已出方案' });
    const steps = (type: string, onDate: string) => bad(office, 'taskStep', { id, type, onDate, text: '' });
    expect(await steps('urge', '2026-03-04')).toBe('task_step_date');
    expect(await steps('finish', '2026-03-06')).toBe('task_result_missing');
    expect(await steps('reopen', '2026-03-06')).toBe('task_state');
    expect(await bad(office, 'saveTask', task(office, { id, dueOn: '2026-03-31' }))).toBe(
      'task_already_moving',
    );
    await office.call('cases.saveTask', task(office, { id, title: '综合窗口改造（一期）' }));
    expect(await bad(office, 'removeTask', { id, reason: '误' })).toBe('task_already_moving');
    await closeMonth(office, MONTH);
    expect(await steps('urge', '2026-03-31')).toBe('month_closed');
  });

  it('of a person costs the window they serve', async () => {
    const office = await openOffice();
    const owner = { windowId: null, staffId: office.people.丙, source: 'instruction' };
    const { id } = await office.call<{ id: number }>('cases.saveTask', task(office, owner));
    await step(office, id, 'finish', '2026-03-25', { result: 'partly', text: '余下部分另行安排' });
    const [fact] = await facts(office);
    expect(fact).toMatchObject({
      staffId: office.people.丙,
      windowId: office.windows.police,
      item: 'instruction',
    });
    const [result] = assess(windowRulebook, [{ id: office.windows.police, name: '' }], [fact!]);
    expect(result!.lines.map(({ clause, points }) => [clause, points])).toEqual([['四（一）2', -300]]);
  });

  it('and figures are not for window managers', async () => {
    const office = await openOffice();
    await office.asManager();
    expect(await bad(office, 'month', { month: MONTH })).toBe('no_permission');
    await office.login(['leader'], null);
    expect(await office.call('cases.tasks')).toEqual([]);
    expect(await bad(office, 'saveTask', task(office))).toBe('no_permission');
  });
});
