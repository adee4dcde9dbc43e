import { describe, expect, it } from 'vitest';
import {
  monthlyBulletinView,
  namedWindows,
  renderMonthlyBulletin,
} from '#shared/domain/documents/monthly-bulletin';
import { bulletin, templates } from './samples';

const ranks = (named: number, windows: number) => {
  const { top, bottom } = namedWindows(bulletin.ranking.slice(0, windows), named, null);
  return [top.map((w) => w.rank), bottom.map((w) => w.rank)];
};

describe('windows named at the top and at the bottom', () => {
  it.each([
    [3, 8, [1, 2, 3], [6, 7, 8]],
    [3, 5, [1, 2, 3], [4, 5]],
    [3, 3, [1, 2, 3], []],
    [3, 1, [1], []],
    [3, 0, [], []],
  ])('%i of %i', (named, windows, top, bottom) => {
    expect(ranks(named, windows)).toEqual([top, bottom]);
  });

  const named = (...places: [rank: number, grade: string][]) => {
    const ranking = places.map(([rank, grade], n) => ({
      ...bulletin.ranking[0]!,
      window: `窗${n}`,
      rank,
      grade,
    }));
    const { top, bottom } = namedWindows(ranking, 2, '不合格');
    return [top.map((w) => w.window).join(''), bottom.map((w) => w.window).join('')];
  };

  it('of the same rank are named together', () => {
    expect(named([1, '优秀'], [1, '优秀'], [1, '优秀'], [4, '良好'], [5, '良好'], [5, '良好'])).toEqual([
      '窗0窗1窗2',
      '窗4窗5',
    ]);
    expect(named([1, '优秀'], [1, '优秀'], [1, '优秀'], [1, '优秀'])).toEqual(['窗0窗1窗2窗3', '']);
  });

  it('of the lowest grade are not praised', () => {
    expect(named([1, '合格'], [2, '不合格'], [3, '不合格'])).toEqual(['窗0', '窗2']);
    expect(named([1, '不合格'])).toEqual(['', '']);
  });
});

describe('monthly bulletin', () => {
  it('speaks of units where they are assessed, and ranks them', () => {
    const unit = { rank: 1, unit: '测试局', windows: 2, persons: 9, score: 96_50, grade: '优秀' };
    const withUnits = renderMonthlyBulletin(templates, { ...bulletin, unitRanking: [unit] });
    expect(withUnits).toContain('单位、窗口及工作人员');
    expect(withUnits).toContain('各单位、各窗口及窗口工作人员');
    expect(withUnits).toContain('96.5');
    expect(renderMonthlyBulletin(templates, bulletin)).not.toContain('单位、窗口及工作人员');
  });

  it('counts and shares', () => {
    expect(monthlyBulletinView(bulletin)).toMatchObject({
      windows: 8,
      persons: 24,
      averageWindow: '94.37',
      averagePerson: '96',
      grades: [
        { grade: '优秀', windows: 7, windowShare: '87.5%', persons: 20, personShare: '83.3%' },
        { grade: '合格', windowShare: '12.5%', personShare: '16.7%' },
      ],
      caseCount: 2,
      clauses: [{ count: 2, cases: [{ day: '3月5日', person: '钱立', points: '-0.5' }, { person: '' }] }],
      attendance: { dueDays: '504', workedDays: '493.5', rate: '97.9%', absentDays: '0.5' },
      distribution: [
        { word: '报', names: '县政府' },
        { word: '发', names: '各窗口\uff0c各派驻单位' },
      ],
    });
  });

  it('is numbered as an issue and says who gets it', () => {
    const html = renderMonthlyBulletin(templates, bulletin);
    for (const part of ['2026年第3期', '共印100份', '特此通报。', '事假2人1.5天\uff0c病假1人3天。']) {
      expect(html).toContain(part);
    }
  });

  it('has its usual sentence unless next steps are given', () => {
    const own = renderMonthlyBulletin(templates, { ...bulletin, nextSteps: ['抓整改落实。'] });
    expect(own).toContain('<p>抓整改落实。</p>');
    expect(own).not.toContain('举一反三');
    expect(renderMonthlyBulletin(templates, bulletin)).toContain('举一反三');
  });

  it('says so when there is nothing to name', () => {
    const quiet = { ...bulletin, clauses: [], attendance: { ...bulletin.attendance, leave: [] } };
    const html = renderMonthlyBulletin(templates, quiet);
    expect(html).toContain('本月无扣分事项。');
    expect(html).not.toContain('请假情况');
  });

  it('has no bottom when all windows are already named', () => {
    const html = renderMonthlyBulletin(templates, { ...bulletin, ranking: bulletin.ranking.slice(0, 2) });
    expect(html).not.toContain('排名靠后');
  });
});
