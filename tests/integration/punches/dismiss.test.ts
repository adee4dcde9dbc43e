import { describe, expect, it } from 'vitest';
import { calendarOverrides } from '#electron/features/calendar/index';
import { openPunchProblems, punchDetails, punchesBetween } from '#electron/features/punches/index';
import type { ImportReport, PunchIssue } from '#shared/contracts/punches';
import { startOfDay } from '#shared/domain/time/wall';
import { openCenter, type TestCenter } from '../support/center';
import { addStaff, at, attlogDays, attlogFile, attlogLine, importText } from './support';

const NOW = at('2026-04-10 10:00');

/** Lines of every reason to be set aside: a jump of the clock, a year that was never set, a day to come. */
const BAD_CLOCK = attlogFile(
  ...['2026-03-02 08:00:00', '2026-03-02 12:00:00', '2026-03-03 08:00:00'].map((when) =>
    attlogLine('7', when),
  ),
  ...['2026-02-10 08:00:00', '2026-02-10 12:00:00'].map((when) => attlogLine('7', when)),
  ...['2026-03-03 12:00:00', '2026-03-04 08:00:00', '2026-03-04 12:00:00'].map((when) =>
    attlogLine('7', when),
  ),
  attlogLine('7', '2000-01-01 08:00:00'),
  attlogLine('7', '2030-01-01 08:00:00'),
);

const problems = async ({ database: { kysely } }: TestCenter) =>
  openPunchProblems(kysely, '2026-03', { now: NOW, overrides: await calendarOverrides(kysely) });

async function withHeld(center: TestCenter) {
  const report: ImportReport = await importText(center, BAD_CLOCK);
  const importId = report.files[0]?.importId ?? 0;
  return { importId, lines: report.bad.map(({ line }) => ({ importId, line })) };
}

const issues = async (center: TestCenter, importId: number, outcome: string) =>
  (
    await center.call<{ rows: PunchIssue[] }>('punches.issues', {
      importIds: [importId],
      outcomes: [outcome],
    })
  ).rows;

const audited = (center: TestCenter, operation: string) =>
  center.database.sqlite
    .prepare('select entity, entity_id, reason, before, after from audit_log where operation = ? order by id')
    .all(operation);

describe('lines that were set aside and are of no use', () => {
  it('are not asked about any more, and are listed with the reason and who said so', async () => {
    const center = await openCenter();
    const { importId, lines } = await withHeld(center);
    expect(await problems(center)).toMatchObject({ heldLines: 4 });
    expect(await center.call('punches.held')).toEqual({ lines: 4, importIds: [importId] });
    expect(await center.call('punches.dismiss', { lines, reason: '停电后时钟复位' })).toEqual({
      dismissed: 4,
    });
    expect(await problems(center)).toMatchObject({ heldLines: 0 });
    expect(await center.call('punches.held')).toEqual({ lines: 0, importIds: [] });
    expect(await issues(center, importId, 'quarantined')).toEqual([]);
    const [first] = await issues(center, importId, 'dismissed');
    expect(first).toMatchObject({ line: 4, params: {}, decision: { reason: '停电后时钟复位' } });
    expect(first?.decision?.by).not.toBe('');
    expect(await center.call('punches.imports')).toMatchObject([{ read: 10, accepted: 6, quarantined: 4 }]);
  });

  it('come back: asked about again, and may be released then', async () => {
    const center = await openCenter();
    const { importId, lines } = await withHeld(center);
    await center.call('punches.dismiss', { lines, reason: '无用' });
    expect(await center.refusal('punches.release', { lines, reason: '属实' })).toMatchObject({
      code: 'nothing_to_release',
    });
    const first = lines.slice(0, 1);
    expect(await center.call('punches.restore', { lines: first, reason: '查到了' })).toEqual({ restored: 1 });
    expect(await problems(center)).toMatchObject({ heldLines: 1 });
    expect(await issues(center, importId, 'quarantined')).toMatchObject([{ line: 4, decision: null }]);
    expect(await center.call('punches.release', { lines: first, reason: '属实' })).toMatchObject({
      released: 1,
    });
    expect(await issues(center, importId, 'dismissed')).toHaveLength(3);
  });

  it('are noted, both ways, one row an import', async () => {
    const center = await openCenter();
    const { importId, lines } = await withHeld(center);
    await center.call('punches.dismiss', { lines: lines.slice(0, 2), reason: '无用' });
    await center.call('punches.restore', { lines: lines.slice(0, 1), reason: '点错了' });
    const row = { entity: 'punch_import', entity_id: String(importId) };
    expect(audited(center, 'punches.dismiss')).toEqual([
      { ...row, reason: '无用', before: null, after: '{"dismissed":[4,5]}' },
    ]);
    expect(audited(center, 'punches.restore')).toEqual([
      { ...row, reason: '点错了', before: '{"dismissed":[4]}', after: null },
    ]);
  });

  it('stay what they are at a second import, and in the story of their day', async () => {
    const center = await openCenter();
    const staff = addStaff(center, '7', '赵一');
    await center.call('punches.map', { machineId: '7', staffId: staff });
    const { lines } = await withHeld(center);
    await center.call('punches.dismiss', { lines, reason: '无用' });
    expect(await importText(center, BAD_CLOCK, 'again.dat')).toMatchObject({ accepted: 0, quarantined: 0 });
    expect(await problems(center)).toMatchObject({ heldLines: 0 });
    const from = startOfDay('2026-02-10');
    const details = await punchDetails(center.database.kysely, staff, from, startOfDay('2026-02-11'));
    expect(details.map(({ quarantine }) => quarantine)).toEqual(['clock_jump', 'clock_jump']);
  });

  it.each([
    ['dismiss', 'nothing_to_dismiss'],
    ['restore', 'nothing_to_restore'],
  ])('refuses to %s what was never set aside', async (operation, code) => {
    const center = await openCenter();
    const { importId } = await withHeld(center);
    expect(
      await center.refusal(`punches.${operation}`, { lines: [{ importId, line: 1 }], reason: '无用' }),
    ).toMatchObject({ code });
  });
});

describe('machine ids of nobody', () => {
  const ids = (center: TestCenter) => center.call<{ machineId: string }[]>('punches.unmapped');

  it('are not asked about any more, neither are their next punches', async () => {
    const center = await openCenter();
    await importText(center, attlogDays(['7', '8'], '2026-03-02', 1));
    const answer = await center.call('punches.dismissIds', { machineIds: ['8'], reason: '保洁员' });
    expect(answer).toEqual({ dismissed: 1 });
    expect(await ids(center)).toMatchObject([{ machineId: '7' }]);
    expect(await center.call('punches.dismissedIds')).toEqual([
      { machineId: '8', name: null, punches: 4, lastAt: at('2026-03-02 18:00:01'), reason: '保洁员' },
    ]);
    expect(await importText(center, attlogDays(['8'], '2026-03-03', 1), 'b.dat')).toMatchObject({
      accepted: 4,
      unmapped: 0,
    });
    expect(await punchesBetween(center.database.kysely, ...MARCH)).toEqual(new Map());
    expect(await center.call('punches.mappings')).toEqual([]);
  });

  it('are asked about again, and every word is noted', async () => {
    const center = await openCenter();
    await importText(center, attlogDays(['8'], '2026-03-02', 1));
    await center.call('punches.dismissIds', { machineIds: ['8'], reason: '保洁员' });
    expect(
      await center.call('punches.restoreIds', { machineIds: ['8'], reason: '是新来的窗口人员' }),
    ).toEqual({
      restored: 1,
    });
    expect(await ids(center)).toMatchObject([{ machineId: '8' }]);
    const words = '{"machineId":"8","reason":"保洁员"}';
    expect(audited(center, 'punches.dismissIds')).toMatchObject([{ before: null, after: words }]);
    expect(audited(center, 'punches.restoreIds')).toMatchObject([
      { before: words, after: null, reason: '是新来的窗口人员' },
    ]);
  });

  it('may get a person for some of their days: those punches count, the rest stays nobody’s', async () => {
    const center = await openCenter();
    const staff = addStaff(center, '8', '钱二');
    await importText(center, attlogDays(['8'], '2026-03-02', 2));
    await center.call('punches.dismissIds', { machineIds: ['8'], reason: '试打卡' });
    await center.call('punches.map', { machineId: '8', staffId: staff, startDate: '2026-03-03' });
    expect((await punchesBetween(center.database.kysely, ...MARCH)).get(staff)).toHaveLength(4);
    expect(await ids(center)).toEqual([]);
    expect(await center.call('punches.dismissedIds')).toMatchObject([{ machineId: '8', punches: 4 }]);
  });

  it.each([
    ['dismissIds', ['404'], 'not_found'],
    ['dismissIds', ['8'], 'nothing_to_dismiss'],
    ['restoreIds', ['7'], 'nothing_to_restore'],
  ])('refuses %s of %s', async (operation, machineIds, code) => {
    const center = await openCenter();
    await importText(center, attlogDays(['7', '8'], '2026-03-02', 1));
    await center.call('punches.dismissIds', { machineIds: ['8'], reason: '保洁员' });
    expect(await center.refusal(`punches.${operation}`, { machineIds, reason: '核实' })).toMatchObject({
      code,
    });
  });
});

const MARCH = [startOfDay('2026-03-01'), startOfDay('2026-04-01')] as const;
