import { describe, expect, it } from 'vitest';
import { evaluationFacts } from '#electron/features/evaluation/index';
import type { RoundRow } from '#shared/contracts/evaluation';
import { FORM_PRESETS } from '#shared/domain/evaluation/presets';
import { sumCounts } from '#shared/domain/evaluation/reconcile';
import { auditOf, openOffice } from '../leave/support';
import { bad, fields, get, make, one } from './support';

describe('raters of mutual rounds', () => {
  it('are marked as having handed in, by those entitled only, and without a trace to a sheet', async () => {
    const office = await openOffice();
    const id = await make(office, { source: 'mutual', ...one });
    const { 甲: first } = office.people;
    await office.call('evaluation.markRaters', { id, staffIds: [first], returned: true });
    expect(await office.call('evaluation.raters', { id })).toMatchObject([
      { name: '测试甲', returned: true },
      { name: '测试乙', returned: false },
      { name: '测试丙', returned: false },
    ]);
    const log = JSON.stringify(await auditOf(office, 'evaluation_round'));
    expect(log).toContain('"handedIn\\":1');
    expect(log).not.toContain('staffIds');
    await office.login(['officer'], null);
    expect(await bad(office, 'raters', { id })).toBe('no_permission');
    expect(JSON.stringify(await get(office, id))).not.toContain('测试甲');
  });

  it('are not kept of public rounds', async () => {
    const office = await openOffice();
    const id = await make(office, { source: 'mutual', ...one });
    await office.call('evaluation.markRaters', { id, staffIds: [office.people.甲], returned: true });
    await office.call('evaluation.save', fields({ ...one, id, source: 'public' }));
    expect(await office.database.kysely.selectFrom('evaluation_return').selectAll().execute()).toEqual([]);
    expect(await bad(office, 'raters', { id })).toBe('evaluation_not_mutual');
  });
});

it('10,834 valid sheets of four sources reconcile with what came back', async () => {
  const office = await openOffice();
  const { tax, police } = office.windows;
  // Sheets handed out, valid, and copied ones: the figures of an evaluation as they were published.
  const sources = [
    ['public', 5200, 5546, 602],
    ['lower_units', 800, 750, 0],
    ['supervisors', 800, 672, 0],
    ['newspaper', 200, 3866, 0],
  ] as const;
  for (const [source, issued, valid, copied] of sources) {
    const counted = valid + copied <= issued;
    const roundId = await make(office, {
      ...{ ...one, source, title: source },
      ...(counted ? { issued, returned: valid + copied } : {}),
    });
    const half = Math.floor(valid / 2);
    const rows = [
      { subjectId: tax, valid: half, invalid: copied > 0 ? { copied } : {}, votes: [[0, half, 0, 0]] },
      { subjectId: police, valid: valid - half, invalid: {}, votes: [[0, 0, valid - half, 0]] },
    ];
    await office.call('evaluation.saveTotals', { roundId, batchId: null, label: '汇总', rows, reason: '' });
    expect((await get(office, roundId)).mismatches).toEqual([]);
    await office.call('evaluation.finish', { id: roundId });
  }
  const sum = sumCounts(await office.call<RoundRow[]>('evaluation.list', { year: 2026 }));
  expect(sum).toMatchObject({ valid: 10_834, invalid: 602 });
  expect(sum.valid + sum.invalid).toBe(11_436);
  const facts = await evaluationFacts(office.database.kysely, '2026-04');
  const votes = facts.flatMap((fact) => Object.values(fact.votes ?? {}));
  expect(votes.reduce((all, count) => all + count, 0)).toBe(10_834);
});

it('gives out the empty sheet: every aspect and level, no name, short ones twice on a page', async () => {
  const office = await openOffice();
  const id = await make(office, { title: '四月<b>评议' });
  const { html, title } = await office.call<{ html: string; title: string }>('evaluation.ballotView', { id });
  expect(title).toBe('四月<b>评议 评议票');
  for (const { name } of FORM_PRESETS.five_aspects.aspects) expect(html.split(name)).toHaveLength(3);
  expect(html.match(/□/g)).toHaveLength(2 * 5 * 3);
  expect(html).not.toContain('<b>评议');
  expect(html).toContain('2026年4月10日');
  await office.call('evaluation.ballotPaper', { id, to: 'printer' });
  expect(office.printed.map((paper) => paper.html)).toEqual([html]);
});
