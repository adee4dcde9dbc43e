import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import type { Role } from '#shared/contracts/roles';
import type { RulebookPreview } from '#shared/contracts/rulebook';
import { rulebookSchema } from '#shared/domain/rulebook/schema';
import { RulebookPage } from '../../../../renderer/features/rulebook/rulebook-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const file = path.resolve(import.meta.dirname, '../../../../resources/rulebooks/person.json');
const rulebook = rulebookSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const { code, version, name, subject, effectiveFrom } = rulebook;
const info = { id: 1, code, version, name, subject, effectiveFrom, effectiveTo: null, createdAt: 0 };
const entry = {
  ...info,
  inForce: true,
  firstMonth: '2011-01',
  used: { months: 2, first: '2026-03', last: '2026-04' },
};
const draft = {
  ...{ id: 7, name: '新办法', subject: 'person', effectiveFrom: '2026-06-01', basedOn: 1 },
  ...{ revision: 1, updatedBy: '赵敏', updatedAt: 0 },
};

async function openPage(
  preview: Partial<RulebookPreview> = {},
  roles: Role[] = ['chief'],
  more: object[] = [],
) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(roles)),
    'rulebook.list': () => [entry, ...more],
    'rulebook.drafts': () => [draft],
    'rulebook.get': () => ({ info, rulebook }),
    'incidents.items': () => [],
    'transfer.pick': () => [{ token: 'file-token', name: 'a.json', bytes: 9 }],
    'rulebook.preview': () => ({
      ...{ file: 'a.json', rulebook, firstMonth: '2026-05', problems: [] },
      definition: JSON.stringify(rulebook),
      ...preview,
    }),
    'rulebook.import': () => ({ ...info, version: 2 }),
    'rulebook.createDraft': () => draft,
  });
  const view = await renderUi(
    <MemoryRouter>
      <RulebookPage />
    </MemoryRouter>,
  );
  await screen.findByText('二（一）1');
  return { ...view, fake };
}

it('reads as sentences with limits and grades', async () => {
  await openPage();
  expect(
    screen.getByText('迟到，10 分钟以内（含）扣 1 分；10 分钟以上（不含）、30 分钟以内（不含）扣 2 分。'),
  ).toBeVisible();
  expect(screen.getByText('最多扣 20 分')).toBeVisible();
  expect(screen.getByText('不满 60 分')).toBeVisible();
});

it('lists drafts, what is in force and for which months, and what is to come', async () => {
  const next = { ...entry, id: 2, version: 2, effectiveFrom: '2026-09-01', inForce: false, used: null };
  await openPage({}, ['chief'], [next]);
  const list = within(screen.getByRole('navigation', { name: '版本' }));
  expect(list.getByText('新办法')).toBeVisible();
  expect(list.getByText('本月有效')).toBeVisible();
  expect(list.getByText('用于 2026-03 至 2026-04，共 2 个月')).toBeVisible();
  expect(list.getByText('尚未施行')).toBeVisible();
});

it('names the days between two versions that none governs', async () => {
  const next = { ...entry, id: 2, version: 2, effectiveFrom: '2026-09-01', inForce: false, used: null };
  const ended = { ...entry, id: 3, version: 3, effectiveFrom: '2026-05-01', effectiveTo: '2026-07-31' };
  await openPage({}, ['chief'], [ended, next]);
  expect(screen.getByText('2026-08-01 至 2026-08-31 没有有效的版本')).toBeVisible();
});

it('an officer may copy and write, an auditor only read', async () => {
  const { unmount } = await openPage({}, ['officer']);
  expect(screen.getByRole('button', { name: '复制为草稿修改' })).toBeVisible();
  unmount();
  await openPage({}, ['auditor']);
  expect(screen.queryByRole('button', { name: '复制为草稿修改' })).toBeNull();
  expect(screen.queryByRole('button', { name: /导入新版本/ })).toBeNull();
});

it('names the problems of a file in words, and opens it as a draft', async () => {
  const problems = [
    {
      code: 'minutes_hole',
      place: 'clauses[0].measure.tiers[0]',
      params: { kind: 'late', from: 11, to: 14 },
    },
  ];
  const { user, fake } = await openPage({ rulebook: null, firstMonth: null, problems });
  await user.click(screen.getByRole('button', { name: /导入新版本/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('迟到第 11 至 14 分钟没有条款计分')).toBeVisible();
  expect(dialog.getByText('扣分和加分条款 二（一）1 › 怎样计分 › 分档 › 第 1 项')).toBeVisible();
  expect(dialog.getByRole('button', { name: '导入' })).toBeDisabled();
  await user.click(dialog.getByRole('button', { name: '作为草稿打开' }));
  await waitFor(() =>
    expect(fake.calls.find(({ channel }) => channel === 'rulebook.createDraft')?.input).toEqual({
      ...{ from: 'file', token: 'file-token' },
    }),
  );
});

it('refuses a file of a newer program clearly', async () => {
  const problems = [{ code: 'format_newer', place: 'format', params: { format: 2, known: 1 } }];
  const { user } = await openPage({ rulebook: null, firstMonth: null, problems, definition: null });
  await user.click(screen.getByRole('button', { name: /导入新版本/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/更新版本的程序导出的（格式 2，本程序认识到 1）/)).toBeVisible();
  expect(dialog.getByRole('button', { name: '作为草稿打开' })).toBeDisabled();
});

it('says from when a sound version governs, and takes it over', async () => {
  const { user, fake } = await openPage();
  await user.click(screen.getByRole('button', { name: /导入新版本/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/从 2026-05 起按这一版计算/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: '导入' }));
  await waitFor(() =>
    expect(fake.calls.find(({ channel }) => channel === 'rulebook.import')?.input).toEqual({
      token: 'file-token',
    }),
  );
});
