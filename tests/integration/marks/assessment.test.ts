import { describe, expect, it } from 'vitest';
import type { Checklist, ResultDetail } from '#shared/contracts/assessment';
import type { AdjustmentTrial } from '#shared/contracts/assessment-adjustment';
import { CLOSE, type Golden, MONTH, openGolden } from '../assessment/golden';
import { importSamples } from './support';

const PAPER = { reason: '补交评分表', proof: '评分表原件', decider: '督查办主任' };

/** Everybody marked alike by those who are implied, but for 张三, whose marks tell apart. */
async function openMarked(): Promise<Golden> {
  const center = await openGolden();
  await importSamples(center);
  const people = Object.values(center.staff);
  const { zhang } = center.staff;
  const of = (item: string, giverId: number, subjectId: number, score: number) => ({
    ...{ giverId, item, subjectId, score, abstained: false },
  });
  const save = (subject: string, type: string, code: string, cells: object[]) =>
    center.call('marks.save', { month: MONTH, subject, type, code, cells, reason: '' });
  const points = (id: number, own: number, others: number) => (id === zhang ? own : others);
  await save('person', 'rating', '品德', [
    ...people.map((id) => of('品德', -1, id, points(id, 1800, 2000))),
    ...people.map((id) => of('品德', -2, id, points(id, 1600, 2000))),
  ]);
  await save(
    'person',
    'score',
    '个人业务',
    people.map((id) => of('个人业务', -1, id, points(id, 2700, 3000))),
  );
  await save(
    'person',
    'rating',
    '实绩',
    people.map((id) => of('实绩', -1, id, points(id, 2400, 3000))),
  );
  const windows = Object.values(center.windows);
  await save(
    'window',
    'score',
    '业务考核',
    windows.map((id) => of('业务考核', -1, id, 9000)),
  );
  return center;
}

const detail = (center: Golden, subject: 'person' | 'window', id: number) =>
  center.call<ResultDetail>('assessment.result', { month: MONTH, subject, id });

describe('§29 a score of parts', () => {
  it('person: 品德 20 + 业务 30 + 纪律考勤 20 + 实绩 30, each with what it came from', async () => {
    const center = await openMarked();
    const { zhang } = center.staff;
    const { row, lines } = await detail(center, 'person', zhang);
    // 86 × 20 % + 90 × 30 % + 13/20 × 20 % + 80 × 30 %: late twice, and half a day absent for 35 minutes.
    expect(lines.map(({ clause, points }) => [clause, points])).toEqual([
      ['品德', 1720],
      ['业务', 2700],
      ['纪律', 1300],
      ['实绩', 2400],
    ]);
    expect(row).toMatchObject({ score: 8120, gradeName: '称职' });
    expect(lines[0]!.facts).toMatchObject([
      { label: '分管领导 18分（满分20分）', source: { table: 'mark', id: `person.rating.${zhang}.品德` } },
      { label: '窗口负责人 16分（满分20分）' },
    ]);
  });

  it('window: the staff 35, 业务 40, 服务 15, and the weight of a silent part goes to the others', async () => {
    const center = await openMarked();
    const { lines } = await detail(center, 'window', center.windows.two);
    expect(lines.map(({ clause, notes }) => [clause, notes.map(({ code }) => code)])).toEqual([
      ['人员', ['part_staff', 'reweighted']],
      ['业务', ['part_score', 'reweighted']],
      ['服务', ['part_groups', 'reweighted']],
      ['互评', ['part_rating', 'missing_reweight']],
    ]);
  });

  it('a mark is nobody else’s, and the check list names the sheets that are not complete', async () => {
    const center = await openMarked();
    const { items } = await center.call<Checklist>('assessment.checklist', { month: MONTH });
    const found = (code: string) => items.find((item) => item.code === code);
    expect(found('marks_missing')).toMatchObject({
      ...{ level: 'warn', count: 2, cases: [{ id: 5, name: '窗口互评', count: 2 }] },
    });
    expect(found('facts_outside')).toMatchObject({ level: 'ok' });
  });
});

describe('the notice of a window whose score is made of parts', () => {
  it('has the parts, what was charged inside them, and what each person was charged for', async () => {
    const center = await openMarked();
    const paper = { month: MONTH, kind: 'notice', subjectId: center.windows.one };
    const { html } = await center.call<{ html: string }>('documents.html', paper);
    const words = html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain('得分构成');
    expect(words).toMatch(/业务 90 40% /);
    expect(words).toContain('窗口违反工作纪律的，每人次扣1分');
    expect(words).toMatch(/张三 A岗 81.2 称职 迟到3次/);
    expect(words).not.toMatch(/评分\d次|考核得分\d次/);
  });
});

describe('a mark of a closed month', () => {
  const file = (center: Golden, late: object) =>
    center.call<AdjustmentTrial>('assessment.tryAdjustment', { aboutMonth: MONTH, late });

  it('is corrected by an adjustment', async () => {
    const center = await openMarked();
    const { zhang } = center.staff;
    const { lines } = await detail(center, 'person', zhang);
    await center.call('assessment.close', CLOSE);
    const factId = lines[0]!.facts[0]!.id;
    const change = { type: 'replace', factId, kind: 'rating', score: 2000 };
    // 品德 100 × 60 % + 80 × 40 % = 92: six more of a fifth.
    expect((await file(center, change)).lines).toMatchObject([
      { subject: 'person', points: 120, after: 8240 },
      {},
    ]);
    await center.call('assessment.fileAdjustment', { aboutMonth: MONTH, late: change, ...PAPER });
    const again = { aboutMonth: MONTH, late: change, ...PAPER };
    expect((await center.refusal('assessment.fileAdjustment', again)).code).toBe('adjustment_exists');
  });

  it('that came late is added where the rulebook of the month asks for it', async () => {
    const center = await openMarked();
    await center.call('assessment.close', CLOSE);
    const { one } = center.windows;
    const add = { type: 'add', staffId: null, windowId: one, date: '2026-03-31', kind: 'rating' };
    const mark = { ...add, item: '互评', rater: 'mutual', score: 500 };
    const { lines } = await file(center, mark);
    expect(lines).toMatchObject([{ subject: 'window', id: one }]);
    expect(lines[0]!.points).toBeLessThan(0);
    const refused = async (late: object) =>
      (await center.refusal('assessment.tryAdjustment', { aboutMonth: MONTH, late })).code;
    expect(await refused({ ...mark, score: 1001 })).toBe('adjustment_over_full');
    expect(await refused({ ...mark, rater: 'deputy' })).toBe('marks_part_unknown');
    expect(await refused({ ...mark, score: null })).toBe('fact_incomplete');
  });
});
