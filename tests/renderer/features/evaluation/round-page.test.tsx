import { screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { BallotRow, RoundDetail } from '#shared/contracts/evaluation';
import { FORM_PRESETS } from '#shared/domain/evaluation/presets';
import { RoundPage } from '../../../../renderer/features/evaluation/round-page';
import { installFakeApi } from '../../support/fake-api';
import { renderUi } from '../../support/render';
import { sessionOf, stateOf } from '../../support/sessions';

const { aspects, levels } = FORM_PRESETS.five_aspects;
const round: RoundDetail = {
  ...{ id: 3, title: '四月评议', source: 'public', target: 'window', note: '' },
  ...{ fromDate: '2026-04-01', toDate: '2026-04-10', issued: 10, returned: 8 },
  ...{ aspects: [...aspects], levels: [...levels], rounding: 'half_up', cap: null, tie: 'equal' },
  ...{ valid: 1, invalid: 0, finished: false, closed: false, invalidBy: {}, batches: [] },
  mismatches: [{ code: 'entered_under_returned', returned: 8, entered: 1 }],
  subjects: [
    { id: 5, code: '05', name: '办税窗口', pinyin: 'BanShui bs' },
    { id: 6, code: '06', name: '户籍窗口', pinyin: 'HuJi hj' },
  ],
};

interface Opening {
  search?: string;
  ballots?: BallotRow[];
}

async function openPage(
  change: Partial<RoundDetail> = {},
  role: 'officer' | 'leader' = 'officer',
  { search = '', ballots = [] }: Opening = {},
) {
  const fake = installFakeApi({
    'access.state': () => stateOf(sessionOf([role])),
    'evaluation.get': () => ({ ...round, ...change }),
    'evaluation.results': () => [],
    'evaluation.ballots': () => ({ rows: ballots, total: ballots.length }),
    'evaluation.enter': () => ({ id: 1, seq: 2, entered: 2 }),
    'evaluation.undo': () => ({ seq: 2, subjectId: 5, answers: [1, 1, 1, 1, 1], invalid: null }),
  });
  const view = await renderUi(
    <MemoryRouter initialEntries={[`/evaluation/3${search}`]}>
      <Routes>
        <Route path="/evaluation/:id" element={<RoundPage />} />
      </Routes>
    </MemoryRouter>,
  );
  await screen.findByText('四月评议');
  const sent = (channel: string) => fake.calls.filter((call) => call.channel === channel).map((c) => c.input);
  return { ...view, sent };
}

describe('a round', () => {
  it('takes a sheet with a key for each answer, voids one and takes it back', async () => {
    const { user, sent } = await openPage();
    await user.click(await screen.findByText('逐票录入'));
    await user.type(screen.getByPlaceholderText('输入编号、名称或拼音首字母'), 'hj');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('DIV'));
    await user.keyboard('1123{Backspace}201{Enter}');
    await waitFor(() =>
      expect(sent('evaluation.enter')).toEqual([
        { roundId: 3, subjectId: 6, answers: [1, 1, 2, 2, 0], invalid: null },
      ]),
    );
  });

  it('keeps a sheet that is not complete', async () => {
    const { user, sent } = await openPage();
    await user.click(await screen.findByText('逐票录入'));
    await user.type(screen.getByPlaceholderText('输入编号、名称或拼音首字母'), '05');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('DIV'));
    await user.keyboard('11{Enter}x1');
    await waitFor(() =>
      expect(sent('evaluation.enter')).toEqual([
        { roundId: 3, subjectId: 5, answers: [0, 0, 0, 0, 0], invalid: 'copied' },
      ]),
    );
    await user.keyboard('u');
    await waitFor(() => expect(sent('evaluation.undo')).toEqual([{ roundId: 3 }]));
  });

  it('says where the counts disagree', async () => {
    await openPage();
    expect(screen.getByText('收回 8 份，已录入 1 份，还差 7 份没有录入')).toBeTruthy();
  });

  it.each([
    ['finished', { finished: true }, 'officer'],
    ['of a closed month', { closed: true }, 'officer'],
    ['shown to a leader', {}, 'leader'],
  ] as const)('offers nothing to enter when %s', async (_, change, role) => {
    await openPage(change, role);
    expect(screen.queryByText('逐票录入')).toBeNull();
    expect(screen.queryByText('交票登记')).toBeNull();
    expect(screen.queryByRole('button', { name: '定稿' })).toBeNull();
  });
});

describe('whoever comes from a point of a score sheet', () => {
  const ballot = { id: 1, seq: 7, subjectId: 6, answers: [1, 1, 1, 1, 2], invalid: null, note: '' };

  it('sees the ballots of that subject', async () => {
    const { sent } = await openPage({}, 'leader', {
      search: '?subject=6',
      ballots: [{ ...ballot, batchId: 2, kind: 'sheets' }],
    });
    expect(await screen.findByRole('gridcell', { name: '06 户籍窗口' })).toBeVisible();
    expect(sent('evaluation.ballots')[0]).toMatchObject({ roundId: 3, subjectId: 6 });
  });

  it('sees its row of the results where only totals were entered', async () => {
    await openPage({}, 'leader', { search: '?subject=6' });
    expect(await screen.findByDisplayValue('户籍窗口')).toBeVisible();
  });
});
