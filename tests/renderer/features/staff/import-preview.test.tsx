import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { RosterPreview, RosterPreviewRow } from '#shared/contracts/staff-roster';
import { ImportPage } from '../../../../renderer/features/staff/import-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const line = (row: number, fields: Partial<RosterPreviewRow> = {}): RosterPreviewRow => ({
  row,
  staffNo: `014${row}`,
  name: `某甲${row}`,
  unitName: '税务局',
  windowCode: '05',
  windowName: '办税窗口',
  duty: 'A',
  post: 'clerk',
  machineId: '',
  entryDate: '2026-03-02',
  exitDate: null,
  workSince: null,
  change: 'added',
  problems: [],
  ...fields,
});
const none = { added: 0, changed: 0, unchanged: 0 };

const preview = (rows: RosterPreviewRow[], fields: Partial<RosterPreview> = {}): RosterPreview => ({
  fileName: 'roster.xlsx',
  sheet: '名册',
  rows,
  fileProblems: [],
  errors: rows.flatMap(({ problems }) => problems).filter(({ level }) => level === 'error').length,
  warnings: rows.flatMap(({ problems }) => problems).filter(({ level }) => level === 'warning').length,
  skipped: 0,
  newUnits: ['税务局'],
  newWindows: [{ code: '05', name: '办税窗口', unitName: '税务局' }],
  renamedWindows: [],
  counts: {
    units: { ...none, added: 1 },
    windows: none,
    staff: { ...none, added: rows.length },
    postings: none,
  },
  ...fields,
});

const BAD = line(3, {
  problems: [
    { row: 3, column: 'entryDate', level: 'error', code: 'bad_date', params: { value: '三月初' } },
    { row: 3, column: 'phone', level: 'warning', code: 'too_long', params: { max: 40 } },
  ],
});

async function choose(answer: () => RosterPreview) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'transfer.pick': () => [{ token: 'token-of-roster', name: 'roster.xlsx', bytes: 1 }],
    'staff.importPreview': answer,
    'staff.importApply': () => ({ rows: 2, warnings: 0, counts: preview([]).counts }),
    'staff.importTemplate': () => ({ fileName: '人员名册导入模板.xlsx' }),
  });
  const view = await renderUi(
    <MemoryRouter>
      <ImportPage />
    </MemoryRouter>,
  );
  const applied = () => fake.calls.filter(({ channel }) => channel === 'staff.importApply');
  return { ...view, fake, applied, pick: () => view.user.click(screen.getByText('选择名册文件')) };
}

describe('roster import', () => {
  it('offers the template first', async () => {
    const { user } = await choose(() => preview([]));
    await user.click(screen.getByRole('button', { name: '下载模板' }));
    expect(await screen.findByText(/人员名册导入模板.xlsx/)).toBeVisible();
  });

  it('shows each problem in its row and does not let errors through', async () => {
    const { pick, user } = await choose(() => preview([line(2), BAD]));
    await pick();
    const words = '进驻日期：“三月初”不是可以识别的日期，请写成 2026-03-05；电话：太长，最多 40 个字';
    const row = (await screen.findByText(words)).closest('[role="row"]') as HTMLElement;
    expect(within(row).getByText('0143')).toBeVisible();
    expect(screen.queryByText('0142')).toBeNull();
    expect(screen.getByText('错误 1 处')).toBeVisible();
    expect(screen.getByRole('button', { name: '确认导入' })).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: '只看有问题的行' }));
    expect(screen.getByText('0142')).toBeVisible();
  });

  it('reads the corrected file again, then imports and says what was taken over', async () => {
    let rows = [BAD];
    const { pick, user, applied } = await choose(() => preview(rows));
    await pick();
    await screen.findByText('错误 1 处');
    rows = [line(3)];
    await user.click(screen.getByRole('button', { name: '重新读取' }));
    const confirm = screen.getByRole('button', { name: '确认导入' });
    await waitFor(() => expect(confirm).toBeEnabled());
    expect(screen.getByText('将新建派驻单位：税务局')).toBeVisible();
    await user.click(confirm);
    expect(await screen.findByText('名册已导入')).toBeVisible();
    expect(applied().map(({ input }) => input)).toEqual([{ token: 'token-of-roster', effectiveDate: null }]);
  });

  it('has nothing to import when nothing is new', async () => {
    const same = preview([line(2, { change: 'unchanged' })], {
      counts: { units: none, windows: none, staff: { ...none, unchanged: 1 }, postings: none },
    });
    const { pick } = await choose(() => same);
    await pick();
    expect(await screen.findByText(/完全一致/)).toBeVisible();
    expect(screen.getByRole('button', { name: '确认导入' })).toBeDisabled();
  });

  it('says which columns are missing', async () => {
    const { pick } = await choose(() => {
      throw refused('roster_columns_missing', { columns: '工号、派驻单位' });
    });
    await pick();
    expect(await screen.findByText(/没有找到这些列：工号、派驻单位/)).toBeVisible();
  });
});
