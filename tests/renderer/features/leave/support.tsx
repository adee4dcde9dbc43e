import { screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { LeavePage } from '../../../../renderer/features/leave/leave-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';
import { kinds, overdue, preview, waiting } from './samples';

/** The page of requests with two of them, answered as told; `sent` gives what was asked of an operation. */
export async function openPage(
  roles: Parameters<typeof sessionOf>[0] = ['officer'],
  more = '',
  answers: Parameters<typeof installFakeApi>[0] = {},
) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'leave.list': () => [waiting, overdue],
    'leave.tasks': () => [{ task: 'overdue', dueAt: overdue.dueAt, leave: overdue }],
    'leave.kinds': () => kinds,
    'leave.get': ({ id }: { id: number }) => (id === 8 ? overdue : waiting),
    'leave.files': () => [],
    'leave.preview': () => preview,
    'leave.submit': () => waiting,
    'leave.enter': () => waiting,
    'leave.decide': () => ({ ...waiting, state: 'approved' }),
    'leave.applicants': () => [{ id: 3, staffNo: '0147', name: '孙强', windowName: '办税窗口' }],
    'leave.substitutes': () => [
      { id: 4, staffNo: '0148', name: '周敏', windowName: '办税窗口', away: false },
      { id: 5, staffNo: '0149', name: '吴刚', windowName: '办税窗口', away: true },
    ],
    'staff.search': () => [
      { id: 3, staffNo: '0147', name: '孙强', unitName: '测试局', windowNames: ['办税窗口'] },
    ],
    ...answers,
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={[`/?month=2026-04${more}`]}>
      <LeavePage />
    </MemoryRouter>,
  );
  await screen.findByText('孙强');
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, fake, sent };
}
