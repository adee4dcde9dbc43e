import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AuditRow } from '#shared/contracts/audit';
import { AuditDetail } from '../../../../renderer/features/audit/audit-detail';
import { renderUi } from '../../support/render';

const row = (fields: Partial<AuditRow>): AuditRow => ({
  id: 1,
  at: Date.UTC(2026, 4, 8, 9, 30),
  accountName: '管理员',
  operation: 'leave.save',
  entity: 'leave_request',
  entityId: '7',
  before: null,
  after: null,
  reason: null,
  ...fields,
});

/** The table as rows of cells. */
const cells = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent));

describe('a row of the change log in words', () => {
  it('shows what changed with the office’s words, times as times, and folds the rest away', async () => {
    const before = {
      kind: 'personal',
      startAt: Date.UTC(2026, 4, 8, 8),
      minute: 605,
      active: true,
      note: '',
    };
    const { user } = await renderUi(
      <AuditDetail
        row={row({
          before: JSON.stringify(before),
          after: JSON.stringify({ ...before, startAt: Date.UTC(2026, 4, 8, 14), minute: 870, active: false }),
        })}
      />,
    );
    expect(cells()).toEqual([
      ['开始时间', '2026-05-08 08:00:00', '2026-05-08 14:00:00'],
      ['时刻', '10:05', '14:30'],
      ['在用', '是', '否'],
    ]);
    await user.click(screen.getByRole('button', { name: '显示未改动的 2 项' }));
    expect(cells().slice(3)).toEqual([
      ['类别', '事假', '事假'],
      ['备注', '—', '—'],
    ]);
  });

  it('shows lists line by line and a field nobody named by its own name', async () => {
    await renderUi(
      <AuditDetail
        row={row({
          entity: 'account',
          after: JSON.stringify({
            roles: ['chief', 'admin'],
            postings: [{ windowId: 3, startDate: '2026-05-01' }],
            unheard: 'x',
          }),
        })}
      />,
    );
    expect(cells()).toEqual([
      ['角色', '', '督查办主任\n系统管理员'],
      ['派驻', '', '窗口 3，开始日期 2026-05-01'],
      ['unheard', '', 'x'],
    ]);
  });

  it('says so when an action changed no record', async () => {
    await renderUi(<AuditDetail row={row({ operation: 'access.logout' })} />);
    expect(screen.getByText('这次操作没有改动记录内容。')).toBeVisible();
  });
});
