import { describe, expect, it } from 'vitest';
import type { AwardRound, AwardTable, PeriodRow } from '#shared/contracts/awards';
import type { Award } from '#shared/domain/rulebook/schema';
import { CLOSE, fillApril, type Golden, MONTH, openGolden } from '../assessment/golden';

const STAR: Award = {
  code: 'star',
  text: '月度服务之星',
  period: 'month',
  gate: { minScore: 9000, fullMark: false },
  quota: { type: 'number', n: 1 },
  from: 'best',
  pool: 'all',
  tieBreaks: ['satisfaction'],
  ties: 'decide',
  choice: { type: 'rank' },
};
const VOTE: Award = { ...STAR, code: 'vote', text: '月度服务标兵', choice: { type: 'vote', candidates: 3 } };
const QUARTER: Award = { ...STAR, code: 'quarter', text: '季度服务之星', period: 'quarter' };
const YEAR: Award = {
  ...STAR,
  code: 'year',
  text: '年度先进个人',
  period: 'year',
  gate: { fullMark: false, won: { award: 'star', times: 1 } },
};

/** The golden month under a rulebook that gives awards. Scores: 赵六 99, 李四 93, 张三 92, 王五 80. */
async function openWithAwards(): Promise<Golden> {
  const center = await openGolden();
  const rows = await center.database.kysely
    .selectFrom('rulebook')
    .select(['id', 'definition'])
    .where('subject', '=', 'person')
    .execute();
  for (const { id, definition } of rows) {
    const awards = [STAR, VOTE, QUARTER, YEAR];
    await center.database.kysely
      .updateTable('rulebook')
      .set({ definition: JSON.stringify({ ...JSON.parse(definition), awards }) })
      .where('id', '=', id)
      .execute();
  }
  return center;
}

async function confirmed(): Promise<Golden> {
  const center = await openWithAwards();
  await center.call('assessment.close', CLOSE);
  await center.call('assessment.confirm', { month: MONTH, reason: '本月未公示' });
  return center;
}

const asked = (award: string, period = MONTH) => ({ subject: 'person', award, period });
const get = (center: Golden, id: number) => center.call<AwardRound>('awards.get', { id });
const open = async (center: Golden, award: string, period = MONTH) =>
  (await center.call<{ id: number }>('awards.open', asked(award, period))).id;
const standing = ({ rows }: AwardTable) => rows.map(({ name, standing: how }) => [name, how]);
const TODAY = '2026-04-12';

describe('an award by rank', () => {
  it('is looked at from the closed month on, and opened once the month is confirmed', async () => {
    const center = await openWithAwards();
    expect(await center.refusal('awards.preview', asked('star'))).toMatchObject({ code: 'award_no_results' });
    await center.call('assessment.close', CLOSE);
    const preview = await center.call<AwardTable>('awards.preview', asked('star'));
    expect(standing(preview)).toEqual([
      ['赵六', 'won'],
      ['李四', 'excluded'],
      ['张三', 'excluded'],
      ['王五', 'excluded'],
    ]);
    expect(preview.rows.map(({ reason, detail }) => [reason, detail])).toEqual([
      [null, ''],
      ['quota', '2'],
      ['quota', '3'],
      ['barred', '六（二）'],
    ]);
    expect(await center.refusal('awards.open', asked('star'))).toMatchObject({
      code: 'award_months_open',
      params: { months: MONTH },
    });
  });

  it('is published with its winners, once', async () => {
    const center = await confirmed();
    const id = await open(center, 'star');
    expect(await get(center, id)).toMatchObject({ state: 'decided', needsDecision: false, places: 1 });
    expect(await center.refusal('awards.open', asked('star'))).toMatchObject({ code: 'award_exists' });
    const decision = { id, date: TODAY, text: '会议研究', picked: [], votes: [] };
    expect(await center.refusal('awards.decide', decision)).toMatchObject({
      code: 'award_needs_no_decision',
    });
    await center.call('awards.publish', { id, date: TODAY });
    expect(await get(center, id)).toMatchObject({ state: 'published', publishedOn: TODAY });
    expect(await center.refusal('awards.publish', { id, date: TODAY })).toMatchObject({
      code: 'award_fixed',
    });
    const { rounds, due } = await center.call<{
      rounds: { award: string; winners: string[] }[];
      due: { subject: string; award: string; period: string; waiting: string[] }[];
    }>('awards.list', { year: '2026' });
    const persons = due.filter(({ subject }) => subject === 'person');
    expect(rounds.map(({ award, winners }) => [award, winners])).toEqual([['star', ['赵六']]]);
    expect(persons.map(({ award, period }) => [award, period])).toEqual([
      ['year', '2026'],
      ['quarter', '2026-Q1'],
      ['vote', '2026-03'],
    ]);
    expect(persons[0]!.waiting).toEqual(
      ['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`),
    );
    expect(persons[1]!.waiting).toEqual([]);
  });

  it('stays as it was frozen when the month is computed anew', async () => {
    const center = await confirmed();
    const id = await open(center, 'star');
    const before = await get(center, id);
    await center.call('assessment.reopen', { month: MONTH, reason: '再核一次' });
    expect((await get(center, id)).rows).toEqual(before.rows);
  });

  it('is refused when the rulebook knows none of that name', async () => {
    const center = await confirmed();
    expect(await center.refusal('awards.preview', asked('nothing'))).toMatchObject({ code: 'award_unknown' });
  });
});

describe('an award by vote', () => {
  it('goes to who has the votes, and keeps the decision', async () => {
    const center = await confirmed();
    const { zhao, li, zhang } = center.staff;
    const id = await open(center, 'vote');
    expect(standing(await get(center, id))).toEqual([
      ['赵六', 'candidate'],
      ['李四', 'candidate'],
      ['张三', 'candidate'],
      ['王五', 'excluded'],
    ]);
    expect(await center.refusal('awards.publish', { id, date: TODAY })).toMatchObject({
      code: 'award_undecided',
    });
    const votes = [
      { id: zhao, votes: 10 },
      { id: li, votes: 31 },
      { id: zhang, votes: 4 },
    ];
    const decide = { id, date: TODAY, text: '职工代表投票', picked: [zhao], votes };
    expect(await center.refusal('awards.decide', decide)).toMatchObject({ code: 'award_against_votes' });
    const missing = { ...decide, picked: [li], votes: votes.slice(1) };
    expect(await center.refusal('awards.decide', missing)).toMatchObject({ code: 'award_votes_missing' });
    await center.call('awards.decide', { ...decide, picked: [li] });
    const round = await get(center, id);
    expect(round).toMatchObject({ state: 'decided', decision: '职工代表投票', decidedOn: TODAY });
    expect(round.rows.map(({ name, by, votes: got, reason }) => [name, by, got, reason])).toEqual([
      ['李四', 'vote', 31, null],
      ['赵六', null, 10, 'not_picked'],
      ['张三', null, 4, 'not_picked'],
      ['王五', null, null, 'barred'],
    ]);
  });

  it('can be changed by hand with a reason that stays on the list, until it is published', async () => {
    const center = await confirmed();
    const { wang, zhao } = center.staff;
    const id = await open(center, 'star');
    const add = { id, subjectId: wang, action: 'add', reason: '抢险救灾表现突出，主任办公会研究决定' };
    await center.call('awards.override', add);
    await center.call('awards.override', { id, subjectId: zhao, action: 'remove', reason: '本人放弃' });
    const round = await get(center, id);
    expect(round.rows[0]).toMatchObject({
      name: '王五',
      by: 'override',
      override: { action: 'add', reason: add.reason },
    });
    expect(round.rows[1]).toMatchObject({ name: '赵六', reason: 'removed', override: { action: 'remove' } });
    await center.call('awards.override', { id, subjectId: zhao, action: 'clear', reason: '恢复' });
    expect((await get(center, id)).rows.filter(({ by }) => by !== null).map(({ name }) => name)).toEqual([
      '赵六',
      '王五',
    ]);
    await center.call('awards.publish', { id, date: TODAY });
    expect(await center.refusal('awards.override', add)).toMatchObject({ code: 'award_fixed' });
    expect(await center.refusal('awards.override', { ...add, id: 999 })).toMatchObject({ code: 'not_found' });
    const log = await center.database.kysely
      .selectFrom('audit_log')
      .select(['operation', 'reason'])
      .where('entity', '=', 'award_round')
      .execute();
    expect(log.map(({ operation }) => operation)).toEqual([
      'awards.open',
      'awards.override',
      'awards.override',
      'awards.override',
      'awards.publish',
    ]);
    expect(log[1]!.reason).toBe(add.reason);
  });
});

describe('awards over longer periods', () => {
  it('a published star opens the gate of the year’s award; a void one closes it again', async () => {
    const center = await confirmed();
    const preview = () => center.call<AwardTable>('awards.preview', asked('year', '2026'));
    const before = await preview();
    expect(before.rows.map(({ reason }) => reason)).toEqual(['won', 'won', 'won', 'won']);
    expect(before.wonBefore).toEqual({ title: '月度服务之星', times: 1 });
    const id = await open(center, 'star');
    await center.call('awards.publish', { id, date: TODAY });
    expect(standing(await preview())[0]).toEqual(['赵六', 'won']);
    await center.call('awards.void', { id, reason: '公示期内收到反映' });
    expect((await preview()).rows.every(({ standing: how }) => how === 'excluded')).toBe(true);
    expect(await get(center, id)).toMatchObject({ state: 'void', voidReason: '公示期内收到反映' });
    expect(await open(center, 'star')).toBeGreaterThan(id);
  });

  it('rolls months up as the rulebook says, and counts what it carries over', async () => {
    const center = await confirmed();
    await fillApril(center);
    await center.call('assessment.close', { month: '2026-04', acceptJudged: true });
    const { rulebook, months, rows } = await center.call<{
      rulebook: { rollUp: string };
      months: { month: string; final: boolean }[];
      rows: PeriodRow[];
    }>('awards.period', { subject: 'person', period: '2026' });
    expect(rulebook.rollUp).toBe('weighted');
    expect(months.slice(0, 2).map(({ month, final }) => [month, final])).toEqual([
      ['2026-03', true],
      ['2026-04', false],
    ]);
    const zhang = rows.find(({ name }) => name === '张三')!;
    // Posted 9 days of March at 92 and 30 of April at 100: (92×9 + 100×30) ÷ 39 = 98.15.
    expect(zhang).toMatchObject({ scores: [9200, 10_000, ...Array(8).fill(null)], score: 9815, days: 39 });
    expect(zhang.carried).toEqual([
      expect.objectContaining({
        count: 3,
        periods: ['2026'],
        facts: 3,
        text: expect.stringContaining('取消当季评先资格'),
      }),
    ]);
    expect(rows.find(({ name }) => name === '赵六')!.carried).toEqual([]);
  });

  it('has nothing for a year before the center began', async () => {
    const center = await confirmed();
    const answer = await center.call<{ months: unknown[]; rows: unknown[] }>('awards.period', {
      subject: 'person',
      period: '2024',
    });
    expect(answer).toMatchObject({ months: [], rows: [] });
  });
});

describe('bad input', () => {
  it.each(['2026-13', '2026-Q9', '99999', '../x', ''])('refuses the period %s', async (period) => {
    const center = await openWithAwards();
    expect(await center.refusal('awards.preview', asked('star', period))).toMatchObject({
      code: 'invalid_input',
    });
  });
});
