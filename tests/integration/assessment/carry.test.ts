import { describe, expect, it } from 'vitest';
import type { ResultDetail } from '#shared/contracts/assessment';
import type { PartResult } from '#shared/domain/assessment/result';
import type { Composition } from '#shared/domain/rulebook/schema';
import { CLOSE, fillApril, type Golden, openGolden } from './golden';

/** Staff 60, public vote 40; without a vote the one of the month before counts on. */
const COMPOSITION: Composition = {
  parts: [
    {
      code: 'staff',
      name: '人员平均分',
      weight: 60,
      source: { type: 'staff', of: 'mean', weigh: 'equal', full: 10_000, rounding: 'half_up' },
    },
    {
      code: 'vote',
      name: '民主评议',
      weight: 40,
      source: {
        type: 'ballot',
        match: { kinds: ['ballot'] },
        levels: [{ code: 'satisfied', coefficient: 10_000 }],
        full: 10_000,
        cap: null,
        rounding: 'half_up',
      },
    },
  ],
  missing: 'carry',
  rounding: 'half_up',
};

async function composeWindows(center: Golden): Promise<void> {
  const { kysely } = center.database;
  const rows = await kysely
    .selectFrom('rulebook')
    .select(['id', 'definition'])
    .where('subject', '=', 'window')
    .execute();
  for (const { id, definition } of rows) {
    const book = { ...JSON.parse(definition), base: 0, composition: COMPOSITION };
    await kysely
      .updateTable('rulebook')
      .set({ definition: JSON.stringify(book) })
      .where('id', '=', id)
      .execute();
  }
}

/** As if the first window had been voted on in March. */
async function voteInMarch(center: Golden, score: number): Promise<void> {
  const { kysely } = center.database;
  const march = kysely
    .selectFrom('assessment_result')
    .select(['id', 'detail'])
    .where('month', '=', '2026-03');
  const { id, detail } = await march
    .where('subject', '=', 'window')
    .where('subject_id', '=', center.windows.one)
    .executeTakeFirstOrThrow();
  const known = JSON.parse(detail) as { parts: PartResult[] };
  const parts = known.parts.map((part) => (part.code === 'vote' ? { ...part, score } : part));
  const changed = JSON.stringify({ ...known, parts });
  await kysely.updateTable('assessment_result').set({ detail: changed }).where('id', '=', id).execute();
}

const sheet = (center: Golden, id: number) =>
  center.call<ResultDetail>('assessment.result', { month: '2026-04', subject: 'window', id });

describe('a part without data that is carried over (K24)', () => {
  it('takes the score it had in the month before; who had none gives the weight to the other parts', async () => {
    const center = await openGolden();
    await composeWindows(center);
    await center.call('assessment.close', CLOSE);
    await voteInMarch(center, 7000);
    await fillApril(center);
    // Everybody was punctual in April: the staff part is full.
    const voted = await sheet(center, center.windows.one);
    expect(voted.row.score).toBe(8800);
    expect(voted.lines[1]!.notes).toContainEqual(expect.objectContaining({ code: 'missing_carry' }));
    const others = await sheet(center, center.windows.two);
    expect(others.row.score).toBe(10_000);
    expect(others.lines[1]!.notes).toContainEqual(expect.objectContaining({ code: 'missing_reweight' }));
  });
});
