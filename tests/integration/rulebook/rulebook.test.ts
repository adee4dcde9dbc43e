import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RulebookInfo, RulebookPreview } from '#shared/contracts/rulebook';
import { CLOSE, openGolden } from '../assessment/golden';
import { openCenter, type TestCenter } from '../support/center';

const file = path.resolve(import.meta.dirname, '../../../resources/rulebooks/person.json');
const shipped = JSON.parse(readFileSync(file, 'utf8'));
const next = { ...shipped, version: 2, effectiveFrom: '2026-05-01' };

const pick = (center: TestCenter, data: unknown) => center.pick('rulebook.json', JSON.stringify(data));
const problemsOf = async (center: TestCenter, token: string) => {
  const { problems } = await center.call<RulebookPreview>('rulebook.preview', { token });
  return problems.map(({ code, place }) => `${code} ${place}`.trim());
};

describe('rulebooks', () => {
  it('are there from the first run, one in force for persons and one for windows', async () => {
    const center = await openCenter();
    const list = await center.call<(RulebookInfo & { inForce: boolean })[]>('rulebook.list');
    expect(list.map(({ code, inForce }) => [code, inForce])).toEqual([
      ['person', true],
      ['window', true],
    ]);
    const { rulebook } = await center.call<{ rulebook: unknown }>('rulebook.get', { id: list[0]!.id });
    expect(rulebook).toMatchObject({ code: 'person', base: 10_000 });
  });

  it('a new version governs from its date, the old one before it', async () => {
    const center = await openCenter();
    const token = await pick(center, next);
    expect(await center.call('rulebook.preview', { token })).toMatchObject({
      problems: [],
      firstMonth: '2026-05',
    });
    await center.call('rulebook.import', { token });
    const inForce = (month: string) => center.call('rulebook.inForce', { subject: 'person', month });
    expect(await inForce('2026-04')).toMatchObject({ version: 1 });
    expect(await inForce('2026-05')).toMatchObject({ version: 2 });
    expect(await inForce('2010-12')).toBeNull();
  });

  it('names what is wrong with a file and takes nothing over', async () => {
    const center = await openCenter();
    const cases: [unknown, string[]][] = [
      [shipped, ['version_taken version', 'date_taken effectiveFrom']],
      [{ ...next, bonus: 1 }, ['unknown_field']],
      [{ ...next, grades: [...next.grades].reverse() }, ['grade_order grades[1].from']],
      [{ ...next, clauses: [{ ...next.clauses[0], group: '九' }] }, ['unknown_group clauses[0].group']],
    ];
    for (const [data, expected] of cases) {
      const token = await pick(center, data);
      const problems = await problemsOf(center, token);
      for (const problem of expected) expect(problems).toContain(problem);
      expect(await center.refusal('rulebook.import', { token })).toMatchObject({ code: 'rulebook_problems' });
    }
    const text = await center.pick('rulebook.json', '{"format": 1,');
    expect(await problemsOf(center, text)).toEqual(['not_json']);
    expect(await center.call('rulebook.list')).toHaveLength(2);
  });

  it('takes no version that reaches into a closed month', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const reaching = await pick(center, { ...next, effectiveFrom: '2026-03-01' });
    expect(await problemsOf(center, reaching)).toEqual(['date_closed effectiveFrom']);
    // A version of the second of March governs from April on.
    const after = await pick(center, { ...next, effectiveFrom: '2026-03-02' });
    expect(await problemsOf(center, after)).toEqual([]);
  });

  it('names the days that no version would govern, or two', async () => {
    const center = await openCenter();
    await center.call('rulebook.import', {
      token: await pick(center, { ...next, effectiveFrom: '2026-05-01', effectiveTo: '2026-08-31' }),
    });
    const inForce = (month: string) => center.call('rulebook.inForce', { subject: 'person', month });
    expect(await inForce('2026-08')).toMatchObject({ version: 2, effectiveTo: '2026-08-31' });
    expect(await inForce('2026-09')).toBeNull();
    const third = (effectiveFrom: string) => pick(center, { ...shipped, version: 3, effectiveFrom });
    const { problems } = await center.call<RulebookPreview>('rulebook.preview', {
      token: await third('2026-10-01'),
    });
    expect(problems).toEqual([
      { code: 'version_gap', place: 'effectiveFrom', params: { from: '2026-09-01', to: '2026-09-30' } },
    ]);
    expect(await problemsOf(center, await third('2026-08-01'))).toEqual(['version_overlap effectiveFrom']);
    expect(await problemsOf(center, await third('2026-09-01'))).toEqual([]);
  });

  it('comes back from an export as it was', async () => {
    const center = await openCenter();
    const [info] = await center.call<RulebookInfo[]>('rulebook.list');
    await center.call('rulebook.export', { of: 'version', id: info!.id });
    const [[name, bytes]] = [...center.saved] as [[string, Uint8Array]];
    expect(name).toBe('窗口工作人员月度考核办法-2011-01-01.json');
    const again = JSON.parse(new TextDecoder().decode(bytes));
    const token = await pick(center, { ...again, version: 3, effectiveFrom: '2027-01-01' });
    expect(await problemsOf(center, token)).toEqual([]);
  });

  it('only the chief brings in a version', async () => {
    const center = await openCenter();
    const token = await pick(center, next);
    for (const role of ['officer', 'leader', 'admin', 'auditor'] as const) {
      await center.loginAs(role);
      expect(await center.refusal('rulebook.import', { token })).toMatchObject({ code: 'no_permission' });
      await center.call('rulebook.list');
    }
  });
});
