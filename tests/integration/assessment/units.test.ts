import { describe, expect, it } from 'vitest';
import type { Overview, ResultDetail } from '#shared/contracts/assessment';
import type { AdjustmentView } from '#shared/contracts/assessment-adjustment';
import type { WaiverView } from '#shared/contracts/assessment-review';
import type { TrialResult } from '#shared/contracts/assessment-trial';
import type { Paper } from '#shared/contracts/documents';
import type { Unit } from '#shared/contracts/units';
import { wallAt } from '#shared/domain/time/wall';
import type { TestCenter } from '../support/center';
import { CLOSE, type Golden, MONTH, openGolden } from './golden';

const month = { month: MONTH };

/** The shipped rulebook for units as a draft that would govern March. */
async function draftForUnits(center: TestCenter): Promise<{ id: number; revision: number }> {
  const { id, revision } = await center.call<{ id: number; revision: number }>('rulebook.createDraft', {
    ...{ from: 'sample', subject: 'unit' },
  });
  const { definition } = await center.call<{ definition: string }>('rulebook.draft', { id });
  const book = { ...JSON.parse(definition), effectiveFrom: '2026-03-01' };
  const saved = await center.call<{ revision: number }>('rulebook.saveDraft', {
    ...{ id, revision, definition: JSON.stringify(book) },
  });
  return { id, revision: saved.revision };
}

/** The golden month with the supervision office as a unit, and units assessed. */
async function openUnits(): Promise<Golden & { unit: number; office: number }> {
  const center = await openGolden();
  const [tax] = await center.call<Unit[]>('units.list');
  const office = await center.call<Unit>('units.save', {
    id: null,
    code: 'U9',
    name: '督查办',
    office: true,
  });
  await center.call('rulebook.putInForce', await draftForUnits(center));
  return { ...center, unit: tax!.id, office: office.id };
}

const unitScores = async (center: TestCenter) => {
  const { results } = await center.call<Overview>('assessment.overview', month);
  return results
    .filter(({ subject }) => subject === 'unit')
    .map(({ code, score, gradeName, rank }) => [code, score, gradeName, rank]);
};

const unitPapers = async (center: TestCenter) => {
  const { papers } = await center.call<{ papers: Paper[] }>('documents.papers', month);
  return papers
    .filter(({ kind }) => kind === 'unit_notice')
    .map(({ title, score, about, number }) => [title, score, about, number !== '']);
};

describe('a month without a rulebook for units', () => {
  it('assesses none, and nothing asks for one', async () => {
    const center = await openGolden();
    await center.call('units.save', { id: null, code: 'U9', name: '督查办', office: true });
    const { items } = await center.call<{ items: { code: string; level: string }[] }>(
      'assessment.checklist',
      month,
    );
    expect(items.find(({ code }) => code === 'no_rulebook')).toMatchObject({ level: 'ok' });
    expect(await center.call('assessment.close', CLOSE)).toMatchObject({ persons: 4, windows: 2, units: 0 });
    const view = await center.call<Overview>('assessment.overview', month);
    expect(view.unit).toMatchObject({ rulebook: null, grades: [], average: null });
    expect(await unitScores(center)).toEqual([]);
    expect(await unitPapers(center)).toEqual([]);
    expect(await center.call('assessment.report', month)).toMatchObject({ rulebook: { unit: null } });
  });
});

/** 3 late arrivals, 3 half days absent at 2, games at 2: 100 − 3 − 6 − 2. The office did all it had to. */
const UNITS = [
  ['U9', 10_000, '优秀', 1],
  ['U1', 8_900, '良好', 2],
];

describe('a month with units', () => {
  it('gives the numbers worked out by hand, open and closed, and leaves the others as they are', async () => {
    const center = await openUnits();
    expect(await unitScores(center)).toEqual(UNITS);
    expect(await center.call('assessment.close', CLOSE)).toMatchObject({ units: 2, persons: 4, windows: 2 });
    expect(await unitScores(center)).toEqual(UNITS);
    const { results } = await center.call<Overview>('assessment.overview', month);
    const others = results.filter(({ subject }) => subject !== 'unit');
    expect(others.map(({ score }) => score)).toEqual([9900, 9300, 9200, 8000, 9600, 9300]);
    const sheet = await center.call<ResultDetail>('assessment.result', {
      ...{ ...month, subject: 'unit', id: center.unit },
    });
    expect(sheet.row).toMatchObject({ name: '东河县税务局', place: '办税窗口、发票窗口', unit: '' });
    expect(sheet.lines.map(({ clause, count, points }) => [clause, count, points])).toEqual([
      ['四（四）4', 1, -200],
      ['四（四）6', 3, -300],
      ['四（四）7', 3, -600],
    ]);
    expect(sheet.lines[0]!.facts).toMatchObject([{ person: '李四', window: '办税窗口' }]);
  });

  it('names units in the bulletin and sends each a notice with its windows and people', async () => {
    const center = await openUnits();
    const html = async (kind: string, subjectId: number | null) =>
      (await center.call<{ html: string }>('documents.html', { ...month, kind, subjectId })).html;
    expect(await html('bulletin', null)).toMatch(/单位排名[\s\S]*督查办[\s\S]*东河县税务局/);
    const notice = await html('unit_notice', center.unit);
    expect(notice).toMatch(/单位月度考核通知单[\s\S]*所属窗口考核情况[\s\S]*发票窗口[\s\S]*赵六/);
    expect(notice).toContain('迟到3次');
  });

  it('goes through review, waiver, signature and publication, and back when it is void', async () => {
    const center = await openUnits();
    await center.call('assessment.close', CLOSE);
    await center.call('assessment.startReview', { ...month, from: '2026-04-01', to: '2026-04-03', note: '' });
    const subject = { ...month, subject: 'unit', id: center.unit };
    const objection = {
      ...subject,
      kind: 'objection',
      text: '系外出办事',
      filedBy: '税务局',
      filedOn: '2026-04-02',
    };
    const { lines } = await center.call<ResultDetail>('assessment.result', subject);
    const factId = lines[0]!.facts[0]!.id;
    const { id } = await center.call<{ id: number }>('assessment.fileObjection', { ...objection, factId });
    await center.call('assessment.decideObjection', {
      id,
      decision: 'upheld',
      reason: '查证属实',
      points: null,
    });
    expect((await unitScores(center))[1]).toEqual(['U1', 9_100, '优秀', 2]);
    const [waiver] = await center.call<WaiverView[]>('assessment.waiverReport', month);
    expect(waiver).toMatchObject({ subject: 'unit', name: '东河县税务局' });
    expect(waiver).toMatchObject({ personPoints: 200, windowPoints: 200, unitPoints: 200 });
    await center.call('assessment.confirm', { ...month, reason: '' });
    const signature = { mode: 'paper', signer: '王主任', signedOn: '2026-04-09', note: '' };
    await center.call('assessment.sign', { ...month, ...signature });
    await center.call('documents.publish', month);
    expect(await unitPapers(center)).toEqual([
      ['2026年3月单位考核通知单（东河县税务局）', 9_100, '东河市税务局', true],
      ['2026年3月单位考核通知单（督查办）', 10_000, '', true],
    ]);
    await center.call('documents.voidMonth', { ...month, reason: '数据有误' });
    await center.call('assessment.reopen', { ...month, reason: '重新核对' });
    expect(await unitScores(center)).toEqual([UNITS[0], ['U1', 9_100, '优秀', 2]]);
    await center.call('assessment.close', CLOSE);
    expect((await unitScores(center))[1]).toEqual(['U1', 9_100, '优秀', 2]);
    const stored = await center.database.kysely
      .selectFrom('month_period')
      .select('unit_rulebook_id')
      .executeTakeFirstOrThrow();
    expect(stored.unit_rulebook_id).not.toBeNull();
  });

  it('charges the office for what it owed, and units for what they are liable for', async () => {
    const center = await openUnits();
    center.setNow(wallAt('2026-03-24', 540));
    const round = { kind: 'self_check', announced: false, plannedOn: '2026-03-26', inspectorIds: [] };
    await center.call('inspections.plan', {
      ...{ id: null, area: '', campaign: '', note: '', teamId: null },
      ...round,
    });
    const [games] = await center.call<{ id: number }[]>('incidents.list', { ...month, counted: true });
    const liable = { incidentId: games!.id, kind: 'talk_reminder', target: 'unit_head', targetName: '局长' };
    await center.call('incidents.addConsequence', { ...liable, reason: '', dueOn: '2026-03-30' });
    center.setNow(wallAt('2026-04-10', 600));
    const reasons = async (id: number) => {
      const sheet = await center.call<ResultDetail>('assessment.result', { ...month, subject: 'unit', id });
      return [
        ...sheet.lines.flatMap(({ clause, facts }) => facts.map((fact) => [clause, fact.kind, fact.date])),
        ...sheet.notCharged.flatMap(({ facts }) => facts.map(({ kind, date }) => ['', kind, date])),
      ].filter(([, kind]) => kind === 'duty' || kind === 'liability');
    };
    expect(await reasons(center.office)).toEqual([
      ['七3', 'duty', '2026-03-26'],
      ['七4', 'duty', '2026-03-30'],
    ]);
    expect(await reasons(center.unit)).toEqual([['八1', 'liability', '2026-03-24']]);
    const { items } = await center.call<{ items: { code: string; count: number }[] }>(
      'assessment.checklist',
      month,
    );
    expect(items.find(({ code }) => code === 'facts_outside')).toMatchObject({ count: 0 });
  });

  it('takes late facts about a unit alone, and typed points', async () => {
    const center = await openUnits();
    await center.call('assessment.close', CLOSE);
    const told = { reason: '上级通报', proof: '通报第3号', decider: '中心主任', objectionId: null };
    const late = { type: 'add', staffId: null, windowId: null, unitId: center.unit, date: '2026-03-30' };
    await center.call('assessment.fileAdjustment', {
      ...{ ...told, aboutMonth: MONTH, late: { ...late, kind: 'incident', item: 'external_circular' } },
    });
    const typed = {
      type: 'typed',
      subject: 'unit',
      id: center.office,
      date: null,
      clause: '七5',
      points: -500,
    };
    await center.call('assessment.fileAdjustment', { ...told, aboutMonth: MONTH, late: typed });
    const views = await center.call<AdjustmentView[]>('assessment.adjustments', month);
    expect(views.map(({ lines }) => lines.map(({ subject, id, points }) => [subject, id, points]))).toEqual([
      [['unit', center.office, -500]],
      [['unit', center.unit, -1000]],
    ]);
  });

  it('is not shown to a window manager', async () => {
    const center = await openUnits();
    await center.loginAs('manager');
    expect(await unitScores(center)).toEqual([]);
    const asked = { ...month, subject: 'unit', id: center.unit };
    expect(await center.refusal('assessment.result', asked)).toMatchObject({ code: 'not_your_window' });
  });
});

describe('trying a rulebook for units', () => {
  it.each([
    ['an open month', false],
    ['a month that closed without one', true],
  ])('on %s', async (_, closed) => {
    const center = await openGolden();
    await center.call('units.save', { id: null, code: 'U9', name: '督查办', office: true });
    if (closed) await center.call('assessment.close', CLOSE);
    const { id } = await draftForUnits(center);
    const tried = await center.call<TrialResult>('assessment.tryRulebook', {
      ...{ source: { kind: 'draft', id }, months: [MONTH] },
    });
    expect(tried).toMatchObject({ subject: 'unit', months: [{ subjects: 2, averageAfter: 9450 }] });
    expect(tried.rows.map(({ code, before, after }) => [code, before, after?.score])).toEqual([
      ['U9', null, 10_000],
      ['U1', null, 8_900],
    ]);
  });

  it('asks what if a clause cost twice as much', async () => {
    const center = await openUnits();
    const asked = { ...month, subject: 'unit', id: center.unit, clause: '四（四）6', percent: 200 };
    expect(await center.call('assessment.whatIf', asked)).toMatchObject({
      ...{ before: { score: 8900 }, after: { score: 8600 }, subjects: 2 },
    });
  });
});
