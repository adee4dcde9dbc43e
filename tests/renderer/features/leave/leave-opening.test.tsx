import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { OpeningRow } from '#shared/contracts/leave-balances';
import { LeaveOpeningForm } from '../../../../renderer/features/leave/leave-opening-form';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const person = (staffId: number, staffName: string, change: Partial<OpeningRow>): OpeningRow => ({
  staffId,
  staffNo: `000${staffId}`,
  staffName,
  pinyin: '',
  unitName: '测试局',
  workSince: '2003-07-01',
  serviceYears: 22,
  parts: [],
  carried: 0,
  expired: 0,
  taken: 0,
  notes: [],
  ...change,
});

const rows = [
  person(1, '孙强', { parts: [{ halfDays: 30, validFrom: '2026-01-01' }], carried: 3, expired: 4 }),
  person(2, '钱丽', {
    parts: [
      { halfDays: 10, validFrom: '2026-01-01' },
      { halfDays: 10, validFrom: '2026-09-01' },
    ],
    notes: ['step_up'],
  }),
  person(3, '周敏', { workSince: null, serviceYears: null, notes: ['no_work_date'] }),
  person(4, '吴刚', { parts: [{ halfDays: 20, validFrom: '2026-01-01' }], notes: ['already_open'] }),
];

async function openForm(answer: () => unknown = () => ({ opened: 2, halfDays: 50, carried: 3, expired: 4 })) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['chief'])),
    'leave.openingPreview': ({ carry }: { carry: string }) => ({
      stamp: `stamp-${carry}`,
      rows,
      halfDays: 50,
    }),
    'leave.openYear': answer,
  });
  const closed: true[] = [];
  const view = await renderUi(
    <MemoryRouter>
      <LeaveOpeningForm year={2026} onClose={() => closed.push(true)} />
    </MemoryRouter>,
  );
  await screen.findByText('2 人开立，共 25 天');
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, closed, sent };
}

const confirm = async ({ user }: Awaited<ReturnType<typeof openForm>>) => {
  await user.click(screen.getByRole('button', { name: '开立 2 人' }));
  const asked = await screen.findByRole('dialog', { name: '开立 2026 年年休假' });
  await user.click(within(asked).getByRole('button', { name: '开立 2 人' }));
  return asked;
};

describe('opening a year', () => {
  it('shows everybody with the reason, and who is left out', async () => {
    await openForm();
    expect(screen.getByText('年内工龄升档、5 天（2026-09-01 起）')).toBeVisible();
    expect(screen.getByText(/1 人已经开立、1 人没有填参加工作时间/)).toBeVisible();
  });

  it('applies exactly what was shown, after it was confirmed', async () => {
    const form = await openForm();
    await form.user.click(screen.getByText('全部结转'));
    await waitFor(() => expect(form.sent('leave.openingPreview')).toHaveLength(2));
    await screen.findByText('2 人开立，共 25 天');
    await confirm(form);
    await waitFor(() => expect(form.closed).toHaveLength(1));
    expect(form.sent('leave.openYear')).toEqual([
      { year: 2026, carry: 'all', carryLimit: 0, carryUntil: null, stamp: 'stamp-all' },
    ]);
    expect(await screen.findByText(/已开立 2 人，共 25 天；结转 1.5 天，作废 2 天/)).toBeVisible();
  });

  it('stays open and looks again when something changed meanwhile', async () => {
    const form = await openForm(() => {
      throw refused('changed_meanwhile');
    });
    await confirm(form);
    await waitFor(() => expect(form.sent('leave.openingPreview').length).toBeGreaterThan(1));
    expect(form.closed).toEqual([]);
    expect(screen.getByRole('button', { name: '开立 2 人' })).toBeVisible();
  });
});
