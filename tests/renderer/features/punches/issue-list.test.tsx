import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { IssueOutcome, PunchIssue } from '#shared/contracts/punches';
import { IssueList } from '../../../../renderer/features/punches/issue-list';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const issue = (line: number, outcome: IssueOutcome, code: string): PunchIssue => ({
  ...{ importId: 5, file: '1_attlog.dat', line, sheet: null, row: line, raw: `7 2026-02-10 0${line}:00:00` },
  ...{ outcome, code, params: {} },
  decision: outcome === 'dismissed' ? { reason: '停电后时钟复位', by: '督查员甲' } : null,
});

const LINES = [
  issue(4, 'quarantined', 'clock_jump'),
  issue(6, 'quarantined', 'year_2000'),
  issue(8, 'dismissed', 'future'),
  issue(9, 'rejected', 'bad_date'),
];

async function openList(roles: Parameters<typeof sessionOf>[0] = ['officer']) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'punches.issues': ({ outcomes }: { outcomes: string[] }) => {
      const rows = LINES.filter((row) => outcomes.includes(row.outcome));
      return { total: rows.length, rows };
    },
    'punches.release': () => ({ released: 1, known: 0 }),
    'punches.dismiss': () => ({ dismissed: 2 }),
    'punches.restore': () => ({ restored: 1 }),
  });
  const view = await renderUi(<IssueList importIds={[5]} initial="quarantined" />);
  await screen.findByText(/08:00:00|04:00:00/);
  const inputs = (channel: string) =>
    fake.calls.filter((call) => call.channel === channel).map((call) => call.input);
  return { ...view, fake, inputs };
}

const giveReason = async (user: Awaited<ReturnType<typeof openList>>['user'], name: string) => {
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText(/理由|原因/), '核实过');
  await user.click(dialog.getByRole('button', { name }));
};

describe('lines that were set aside', () => {
  it('are marked as not used together, while only a jump of the clock may be released', async () => {
    const { user, inputs } = await openList();
    screen.getByRole('grid').focus();
    await user.keyboard('{Home} {ArrowDown} ');
    expect(screen.getByRole('button', { name: '放行所选（1）' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '不采用所选（2）' }));
    await giveReason(user, '不采用');
    await waitFor(() =>
      expect(inputs('punches.dismiss')).toEqual([
        {
          lines: [
            { importId: 5, line: 4 },
            { importId: 5, line: 6 },
          ],
          reason: '核实过',
        },
      ]),
    );
  });

  it('that are not used stand under their own filter with reason and name, and come back', async () => {
    const { user, inputs } = await openList();
    await user.click(screen.getByRole('radio', { name: '不采用' }));
    expect(await screen.findByText('停电后时钟复位（督查员甲）')).toBeVisible();
    screen.getByRole('grid').focus();
    await user.keyboard('{Home} ');
    expect(screen.queryByRole('button', { name: /放行/ })).toBeNull();
    await user.click(await screen.findByRole('button', { name: '恢复所选（1）' }));
    await giveReason(user, '恢复');
    await waitFor(() => expect(inputs('punches.restore')).toMatchObject([{ lines: [{ line: 8 }] }]));
  });

  it('stay chosen when it is refused, and the words say why', async () => {
    const { user, fake } = await openList();
    fake.on('punches.release', () => Promise.reject(refused('import_running')));
    screen.getByRole('grid').focus();
    await user.keyboard('{Home} ');
    await user.click(screen.getByRole('button', { name: '放行所选（1）' }));
    await giveReason(user, '放行');
    expect(await screen.findByText(/另一次导入正在进行/)).toBeVisible();
    expect(screen.getByRole('button', { name: '放行所选（1）' })).toBeVisible();
  });

  it('cannot be chosen where nothing can be decided: a rejected line, or by who may only read', async () => {
    const { user } = await openList();
    await user.click(screen.getByRole('radio', { name: '拒收' }));
    await screen.findByText(/09:00:00/);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('are for an auditor to read', async () => {
    await openList(['auditor']);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
