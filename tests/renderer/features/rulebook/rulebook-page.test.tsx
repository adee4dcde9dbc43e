import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { RulebookPreview } from '#shared/contracts/rulebook';
import { rulebookSchema } from '#shared/domain/rulebook/schema';
import { RulebookPage } from '../../../../renderer/features/rulebook/rulebook-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const file = path.resolve(import.meta.dirname, '../../../../resources/rulebooks/person.json');
const rulebook = rulebookSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const { code, version, name, subject, effectiveFrom } = rulebook;
const info = { id: 1, code, version, name, subject, effectiveFrom, createdAt: 0 };

async function openPage(preview: Partial<RulebookPreview> = {}) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['chief'])),
    'rulebook.list': () => [{ ...info, inForce: true }],
    'rulebook.get': () => ({ info, rulebook }),
    'transfer.pick': () => [{ token: 'file-token', name: 'a.json', bytes: 9 }],
    'rulebook.preview': () => ({ file: 'a.json', rulebook, firstMonth: '2026-05', problems: [], ...preview }),
    'rulebook.import': () => ({ ...info, version: 2 }),
  });
  const view = await renderUi(<RulebookPage />);
  await screen.findByText('二（一）1');
  return { ...view, fake };
}

it('reads as sentences with limits and grades', async () => {
  await openPage();
  expect(screen.getAllByText('1～10 分钟 1 分 · 11～29 分钟 2 分')).toHaveLength(2);
  expect(screen.getByText('最多扣 20 分')).toBeVisible();
  expect(screen.getByText(/每天扣 1 分 · 不满一个单位的不计 · 每月免计 2 天/)).toBeVisible();
  expect(screen.getByText('60 分以下')).toBeVisible();
});

it('names the problems of a file and does not take it over', async () => {
  const problems = [{ code: 'minutes_hole', place: 'clauses[0].measure', params: { from: 11, to: 14 } }];
  const { user } = await openPage({ rulebook: null, firstMonth: null, problems });
  await user.click(screen.getByRole('button', { name: /导入新版本/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('第 11 至 14 分钟没有条款计分')).toBeVisible();
  expect(dialog.getByText('clauses[0].measure')).toBeVisible();
  expect(dialog.getByRole('button', { name: '导入' })).toBeDisabled();
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
