import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bulkInsert } from '#electron/db/bulk';
import { type OpenDatabase, openDatabase } from '#electron/db/open';
import { readFacts } from '#electron/features/assessment/repo';
import { assess } from '#shared/domain/assessment/engine';
import type { Fact, FactKind } from '#shared/domain/assessment/facts';
import type { Subject } from '#shared/domain/assessment/result';
import { type Rulebook, rulebookSchema, type SubjectKind } from '#shared/domain/rulebook/schema';
import { compare, type Measurement, timed } from './support';

const PEOPLE = 1000;
const WINDOWS = 200;
const UNITS = 60;
const FACTS = 30_000;
const CLAUSES = 100;
const YEAR = 2025;
const RUNS = 9;
const WARM_UP = 3;

/** A month of 1,000 people, 200 windows and 60 units with 100 clauses and 30,000 facts, against loading its facts. */
export async function computeRulebooks(): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-rulebook-'));
  const database = await openDatabase(path.join(folder, 'one.db'));
  try {
    database.sqlite.exec(
      `insert into account (id, username, username_key, display_name, password_hash, disabled, must_change_password, created_at)
         values (1, 'bench', 'bench', 'bench', '', 0, 0, 0)`,
    );
    fill(database, monthName(1));
    const subjects = everyone();
    const kinds = ['person', 'window', 'unit'] as const;
    const times = { load: [] as number[], compute: [] as number[] };
    for (let run = -WARM_UP; run < RUNS; run++) {
      globalThis.gc?.();
      let facts: Fact[] = [];
      const load = await timed(async () => {
        facts = await readFacts(database.kysely, monthName(1));
      });
      const books = kinds.map((kind) => bookOf(kind));
      globalThis.gc?.();
      const compute = await timed(() => books.map((book) => assess(book, subjects[book.subject], facts)));
      if (run < 0) continue;
      times.load.push(load);
      times.compute.push(compute);
    }
    return [
      compare(
        'rulebook',
        'people, windows and units of a month computed / loading its facts',
        Math.min(...times.compute),
        Math.min(...times.load),
        2.5,
      ),
    ];
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const monthName = (month: number): string => `${YEAR}-${String(month).padStart(2, '0')}`;

export function everyone(): Record<SubjectKind, Subject[]> {
  const people = (n: number): Subject[] =>
    Array.from({ length: n }, (_, i) => ({ id: i + 1, name: `${i + 1}` }));
  return { person: people(PEOPLE), window: people(WINDOWS), unit: people(UNITS) };
}

const KINDS: FactKind[] = ['late', 'early', 'missing_punch', 'absence', 'leave', 'incident'];
const ITEMS = 90;

/** Ten clauses on attendance and leave with tiers, allowances and caps, the rest on ninety items of discipline. */
export function bookOf(subject: SubjectKind): Rulebook {
  const minutes = (from: number, to: number | null) => ({
    from,
    fromIncluded: true,
    to,
    toIncluded: false,
  });
  const tiers = [
    { minutes: minutes(1, 10), points: 100 },
    { minutes: minutes(10, null), points: 200 },
  ];
  const timed = (['late', 'early'] as const).map((kind) => ({
    code: kind,
    text: kind,
    group: 'daily',
    match: { kinds: [kind] },
    measure: { type: 'minutes' as const, tiers },
  }));
  const lengths = (['absence', 'leave'] as const).map((kind) => ({
    code: kind,
    text: kind,
    group: 'daily',
    match: { kinds: [kind] },
    measure: { type: 'duration' as const, points: 100, unitHalfDays: 2, rounding: 'down' as const },
    ...(kind === 'leave'
      ? { allowance: { amount: 4, unit: 'half_day' as const, per: 'subject' as const } }
      : {}),
  }));
  const items = Array.from({ length: CLAUSES - 5 }, (_, i) => ({
    code: `item ${i}`,
    text: `item ${i}`,
    group: 'acts',
    match: { kinds: ['incident' as const], items: [`item_${i}`] },
    measure: { type: 'occurrence' as const, points: 200 },
  }));
  const punch = {
    code: 'punch',
    text: 'punch',
    group: 'daily',
    match: { kinds: ['missing_punch' as const] },
    measure: { type: 'occurrence' as const, points: 100 },
  };
  return rulebookSchema.parse({
    format: 1,
    code: 'bench',
    name: 'bench',
    subject,
    version: 1,
    effectiveFrom: '2020-01-01',
    interpreter: 'bench',
    base: 10_000,
    floor: 0,
    ceiling: 10_000,
    rounding: { mode: 'none', unit: 100 },
    overlap: 'highest',
    groups: [
      { code: 'all', name: 'all' },
      { code: 'daily', name: 'daily', parent: 'all', cap: 2000 },
      { code: 'acts', name: 'acts', parent: 'all', cap: 3000 },
    ],
    conversions: [
      {
        type: 'each',
        code: 'long',
        text: 'long',
        match: { kinds: ['late'], minutes: minutes(30, null) },
        to: { kind: 'absence', halfDays: 1 },
        keep: false,
      },
      {
        type: 'count',
        code: 'four',
        text: 'four',
        match: { kinds: ['late', 'early'] },
        to: { kind: 'absence', halfDays: 1 },
        keep: true,
        k: 4,
        repeat: 'every',
      },
    ],
    clauses: [...timed, punch, ...lengths, ...items],
    grades: [
      { code: 'a', name: 'a', from: 9000 },
      { code: 'b', name: 'b', from: 0 },
    ],
  });
}

export function fill({ sqlite }: OpenDatabase, month: string): void {
  sqlite.transaction(() => {
    sqlite
      .prepare(`insert into month_period (month, state, changed_at, changed_by) values (?, 'closed', 0, 1)`)
      .run(month);
    const insert = bulkInsert(sqlite, 'month_fact', ['month', 'fact_id', 'fact']);
    for (let i = 0; i < FACTS; i++) {
      const fact = factOf(i, month);
      insert([month, fact.id, JSON.stringify(fact)]);
    }
  })();
}

function factOf(i: number, month: string): Fact {
  const kind = KINDS[(i * 7) % KINDS.length]!;
  const staffId = ((i * 31) % PEOPLE) + 1;
  const day = String((i % 28) + 1).padStart(2, '0');
  return {
    id: `${kind}:${i}`,
    kind,
    staffId,
    windowId: (staffId % WINDOWS) + 1,
    unitId: (staffId % UNITS) + 1,
    date: `${month}-${day}`,
    tags: ['session:am'],
    label: '08:43',
    source: { table: 'attendance', id: `${staffId}:${month}-${day}:am` },
    ...(kind === 'late' || kind === 'early' ? { minutes: (i % 45) + 1 } : {}),
    ...(kind === 'absence' || kind === 'leave' ? { halfDays: 1 } : {}),
    ...(kind === 'leave' ? { leaveKind: 'personal' } : {}),
    ...(kind === 'incident' ? { item: `item_${i % ITEMS}` } : {}),
  };
}
