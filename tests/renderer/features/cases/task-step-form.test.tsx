import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SupervisedTaskDetail, TaskStepInfo } from '#shared/contracts/cases-tasks';
import type { TaskStepType } from '#shared/domain/cases/types';
import { TaskStepForm } from '../../../../renderer/features/cases/task-step-form';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';

/** Due long before any day the test can run on. */
const task: SupervisedTaskDetail = {
  ...{ id: 3, no: '2020-003', title: '更新办事指南', content: '', source: 'instruction' },
  ...{ sourceBody: '', sourceNo: '', windowId: 5, unitId: null, staffId: null },
  ...{ issuedOn: '2020-03-02', dueOn: '2020-03-20', state: 'open', doneOn: null, result: null },
  ...{ standing: 'overdue', days: 9, windowName: '办税窗口', unitName: '', staffName: '', pinyin: '' },
  ...{ extensions: 0, urges: 0, progress: '', steps: [] },
};
const urged: TaskStepInfo = {
  ...{ id: 1, type: 'urge', onDate: '2020-03-23', text: '', dueBefore: '2020-03-20' },
  ...{ dueAfter: '2020-03-20', result: null, harm: false, byName: '', at: 0 },
};

async function openStep(step: TaskStepType, steps: TaskStepInfo[] = []) {
  const fake = installFakeApi({ 'cases.taskStep': () => ({ id: 3 }) });
  const ui = await renderUi(<TaskStepForm task={{ ...task, steps }} step={step} onClose={() => {}} />);
  const sent = () =>
    fake.calls.filter(({ channel }) => channel === 'cases.taskStep').map(({ input }) => input);
  return { ...ui, sent };
}

describe('a step of a task', () => {
  it('is not an extension without a later day and a reason', async () => {
    const { user, sent } = await openStep('extend');
    await user.click(screen.getByRole('button', { name: '延期' }));
    expect(await screen.findAllByText('请填写')).toHaveLength(2);
    expect(sent()).toEqual([]);
  });

  it('that comes late says in which month it counts, and whether it harmed the whole', async () => {
    const { user, sent } = await openStep('finish');
    expect(screen.getByText(/已超过期限 2020-03-20，保存后计入 \d{4}-\d{2} 的考核/)).toBeTruthy();
    await user.click(screen.getByLabelText(/影响全局工作/));
    await user.click(screen.getByRole('button', { name: '办结' }));
    await waitFor(() => expect(sent()).toMatchObject([{ type: 'finish', result: 'done', harm: true }]));
  });

  it('counts no deadline twice', async () => {
    await openStep('finish', [urged]);
    expect(screen.getByText('这个期限已在催办时计入考核，不再重复计分。')).toBeTruthy();
  });

  it('that failed needs words', async () => {
    const { user, sent } = await openStep('finish');
    await user.click(screen.getByText('未完成'));
    await user.click(screen.getByRole('button', { name: '办结' }));
    expect(await screen.findByText('请填写')).toBeTruthy();
    expect(sent()).toEqual([]);
  });
});
