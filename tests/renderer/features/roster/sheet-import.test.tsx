import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { DutySheetPreview } from '#shared/contracts/roster-sheet';
import { DutyImport } from '../../../../renderer/features/roster/sheet-import';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';

const row = (number: number, rest: object = {}): DutySheetPreview['rows'][number] => ({
  ...{ row: number, date: '2026-04-13', kind: 'noon', windowName: '办税窗口', staffNo: '001', name: '孙强' },
  ...{
    startMinute: 720,
    endMinute: 840,
    shiftName: '',
    forName: '',
    note: '',
    change: 'added',
    problems: [],
  },
  ...rest,
});
const good: DutySheetPreview = {
  ...{ fileName: '五月.xlsx', errors: 0, added: 2, changed: 0, unchanged: 0, removed: 0 },
  rows: [row(2), row(3)],
};

async function open(preview: DutySheetPreview) {
  const fake = installFakeApi({
    'roster.importPreview': () => preview,
    'roster.importApply': () => ({ added: 2, changed: 0, unchanged: 0, removed: 0 }),
  });
  let closed = false;
  const file = { token: 'token-of-file', name: '五月.xlsx', bytes: 1 };
  const view = await renderUi(
    <DutyImport file={file} onChooseOther={async () => undefined} onClose={() => (closed = true)} />,
  );
  const dialog = within(await screen.findByRole('dialog', { name: '导入值班清单' }));
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, dialog, sent, isClosed: () => closed };
}

it('shows what it would do, and takes it over', async () => {
  const { user, dialog, sent, isClosed } = await open(good);
  expect(await dialog.findByText(/新增 2，更新 0/)).toBeVisible();
  await user.click(dialog.getByRole('checkbox', { name: '以文件为准' }));
  await waitFor(() =>
    expect(sent('roster.importPreview').at(-1)).toEqual({ token: 'token-of-file', replace: true }),
  );
  await waitFor(() => expect(dialog.getByRole('button', { name: '导入' })).toBeEnabled());
  await user.click(dialog.getByRole('button', { name: '导入' }));
  await waitFor(() => expect(isClosed()).toBe(true));
  expect(sent('roster.importApply')).toEqual([{ token: 'token-of-file', replace: true }]);
});

it('closes the way while a row has an error, and says which', async () => {
  const problems = [{ column: 'name', code: 'unknown_person' } as const];
  const { dialog } = await open({ ...good, errors: 1, rows: [row(2), row(3, { problems })] });
  expect(await dialog.findByText(/1 行有错误，整张表都不会导入/)).toBeVisible();
  expect(dialog.getByText('值班人员：没有这个人')).toBeVisible();
  expect(dialog.getByRole('button', { name: '导入' })).toBeDisabled();
});
