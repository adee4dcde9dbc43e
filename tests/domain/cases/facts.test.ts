import { describe, expect, it } from 'vitest';
import { factSchema } from '#shared/domain/assessment/facts';
import {
  buildFigureFacts,
  buildOverdueFacts,
  buildTaskFacts,
  type MonthFigures,
  type TaskForFacts,
} from '#shared/domain/cases/facts';
import { NO_FIGURES } from '#shared/domain/cases/types';

const window = (figures: object, more: object = {}): MonthFigures => ({
  ...{ windowId: 12, unitId: 3, registered: 0, excused: 0 },
  figures: { ...NO_FIGURES, ...figures },
  ...more,
});
const brief = (facts: ReturnType<typeof buildFigureFacts>) =>
  facts.map(({ id, kind, item, times, part, whole, days }) =>
    JSON.parse(JSON.stringify({ id, kind, item, times, part, whole, days })),
  );

describe('figures of a month', () => {
  it('give the rates, the overdue ones nobody registered, and the returned ones', () => {
    const facts = buildFigureFacts('2026-04', [
      window(
        { handled: 120, onTime: 117, overdue: 3, returned: 2, due: 40, entered: 37 },
        { registered: 2, excused: 1 },
      ),
    ]);
    expect(brief(facts)).toEqual([
      { id: 'case_month:2026-04:12:entry', kind: 'rate', item: 'entry', part: 37, whole: 40 },
      { id: 'case_month:2026-04:12:on_time', kind: 'rate', item: 'on_time', part: 118, whole: 120 },
      { id: 'case_month:2026-04:12:overdue', kind: 'case_overdue', times: 1, days: 0 },
      { id: 'case_month:2026-04:12:returned', kind: 'case_returned', times: 2 },
    ]);
    expect(facts.map(({ date, staffId, windowId, unitId }) => [date, staffId, windowId, unitId])).toEqual(
      Array(4).fill(['2026-04-30', null, 12, 3]),
    );
    for (const fact of facts) expect(factSchema.safeParse(fact).success).toBe(true);
  });

  it.each<[string, object]>([
    ['no case handled', { handled: 0, onTime: 0, overdue: 0, returned: 0, due: 0, entered: 0 }],
    ['nothing reported', {}],
  ])('%s: no rate at all', (_, figures) => {
    expect(buildFigureFacts('2026-04', [window(figures)])).toEqual([]);
  });

  it('count an overdue case once, when more are registered than reported', () => {
    const rows = [window({ handled: 10, onTime: 9, overdue: 1 }, { registered: 3 })];
    expect(buildFigureFacts('2026-04', rows).filter(({ kind }) => kind === 'case_overdue')).toEqual([]);
  });
});

describe('overdue cases', () => {
  const base = {
    ...{ id: 7, caseNo: 'SP-0417', matter: '食品经营许可', windowId: 12, unitId: 3, staffId: 5 },
    ...{ dueOn: '2026-04-10', doneOn: '2026-04-20', foundOn: '2026-04-15', excuse: null },
  };
  it('count on the day they were found, three working days over by then', () => {
    const [fact] = buildOverdueFacts([base], new Map());
    expect(fact).toEqual({
      ...{ id: 'overdue_case:7', kind: 'case_overdue', staffId: 5, windowId: 12, unitId: 3 },
      ...{ date: '2026-04-15', days: 3, tags: [], label: 'SP-0417 · 食品经营许可' },
      source: { table: 'overdue_case', id: 7 },
    });
  });

  it('that are excused are waived and say by whom', () => {
    const excuse = { by: '中心主任', reason: '系统升级停机两天' };
    const [fact] = buildOverdueFacts([{ ...base, excuse }], new Map());
    expect(fact).toMatchObject({ id: 'overdue_case:7', tags: ['waived'], waiver: excuse });
  });
});

describe('supervised tasks', () => {
  const task = (steps: readonly object[], source: TaskForFacts['source'] = 'meeting'): TaskForFacts => ({
    ...{ id: 4, no: '2026-004', title: '综合窗口改造', source, windowId: 12, unitId: 3, staffId: null },
    steps: steps.map((step, index) => ({
      ...{
        id: index + 1,
        type: 'note',
        onDate: '2026-04-01',
        dueBefore: '2026-04-10',
        result: null,
        harm: false,
      },
      ...step,
    })) as TaskForFacts['steps'],
  });
  const facts = (...given: TaskForFacts[]) =>
    buildTaskFacts(given, '2026-04', new Map()).map(({ id, date, item, days, tags }) => [
      id,
      date,
      item,
      days,
      tags,
    ]);

  it.each<[string, readonly object[], unknown[]]>([
    ['kept', [{ type: 'finish', onDate: '2026-04-10', result: 'done' }], []],
    [
      'done late',
      [{ type: 'finish', onDate: '2026-04-14', result: 'done' }],
      [['supervised_task:4:missed:1', '2026-04-14', 'key_task', 2, []]],
    ],
    [
      'urged after the deadline, then done: once, and urged',
      [
        { type: 'urge', onDate: '2026-04-13' },
        { type: 'finish', onDate: '2026-04-20', result: 'done' },
      ],
      [['supervised_task:4:missed:1', '2026-04-13', 'key_task', 1, ['urged']]],
    ],
    ['urged in time', [{ type: 'urge', onDate: '2026-04-09' }], []],
    [
      'put off in time, kept then',
      [
        { type: 'extend', onDate: '2026-04-09' },
        { type: 'finish', onDate: '2026-04-20', dueBefore: '2026-04-24', result: 'done' },
      ],
      [],
    ],
    [
      'missed twice, once for each deadline',
      [
        { type: 'urge', onDate: '2026-04-13' },
        { type: 'extend', onDate: '2026-04-13' },
        { type: 'finish', onDate: '2026-04-28', dueBefore: '2026-04-24', result: 'done' },
      ],
      [
        ['supervised_task:4:missed:1', '2026-04-13', 'key_task', 1, ['urged']],
        ['supervised_task:4:missed:3', '2026-04-28', 'key_task', 2, []],
      ],
    ],
    [
      'ended in time without being done, with harm',
      [{ type: 'finish', onDate: '2026-04-10', result: 'failed', harm: true }],
      [['supervised_task:4:missed:1', '2026-04-10', 'key_task', 0, ['aggravated']]],
    ],
    ['of another month', [{ type: 'finish', onDate: '2026-05-14', result: 'done' }], []],
  ])('%s', (_, steps, wanted) => {
    expect(facts(task(steps))).toEqual(wanted);
  });

  it.each([
    ['instruction', 'instruction'],
    ['proposal', 'proposal'],
    ['document', 'key_task'],
    ['other', 'key_task'],
  ] as const)('from %s stand in the register %s', (source, item) => {
    const [fact] = facts(task([{ type: 'finish', onDate: '2026-04-14', result: 'done' }], source));
    expect(fact?.[2]).toBe(item);
  });
});
