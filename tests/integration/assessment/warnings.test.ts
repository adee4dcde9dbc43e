import { describe, expect, it } from 'vitest';
import type { WarningRow } from '#shared/contracts/assessment';
import { CLOSE, fillApril, type Golden, openGolden } from './golden';

const april = (center: Golden) => center.call<WarningRow[]>('assessment.warnings', { month: '2026-04' });

/** Changes the rulebook of persons in force, as an office that wrote other rules would have it. */
async function withRules(center: Golden, rules: object): Promise<void> {
  const { kysely } = center.database;
  const books = kysely.selectFrom('rulebook').select(['id', 'definition']);
  for (const { id, definition } of await books.where('subject', '=', 'person').execute()) {
    const changed = JSON.stringify({ ...JSON.parse(definition), ...rules });
    await kysely.updateTable('rulebook').set({ definition: changed }).where('id', '=', id).execute();
  }
}

describe('early warnings over the year', () => {
  it('count the closed months and the open one together', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    await fillApril(center);
    const zhang = (await april(center)).filter(
      ({ subject, id }) => subject === 'person' && id === center.staff.zhang,
    );
    // Three late in March: the step of three is reached, that of five half the way.
    expect(zhang).toMatchObject([
      { kind: 'carry', level: 'reached', about: '六（三）', count: 3, limit: 3, period: 'year' },
      { kind: 'carry', level: 'half', about: '六（三）', count: 3, limit: 5, left: 2, unit: 'occurrence' },
    ]);
    expect(zhang[1]!.follows).toContain('取消当年评先资格');
    expect(zhang[1]!.behind).toEqual([{ period: '2026-03', count: 3 }]);
  });

  it('a bar of the year counts half days of closed months; what was waived there does not count', async () => {
    const center = await openGolden();
    const bar = {
      ...{ code: '否', text: '全年旷工2天', match: { kinds: ['absence'] }, count: 3, measure: 'half_days' },
      ...{ period: 'year', effect: { type: 'award', scope: 'year' } },
    };
    await withRules(center, { bars: [bar] });
    await center.call('assessment.close', CLOSE);
    await fillApril(center);
    const hit = async () => (await april(center)).filter(({ kind }) => kind === 'bar');
    // 王五 was away for a day without leave in March: two of three half days.
    expect(await hit()).toMatchObject([{ id: center.staff.wang, level: 'near', count: 2, left: 1 }]);
  });

  it('says nothing of a closed month', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    expect(await center.call('assessment.warnings', { month: CLOSE.month })).toEqual([]);
  });

  it('months in a row: who was unqualified in March is told while April may still be saved', async () => {
    const center = await openGolden();
    const rule = {
      ...{ code: '连', text: '连续不合格', unit: 'month', span: 12, consecutive: true },
      conditions: [{ type: 'score_below', score: 8500 }],
      steps: [{ n: 2, text: '退回原单位' }],
    };
    await withRules(center, { carryOver: [rule] });
    await center.call('assessment.close', CLOSE);
    await fillApril(center);
    expect((await april(center)).filter(({ kind }) => kind === 'carry')).toMatchObject([
      { id: center.staff.wang, level: 'near', count: 1, left: 1, unit: 'month', follows: '退回原单位' },
    ]);
  });
});
