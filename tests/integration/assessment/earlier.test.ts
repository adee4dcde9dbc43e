import { describe, expect, it } from 'vitest';
import type { Overview, ResultDetail } from '#shared/contracts/assessment';
import { CLOSE, type Golden, MONTH, openGolden } from './golden';

const view = (center: Golden, month: string) => center.call<Overview>('assessment.overview', { month });
const rowOf = ({ results }: Overview, subject: string, id: number) =>
  results.find((row) => row.subject === subject && row.id === id);

describe('a month beside those before it', () => {
  it('is compared with the month before and the same month a year ago, and has its trend', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const { wang } = center.staff;
    const { one } = center.windows;
    const april = await view(center, '2026-04');
    expect(rowOf(april, 'person', wang)).toMatchObject({ previousScore: 8000, previousRank: 4 });
    expect(rowOf(april, 'person', wang)).toMatchObject({ lastYearScore: null, lastYearRank: null });
    expect(rowOf(april, 'window', one)?.trend.slice(-2, -1)).toEqual([9300]);
    expect(april.person).toMatchObject({ previousAverage: 9100, lastYearAverage: null });
    const march = await view(center, '2027-03');
    expect(rowOf(march, 'person', wang)).toMatchObject({ previousScore: null, lastYearScore: 8000 });
    expect(rowOf(march, 'window', one)).toMatchObject({ lastYearScore: 9300, lastYearRank: 2 });
    expect(march.window).toMatchObject({ previousAverage: null, lastYearAverage: 9450 });
    const sheet = await center.call<ResultDetail>('assessment.result', {
      ...{ month: '2027-03', subject: 'person', id: wang },
    });
    expect(sheet.row).toMatchObject({ lastYearScore: 8000, lastYearRank: 4, previousScore: null });
  });

  it('has nothing to be compared with once the month before stands open again', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    await center.call('assessment.reopen', { month: MONTH, reason: '再核一次' });
    const april = await view(center, '2026-04');
    expect(rowOf(april, 'person', center.staff.wang)).toMatchObject({ previousScore: null });
    expect(april.person.previousAverage).toBeNull();
  });
});
