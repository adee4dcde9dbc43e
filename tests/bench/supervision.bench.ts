import type Database from 'better-sqlite3';
import { bulkInsert } from '#electron/db/bulk';
import type { RoundDetail } from '#shared/contracts/inspections';
import { pinyinKey } from '#shared/domain/staff/pinyin';
import { addDays } from '#shared/domain/time/dates';
import { type BenchCenter, makeCenter, PERSONS } from './center';
import { figureTimes } from './statistics.bench';
import { absolute, type Measurement, timed } from './support';

const WINDOWS = 200;
const INCIDENTS = 50_000;
const FIRST_DAY = '2022-01-01';
/** Four years of days. */
const DAYS = 1461;
const ITEMS = ['games', 'online_chat', 'wandering', 'off_post', 'dress_code', 'rude_service'];
const SOURCES = ['self_check', 'undercover', 'complaint', 'superior'];
const RUNS = 15;
const ROUNDS = 3;

/**
 * A round of 200 windows, one key after the other, and a list of 50,000 incidents of four years with its filters,
 * each through the door.
 */
export async function supervisionWork(): Promise<Measurement[]> {
  const center = await makeCenter(1);
  const names = await personNames();
  center.database.sqlite.transaction(() => fill(center.database.sqlite, names))();
  const rounds: { worst: number; people: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await wholeRound(center));
  // The quietest round: what other programs of the machine took away is nobody's key.
  const { worst, people } = rounds.toSorted((a, b) => a.worst - b.worst)[0]!;
  const lists = await listTimes(center);
  const figures = await figureTimes(center, INCIDENTS);
  await center.close();
  return [
    absolute('round, worst key', `the slowest of ${people} keys at ${WINDOWS} windows`, worst, 'ms', 50),
    ...lists.map(([what, time]) =>
      absolute('incidents, list', `${INCIDENTS} incidents: ${what}`, time, 'ms', 100),
    ),
    ...figures,
  ];
}

async function wholeRound(center: BenchCenter): Promise<{ worst: number; people: number }> {
  const { id: roundId } = await center.call<{ id: number }>('inspections.start', {
    kind: 'routine',
    announced: false,
  });
  const { route } = await center.call<RoundDetail>('inspections.round', { id: roundId });
  const times: number[] = [];
  globalThis.gc?.();
  for (const { windowId, people } of route) {
    for (const { staffId } of people) {
      const status = times.length % 23 === 0 ? 'off_post' : 'in';
      const look = { roundId, windowId, staffId, status };
      times.push(await timed(() => center.call('inspections.mark', look)));
    }
  }
  // The first keys measure the compiler.
  return { worst: Math.max(...times.slice(20)), people: times.length };
}

async function listTimes(center: BenchCenter): Promise<[string, number][]> {
  const inputs: [string, object][] = [
    ['the newest', {}],
    ['initials of a person, all years', { text: 'zw' }],
    ['a month', { month: '2025-06' }],
    ['an item and a state, all years', { itemCode: 'games', state: 'confirmed' }],
  ];
  const lists: [string, number][] = [];
  for (const [what, input] of inputs) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      times.push(await timed(() => center.call('incidents.list', input)));
    }
    lists.push([what, Math.min(...times)]);
  }
  return lists;
}

/** Names of two characters out of common ones, with their pinyin. */
async function personNames(): Promise<{ name: string; pinyin: string }[]> {
  const [family, given] = ['王李张刘陈杨赵黄周吴徐孙马朱胡', '伟芳娜敏静丽强磊军洋勇艳杰娟涛'];
  const names = Array.from(
    { length: PERSONS },
    (_, index) => family[index % family.length]! + given[Math.floor(index / family.length) % given.length]!,
  );
  return Promise.all(names.map(async (name) => ({ name, pinyin: await pinyinKey(name) })));
}

function fill(sqlite: Database.Database, names: readonly { name: string; pinyin: string }[]): void {
  const window = bulkInsert(sqlite, 'window', ['id', 'code', 'name', 'unit_id', 'pinyin']);
  for (let id = 2; id <= WINDOWS; id++) window([id, `W${id}`, `W${id}`, 1, '']);
  sqlite.exec(`update posting set window_id = 1 + staff_id % ${WINDOWS}`);
  const rename = sqlite.prepare('update staff set name = ?, pinyin = ? where id = ?');
  names.forEach(({ name, pinyin }, index) => {
    rename.run(name, pinyin, index + 1);
  });
  const columns = ['id', 'event_id', 'staff_id', 'window_id', 'date', 'minute', 'item_code', 'source'];
  const more = ['state', 'outcome', 'decision_reason', 'description', 'created_by', 'created_at'];
  const incident = bulkInsert(sqlite, 'incident', [...columns, ...more]);
  for (let id = 1; id <= INCIDENTS; id++) {
    const staffId = 1 + ((id * 7919) % PERSONS);
    const [state, outcome] = id % 9 === 0 ? ['dismissed', 'dismissed'] : ['confirmed', 'upheld'];
    incident([
      ...[id, id, staffId, 1 + (staffId % WINDOWS), addDays(FIRST_DAY, (id * 31) % DAYS), 540 + (id % 400)],
      ...[ITEMS[id % ITEMS.length], SOURCES[id % SOURCES.length], state, outcome, '', '在岗期间', 1, 0],
    ]);
  }
}
