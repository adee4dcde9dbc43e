import { useQueryClient } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WatchedFile, WatchFolder, WatchNews } from '#shared/contracts/punch-watch';
import { WatchList } from '../../../../renderer/features/punches/watch-list';
import { WatchNotices } from '../../../../renderer/features/punches/watch-notices';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const folder: WatchFolder = {
  id: 1,
  path: 'E:\\考勤',
  device: '',
  enabled: true,
  state: 'missing',
  lookedAt: null,
  imported: 3,
  problems: 1,
  at: 0,
  accountName: '王敏',
};
const file: WatchedFile = {
  id: 5,
  folderId: 1,
  name: '坏.xlsx',
  bytes: 900,
  state: 'problem',
  code: 'punch_file_damaged',
  params: { file: '坏.xlsx' },
  importId: null,
  at: 0,
};

async function openList(write = true) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf([write ? 'officer' : 'auditor'])),
    'punches.devices': () => ({ devices: [], clocks: [], declaration: null }),
    'punches.watches': () => ({ folders: [write ? folder : { ...folder, path: null }], files: [file] }),
    'punches.settleWatchedFile': () => ({}),
    'punches.changeWatch': () => folder,
    'punches.addWatch': () => folder,
    'transfer.pick': () => [{ token: 'token-folder', name: '考勤', bytes: 0 }],
  });
  const view = await renderUi(<WatchList write={write} />);
  const inputs = (channel: string) => fake.calls.filter((c) => c.channel === channel).map((c) => c.input);
  await screen.findByText('坏.xlsx');
  return { ...view, inputs };
}

describe('watched folders', () => {
  it('say plainly that a stick is gone, and why a file was not imported', async () => {
    await openList();
    expect(screen.getByText(/“E:\\考勤”现在找不到，可能优盘已拔出/)).toBeVisible();
    expect(screen.getByText(/“坏.xlsx”已损坏/)).toBeVisible();
  });

  it('have a file tried again', async () => {
    const { user, inputs } = await openList();
    await user.click(screen.getByText('坏.xlsx'));
    await user.click(screen.getByRole('button', { name: '重试' }));
    await waitFor(() => expect(inputs('punches.settleWatchedFile')).toEqual([{ id: 5, action: 'retry' }]));
  });

  it('are switched off in the list', async () => {
    const { user, inputs } = await openList();
    await user.click(screen.getByRole('switch', { name: '开启监视' }));
    await waitFor(() =>
      expect(inputs('punches.changeWatch')).toEqual([{ id: 1, device: '', enabled: false }]),
    );
  });

  it('are chosen in the dialog of the system; only a token comes here', async () => {
    const { user, inputs } = await openList();
    await user.click(screen.getByRole('button', { name: '添加监视文件夹' }));
    expect(await screen.findByRole('button', { name: '保存' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: '选择文件夹' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(inputs('punches.addWatch')).toEqual([{ folder: 'token-folder', device: '' }]));
  });

  it('are only looked at by who may not import', async () => {
    await openList(false);
    expect(screen.queryByRole('button', { name: '添加监视文件夹' })).toBeNull();
    expect(screen.getByRole('switch')).toBeDisabled();
    expect(screen.queryByText(/E:\\/)).toBeNull();
  });
});

/** Asks before the interval is over. */
function AskAgain() {
  const client = useQueryClient();
  return (
    <button type="button" onClick={() => void client.invalidateQueries()}>
      again
    </button>
  );
}

describe('what came in by itself', () => {
  it('is told once, in a corner', async () => {
    const news: WatchNews[] = [
      { number: 4, file: '1_attlog.dat', counts: { read: 40, accepted: 38 }, code: null, params: {} },
      { number: 5, file: '坏.xlsx', counts: null, code: 'punch_file_damaged', params: { file: '坏.xlsx' } },
    ];
    const fake = installFakeApi({
      'access.state': () => stateOf(sessionOf(['officer'])),
      'punches.watchNews': ({ after }: { after: number | null }) =>
        after === null
          ? { last: 3, news: [] }
          : { last: 5, news: news.filter(({ number }) => number > after) },
    });
    const { user } = await renderUi(
      <>
        <WatchNotices />
        <AskAgain />
      </>,
    );
    await waitFor(() => expect(fake.calls.some((c) => c.channel === 'punches.watchNews')).toBe(true));
    await user.click(screen.getByRole('button', { name: 'again' }));
    expect(await screen.findByText('已自动导入 1_attlog.dat：40 条，新增 38 条')).toBeVisible();
    expect(screen.getByText(/坏.xlsx 没有导入/)).toBeVisible();
  });
});
