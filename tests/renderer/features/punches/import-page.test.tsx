import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { FilePreview, ImportReport, PunchIssue } from '#shared/contracts/punches';
import { startOfDay } from '#shared/domain/time/wall';
import { ImportPage } from '../../../../renderer/features/punches/import-page';
import { installFakeApi, refused } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const counts = { read: 10, accepted: 7, duplicate: 1, quarantined: 1, rejected: 1, flagged: 0 };
const good: FilePreview = {
  token: 'token-good',
  file: '1_attlog.dat',
  bytes: 500,
  format: 'attlog',
  encoding: 'gb18030',
  sure: true,
  dateOrder: 'ymd',
  dateOrderSure: true,
  firstLines: ['        7\t2026-03-02 08:20:00\t1\t0\t1\t0'],
  counts,
  persons: 3,
  devices: ['1'],
  firstAt: startOfDay('2026-03-02'),
  lastAt: startOfDay('2026-03-31'),
  importedAt: null,
  refusal: null,
  device: null,
  layoutId: null,
  layouts: [],
  explainable: false,
};
const unreadable: FilePreview = {
  ...good,
  token: 'token-bad',
  file: '照片.jpg',
  format: 'unknown',
  firstLines: [],
  counts: null,
  refusal: { code: 'punch_format_unknown', params: { file: '照片.jpg' } },
};
const bad: PunchIssue = {
  importId: 5,
  file: '1_attlog.dat',
  line: 4,
  sheet: null,
  row: 9,
  raw: '        8\t2026-13-02 08:20:00\t1\t0\t1\t0',
  outcome: 'rejected',
  code: 'bad_date',
  params: {},
  decision: null,
};
const report: ImportReport = {
  ...counts,
  unmapped: 4,
  unmappedIds: 2,
  files: [
    {
      ...counts,
      importId: 5,
      file: '1_attlog.dat',
      format: 'attlog',
      encoding: 'gb18030',
      unmapped: 4,
      firstAt: good.firstAt,
      lastAt: good.lastAt,
    },
  ],
  warnings: [{ code: 'closed_month', params: { months: '2026-02', count: 3 } }],
  bad: [bad],
  badTotal: 1,
};

async function openPage(files: FilePreview[]) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'transfer.pick': () => files.map(({ token, file, bytes }) => ({ token, name: file, bytes })),
    'punches.preview': ({ tokens }: { tokens: string[] }) => ({
      files: files.filter((file) => tokens.includes(file.token)),
    }),
    'punches.import': () => report,
    'punches.issues': ({ outcomes }: { outcomes: string[] }) =>
      outcomes.includes('rejected') ? { total: 1, rows: [bad] } : { total: 0, rows: [] },
    'punches.exportIssues': () => ({ saved: '清单.xlsx', rows: 1 }),
  });
  const view = await renderUi(
    <MemoryRouter>
      <ImportPage />
    </MemoryRouter>,
  );
  const inputs = (channel: string) =>
    fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  await view.user.click(await screen.findByRole('button', { name: '选择打卡文件' }));
  return { ...view, fake, inputs };
}

describe('import of punches', () => {
  it('shows what was found, imports, and reports each bad line in words', async () => {
    const { user, inputs } = await openPage([good]);
    expect(await screen.findByText('中控考勤记录')).toBeVisible();
    expect(screen.getByText(/2026-03-02 08:20:00/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '导入' }));
    expect(await screen.findByText('导入完成')).toBeVisible();
    expect(inputs('punches.import')).toEqual([{ tokens: ['token-good'] }]);
    expect(screen.getByText(/已月结的结果不会改变/)).toBeVisible();
    expect(screen.getByText(/4 次打卡的考勤号还没有对应到人员/)).toBeVisible();
    const lines = within(screen.getByRole('grid', { name: '需要查看的行' }));
    expect(await lines.findByText('日期或时间不存在，或写法无法识别')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '导出 Excel' }));
    await waitFor(() =>
      expect(inputs('punches.exportIssues')).toEqual([
        { importIds: [5], outcomes: ['rejected', 'quarantined'], language: 'zh' },
      ]),
    );
  });

  it('says after a cancelled import that nothing was kept, and can begin again', async () => {
    const { user, fake } = await openPage([good]);
    fake.on('punches.import', () => {
      throw refused('cancelled');
    });
    await user.click(await screen.findByRole('button', { name: '导入' }));
    expect(await screen.findByText(/导入已取消，没有留下任何打卡/)).toBeVisible();
    expect(screen.getByRole('button', { name: '导入' })).toBeEnabled();
  });

  it('does not import beside a file that cannot be read, until it is left out', async () => {
    const { user, inputs } = await openPage([good, unreadable]);
    expect(await screen.findByText(/不认识文件“照片.jpg”的格式/)).toBeVisible();
    expect(screen.getByRole('button', { name: '导入' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: '去掉不能导入的文件' }));
    await user.click(screen.getByRole('button', { name: '导入' }));
    await waitFor(() => expect(inputs('punches.import')).toEqual([{ tokens: ['token-good'] }]));
  });

  it('asks for the order of day and month when the file does not tell', async () => {
    const { user, inputs } = await openPage([
      { ...good, format: 'glg', dateOrder: 'mdy', dateOrderSure: false, sure: false },
    ]);
    expect(await screen.findByText(/分不清月和日/)).toBeVisible();
    expect(screen.getByRole('button', { name: '导入' })).toBeDisabled();
    await user.click(screen.getByRole('combobox', { name: '日期写法' }));
    await user.click(await screen.findByRole('option', { name: /日在前/ }));
    await waitFor(() =>
      expect(inputs('punches.preview')).toContainEqual({ tokens: ['token-good'], dateOrder: 'dmy' }),
    );
    await waitFor(() => expect(screen.getByRole('button', { name: '导入' })).toBeEnabled());
  });
});
