import { describe, expect, it } from 'vitest';
import type { RulebookDraft, RulebookEntry, RulebookInfo } from '#shared/contracts/rulebook';
import { type JsonObject, pathOf, setAt } from '#shared/domain/rulebook/edit';
import personJson from '../../../resources/rulebooks/person.json';
import { CLOSE, openGolden } from '../assessment/golden';
import { openCenter, type TestCenter } from '../support/center';

const personId = async (center: TestCenter): Promise<number> =>
  (await center.call<RulebookInfo[]>('rulebook.list')).find(({ code }) => code === 'person')!.id;

async function copied(center: TestCenter): Promise<{ info: RulebookDraft; data: JsonObject }> {
  const { id } = await center.call<RulebookDraft>('rulebook.createDraft', {
    from: 'version',
    id: await personId(center),
  });
  return opened(center, id);
}

async function opened(center: TestCenter, id: number) {
  const { info, definition } = await center.call<{ info: RulebookDraft; definition: string }>(
    'rulebook.draft',
    { id },
  );
  return { info, data: JSON.parse(definition) as JsonObject };
}

const save = (center: TestCenter, { id, revision }: RulebookDraft, data: JsonObject) =>
  center.call<{ revision: number }>('rulebook.saveDraft', {
    ...{ id, revision, definition: JSON.stringify(data) },
  });
const inForce = (center: TestCenter, month: string) =>
  center.call<RulebookInfo | null>('rulebook.inForce', { subject: 'person', month });

describe('a draft', () => {
  it('copies a version, begins next month, and computes nothing', async () => {
    const center = await openCenter();
    const { info, data } = await copied(center);
    expect(info).toMatchObject({ subject: 'person', effectiveFrom: '2026-05-01', revision: 1 });
    expect(data).toMatchObject({
      version: 2,
      effectiveTo: null,
      clauses: personJson.clauses.map(() => ({})),
    });
    expect(await center.call('rulebook.drafts')).toEqual([info]);
    expect(await inForce(center, '2026-06')).toMatchObject({ version: 1 });
  });

  it('begins after the last closed month', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    center.setNow(Date.UTC(2026, 0, 5));
    expect((await copied(center)).info.effectiveFrom).toBe('2026-04-01');
  });

  it('is saved as it is, gaps and errors included, and comes into force without them', async () => {
    const center = await openCenter();
    const { info, data } = await copied(center);
    const points = pathOf('clauses[0].measure.tiers[1].points');
    const half = setAt(data, points, undefined);
    const saved = await save(center, info, half);
    expect((await opened(center, info.id)).data).toEqual(half);
    const { revision } = saved;
    expect(await center.refusal('rulebook.putInForce', { id: info.id, revision })).toMatchObject({
      code: 'draft_problems',
      params: { count: 1 },
    });
    const again = await save(center, { ...info, revision }, setAt(data, points, 300));
    const added = await center.call<RulebookInfo>('rulebook.putInForce', {
      ...{ id: info.id, revision: again.revision },
    });
    expect(added).toMatchObject({ version: 2, effectiveFrom: '2026-05-01' });
    expect(await inForce(center, '2026-04')).toMatchObject({ version: 1 });
    expect(await inForce(center, '2026-05')).toMatchObject({ version: 2 });
    expect(await center.call('rulebook.drafts')).toEqual([]);
  });

  it('is logged when it begins, is discarded or put in force, not at each key', async () => {
    const center = await openCenter();
    const { info, data } = await copied(center);
    await save(center, info, data);
    await center.call('rulebook.discardDraft', { id: info.id });
    const { rows } = await center.call<{ rows: { operation: string }[] }>('audit.list', {});
    expect(rows.map(({ operation }) => operation).filter((each) => each.startsWith('rulebook'))).toEqual([
      'rulebook.discardDraft',
      'rulebook.createDraft',
    ]);
    expect(await center.refusal('rulebook.saveDraft', saveInput(info, data))).toMatchObject({
      code: 'draft_gone',
    });
  });

  it('is not written over by somebody who opened it earlier', async () => {
    const center = await openCenter();
    const { info, data } = await copied(center);
    await save(center, info, data);
    expect(await center.refusal('rulebook.saveDraft', saveInput(info, data))).toMatchObject({
      code: 'changed_meanwhile',
    });
    const broken = { id: info.id, revision: 2, definition: '[1' };
    expect(await center.refusal('rulebook.saveDraft', broken)).toMatchObject({ code: 'draft_broken' });
  });

  it('names a date that is taken, closed, or leaves a gap', async () => {
    const center = await openGolden();
    await center.call('assessment.close', CLOSE);
    const check = async (effectiveFrom: string) => {
      const { problems } = await center.call<{ problems: { code: string; params: object }[] }>(
        'rulebook.checkDates',
        { subject: 'person', effectiveFrom, effectiveTo: null },
      );
      return problems.map(({ code, params }) => ({ code, ...params }));
    };
    expect(await check('2026-03-01')).toEqual([{ code: 'date_closed', month: '2026-03' }]);
    expect(await check('2011-01-01')).toContainEqual({ code: 'date_taken', date: '2011-01-01' });
    expect(await check('2026-04-01')).toEqual([]);
    const ends = { ...personJson, version: 2, effectiveFrom: '2026-05-01', effectiveTo: '2026-08-31' };
    await center.call('rulebook.import', { token: await center.pick('r.json', JSON.stringify(ends)) });
    expect(await check('2026-10-01')).toEqual([
      { code: 'version_gap', from: '2026-09-01', to: '2026-09-30' },
    ]);
  });

  it('a year that is a slip of the finger is named', async () => {
    const center = await openCenter();
    for (const effectiveFrom of ['0206-01-01', '2206-01-01']) {
      const token = await center.pick('r.json', JSON.stringify({ ...personJson, version: 2, effectiveFrom }));
      const { problems } = await center.call<{ problems: { code: string }[] }>('rulebook.preview', { token });
      expect(problems.map(({ code }) => code)).toEqual(['date_far']);
    }
  });

  it('begins from a file with its problems, but not from one of a newer program', async () => {
    const center = await openCenter();
    const wrong = { ...personJson, grades: [...personJson.grades].reverse() };
    const token = await center.pick('r.json', JSON.stringify(wrong));
    const info = await center.call<RulebookDraft>('rulebook.createDraft', { from: 'file', token });
    expect((await opened(center, info.id)).data).toEqual(wrong);
    for (const [content, code] of [
      [{ ...personJson, format: 2 }, 'format_newer'],
      [{ hello: 1 }, 'not_rulebook'],
    ] as const) {
      const picked = await center.pick('n.json', JSON.stringify(content));
      const preview = await center.call<{ problems: { code: string }[] }>('rulebook.preview', {
        token: picked,
      });
      expect(preview.problems.map((problem) => problem.code)).toEqual([code]);
      expect(await center.refusal('rulebook.createDraft', { from: 'file', token: picked })).toMatchObject({
        code: 'rulebook_problems',
      });
    }
  });
});

const saveInput = ({ id, revision }: RulebookDraft, data: JsonObject) => ({
  ...{ id, revision, definition: JSON.stringify(data) },
});

it('an officer prepares, only the chief puts in force', async () => {
  const center = await openCenter();
  await center.loginAs('officer');
  const { info, data } = await copied(center);
  const { revision } = await save(center, info, data);
  const call = { id: info.id, revision };
  expect(await center.refusal('rulebook.putInForce', call)).toMatchObject({ code: 'no_permission' });
  for (const role of ['manager', 'leader', 'admin', 'auditor'] as const) {
    await center.loginAs(role);
    await center.call('rulebook.draft', { id: info.id });
    const inputs = {
      'rulebook.saveDraft': saveInput({ ...info, revision }, data),
      'rulebook.discardDraft': { id: info.id },
      'rulebook.putInForce': call,
    };
    for (const [operation, input] of Object.entries(inputs)) {
      expect(await center.refusal(operation, input)).toMatchObject({ code: 'no_permission' });
    }
  }
});

it('the list says which closed months a version computed', async () => {
  const center = await openGolden();
  await center.call('assessment.close', CLOSE);
  const list = await center.call<RulebookEntry[]>('rulebook.list');
  expect(list.find(({ code }) => code === 'person')).toMatchObject({
    firstMonth: '2011-01',
    used: { months: 1, first: '2026-03', last: '2026-03' },
  });
});

describe('on paper', () => {
  it('has numbered chapters and articles, grades, date and office', async () => {
    const center = await openCenter();
    const ref = { of: 'version', id: await personId(center) };
    const { html } = await center.call<{ html: string }>('rulebook.paper', ref);
    for (const words of [
      '<h1>窗口工作人员月度考核办法</h1>',
      '第一章　总则',
      '第二章　出勤',
      '二（一）　日常考勤（最多扣20分）',
      '〔二（一）1〕',
      '迟到10分钟以内（含）每次扣1分，超过10分钟不满30分钟每次扣2分。',
      '80分以上（含）、不满90分',
      '不满60分',
      '本办法由监督管理办公室负责解释。',
      '2011年1月1日',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain('草稿');
    await center.call('rulebook.print', { ...ref, to: 'printer' });
    expect(center.printed).toEqual([{ html, landscape: false }]);
    await center.call('rulebook.print', { ...ref, to: 'pdf' });
    expect([...center.saved.keys()]).toEqual(['窗口工作人员月度考核办法（第1版）.pdf']);
  });

  it('a draft is marked; one with problems is not printed', async () => {
    const center = await openCenter();
    const { info, data } = await copied(center);
    const ref = { of: 'draft', id: info.id };
    const { html } = await center.call<{ html: string }>('rulebook.paper', ref);
    expect(html).toContain('（草稿，尚未施行）');
    await save(center, info, { ...data, grades: [] });
    expect(await center.refusal('rulebook.paper', ref)).toMatchObject({ code: 'draft_problems' });
  });
});
