import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import type { Paper } from '#shared/contracts/documents';
import type { MonthState } from '#shared/contracts/months';
import { DocumentsPage } from '../../../../renderer/features/documents/documents-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const month = '2026-03';
const notice: Paper = {
  paperId: null,
  kind: 'notice',
  subjectId: 10,
  title: '2026年3月窗口考核通知单（办税窗口）',
  about: '税务局',
  number: '',
  score: 9_300,
  gradeName: '优秀',
  prints: 3,
  issuedAt: null,
  voidReason: null,
};

async function openPage(state: MonthState) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['chief'])),
    'documents.papers': () => ({ month, state, sealCode: null, papers: [notice] }),
    'documents.html': () => ({ title: notice.title, html: '<p>草稿</p>' }),
    'documents.savePdf': () => ({ file: '通知单.pdf' }),
    'documents.voidMonth': () => ({ month, state: 'void', papers: 4 }),
    'documents.publish': () => ({ month, state: 'published', first: '第1号', last: '第3号', papers: 4 }),
    'documents.savePapers': () => ({ files: ['a.pdf', 'b.pdf'], folder: '三月' }),
    'transfer.pick': () => [{ token: 'folder-token', name: '三月', bytes: 0 }],
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={[`/documents?month=${month}`]}>
      <DocumentsPage />
    </MemoryRouter>,
  );
  await screen.findByText(notice.title);
  return { ...view, fake };
}

it('shows a paper and saves it as PDF', async () => {
  const { user } = await openPage('open');
  expect(screen.getByText('草稿')).toBeVisible();
  expect(screen.queryByRole('button', { name: /印发…/ })).toBeNull();
  await user.dblClick(screen.getByText(notice.title));
  await user.click(await screen.findByRole('button', { name: '存为 PDF' }));
  expect(await screen.findByText('已保存：通知单.pdf')).toBeVisible();
});

it('issues the papers of a signed month after a question', async () => {
  const { user, fake } = await openPage('signed');
  await user.click(await screen.findByRole('button', { name: /印发…/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/只能作废/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: '印发' }));
  await waitFor(() =>
    expect(fake.calls.find(({ channel }) => channel === 'documents.publish')?.input).toEqual({ month }),
  );
  expect(await screen.findByText('已印发 4 份文书：第1号 至 第3号')).toBeVisible();
});

it('saves all papers into a picked folder', async () => {
  const { user, fake } = await openPage('published');
  await user.click(screen.getByRole('button', { name: /全部存为 PDF/ }));
  await waitFor(() =>
    expect(fake.calls.find(({ channel }) => channel === 'documents.savePapers')?.input).toEqual({
      month,
      folder: 'folder-token',
    }),
  );
  expect(await screen.findByText('已在“三月”中保存 2 个文件')).toBeVisible();
});

it('makes all papers of a published month void, with a reason', async () => {
  const { user, fake } = await openPage('published');
  await user.click(await screen.findByRole('button', { name: /全部作废…/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: '全部作废' })).toBeDisabled();
  await user.type(dialog.getByRole('textbox'), '名单有误');
  await user.click(dialog.getByRole('button', { name: '全部作废' }));
  await waitFor(() =>
    expect(fake.calls.find(({ channel }) => channel === 'documents.voidMonth')?.input).toEqual({
      month,
      reason: '名单有误',
    }),
  );
  expect(await screen.findByText('已作废 4 份文书')).toBeVisible();
});
