import { screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import type { CampaignInfo, ProblemImport } from '#shared/contracts/rectification-campaigns';
import { CampaignPage } from '../../../../renderer/features/rectification/campaign-page';
import { CampaignsPage } from '../../../../renderer/features/rectification/campaigns-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';
import { order } from './support';

const campaign: CampaignInfo = {
  ...{ id: 7, name: '作风整治', source: '县督查组', fromDate: '2026-04-01', untilDate: '2026-04-30' },
  ...{ note: '', closedOn: null },
  progress: { total: 3, closed: 1, open: 2, overdue: 1, satisfied: 1, basic: 0, unsatisfied: 0 },
};

async function openCampaign(report: ProblemImport, address = '/campaigns/7') {
  const problem = { origin: 'campaign', campaignId: 7, campaignName: campaign.name } as const;
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf(['officer'])),
    'rectification.campaigns': () => [campaign],
    'rectification.list': () => [
      order({ ...problem, campaignNo: 1 }),
      order({ ...problem, id: 2, campaignNo: 2, problem: '无人引导', pinyin: 'ljs' }),
    ],
    'transfer.pick': () => [{ token: 'token-of-list', name: '问题清单.xlsx', bytes: 10 }],
    'rectification.importProblems': () => report,
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={[address]}>
      <Routes>
        <Route path="/campaigns" element={<CampaignsPage />} />
        <Route path="/campaigns/:id" element={<CampaignPage />} />
      </Routes>
    </MemoryRouter>,
  );
  const imports = () =>
    fake.calls.filter(({ channel }) => channel === 'rectification.importProblems').map(({ input }) => input);
  const openImport = async () => {
    await view.user.click(await screen.findByRole('button', { name: '导入 Excel' }));
    return within(await screen.findByRole('dialog', { name: '导入问题清单' }));
  };
  return { ...view, imports, openImport };
}

it('opens from the list of campaigns with how far its problems are', async () => {
  const { user } = await openCampaign({ added: 0, problems: [] }, '/campaigns');
  await user.dblClick(await screen.findByText('作风整治'));
  expect(await screen.findByText('无人引导')).toBeVisible();
  expect(screen.getByText('33%')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: '搜索' }), 'csj');
  await waitFor(() => expect(screen.queryByText('无人引导')).toBeNull());
  expect(screen.getByText('台面凌乱')).toBeVisible();
});

it('takes a problem list after it was looked through', async () => {
  const { user, openImport, imports } = await openCampaign({ added: 2, problems: [] });
  const dialog = await openImport();
  const apply = dialog.getByRole('button', { name: '全部导入' });
  await waitFor(() => expect(apply).toBeEnabled());
  expect(imports()).toEqual([{ campaignId: 7, token: 'token-of-list', apply: false }]);
  await user.click(apply);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(imports().at(-1)).toEqual({ campaignId: 7, token: 'token-of-list', apply: true });
});

it('names each bad row of a problem list, and takes none', async () => {
  const problems = [{ row: 3, code: 'window_unknown', value: '综合窗' }];
  const { openImport } = await openCampaign({ added: 1, problems });
  const dialog = await openImport();
  expect(await dialog.findByText(/没有这个窗口：综合窗/)).toBeVisible();
  expect(dialog.getByRole('button', { name: '全部导入' })).toBeDisabled();
});
