import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { LayoutSample, LayoutTrial, SavedLayout } from '#shared/contracts/punch-layouts';
import type { PunchLayout } from '#shared/domain/punches/layout';
import { startOfDay } from '#shared/domain/time/wall';
import { LayoutEditor } from '../../../../renderer/features/punches/layout-editor';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const guess: PunchLayout = {
  encoding: null,
  separator: ',',
  sheet: 0,
  headerRow: 1,
  roles: [null, 'date', 'time'],
  datePattern: '',
  timePattern: '',
};
const sample: LayoutSample = {
  file: '签到.csv',
  container: 'text',
  sheets: [],
  encoding: 'gb18030',
  rows: [
    { number: 1, cells: ['工牌', '哪天', '几点'] },
    { number: 2, cells: ['7', '2026-03-02', '08:00'] },
  ],
  guess,
};
const trial: LayoutTrial = {
  read: 2,
  good: 1,
  bad: 1,
  persons: 1,
  firstAt: startOfDay('2026-03-02'),
  lastAt: startOfDay('2026-03-02'),
  punches: [
    {
      row: 2,
      machineId: '7',
      name: null,
      at: startOfDay('2026-03-02') + 28_800_000,
      direction: null,
      device: '',
    },
  ],
  problems: [{ row: 3, code: 'bad_date', raw: '7,昨天,08:00' }],
};

async function openEditor() {
  const onSaved = vi.fn();
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'punches.devices': () => ({ devices: [], clocks: [], declaration: null }),
    'punches.layoutSample': () => sample,
    'punches.tryLayout': () => trial,
    'punches.addLayout': (input: { name: string; device: string; layout: PunchLayout }): SavedLayout => ({
      id: 1,
      ...input,
      container: 'text',
      sample: sample.rows,
      at: 0,
      accountName: '',
    }),
  });
  const target = { kind: 'file', token: 'token-csv', file: '签到.csv', device: null } as const;
  const view = await renderUi(<LayoutEditor target={target} onClose={() => {}} onSaved={onSaved} />);
  await screen.findByRole('combobox', { name: '第 1 列' });
  const inputs = (channel: string) => fake.calls.filter((c) => c.channel === channel).map((c) => c.input);
  const choose = async (box: string, option: string | RegExp) => {
    await view.user.click(screen.getByRole('combobox', { name: box }));
    await view.user.click(await screen.findByRole('option', { name: option }));
  };
  return { ...view, inputs, choose, onSaved };
}

describe('columns named by hand', () => {
  it('says what is missing until the id is named, then what would be read', async () => {
    const { choose, inputs, user } = await openEditor();
    expect(screen.getByText(/还没有指定哪一列是考勤号/)).toBeVisible();
    expect(screen.getByRole('button', { name: '保存并用它读取' })).toBeDisabled();
    expect(inputs('punches.tryLayout')).toEqual([]);
    await choose('第 1 列', '考勤号');
    expect(await screen.findByText(/读到 2 条：可用 1 条，有问题 1 条/)).toBeVisible();
    expect(screen.getByText('2026-03-02 08:00:00')).toBeVisible();
    await user.click(screen.getByText('有问题的行 1'));
    expect(screen.getByText('日期或时间不存在，或写法无法识别')).toBeVisible();
  });

  it('is kept for a machine, which has to be named', async () => {
    const { choose, inputs, user, onSaved } = await openEditor();
    await choose('第 1 列', '考勤号');
    const save = screen.getByRole('button', { name: '保存并用它读取' });
    await user.click(save);
    expect(await screen.findByText('请选择考勤机')).toBeVisible();
    expect(inputs('punches.addLayout')).toEqual([]);
    const device = screen.getByRole('combobox', { name: /属于哪台考勤机/ });
    await user.click(device);
    await user.type(device, '东门');
    await user.click(await screen.findByRole('option', { name: '新考勤机：东门' }));
    await user.click(save);
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    expect(inputs('punches.addLayout')).toEqual([
      {
        token: 'token-csv',
        name: '签到',
        device: '东门',
        layout: { ...guess, roles: ['id', 'date', 'time'] },
      },
    ]);
  });

  it('cuts the file anew by another separator', async () => {
    const { choose, inputs } = await openEditor();
    await choose('分隔符', '分号');
    await waitFor(() =>
      expect(inputs('punches.layoutSample')).toContainEqual({
        token: 'token-csv',
        encoding: null,
        separator: ';',
        sheet: 0,
      }),
    );
  });

  it('shows the rows with their numbers, the headings set apart', async () => {
    await openEditor();
    const [grid] = screen.getAllByRole('table');
    expect(
      within(grid as HTMLElement)
        .getByText('工牌')
        .closest('tr'),
    ).toHaveAttribute('data-row', 'header');
  });
});
