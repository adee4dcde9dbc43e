import type Database from 'better-sqlite3';
import { bulkInsert } from '#electron/db/bulk';
import { addDays, addMonths, firstDay, weekday } from '#shared/domain/time/dates';
import { DAY_MS, type IsoDate, startOfDay, wallAt } from '#shared/domain/time/wall';
import { type BenchCenter, makeCenter, PERSONS } from './center';
import { absolute, type Measurement, median, timed } from './support';

const WINDOWS = 100;
const REQUESTS = 20_000;
const FIRST_YEAR = 2016;
const LAST_YEAR = 2025;
/** Requests that wait, one more for each run. */
const WAITING = 40;
const WARM_UP = 5;
const KINDS = ['personal', 'sick', 'annual', 'personal', 'official'];

/**
 * Ten years of leave of 1,000 people: one approval with everything it writes, the opening of a year for everybody,
 * and the coverage calendar of a year, each through the door.
 */
export async function leaveWork(): Promise<Measurement[]> {
  const center = await makeCenter(1);
  center.database.sqlite.transaction(() => fill(center.database.sqlite))();
  const approve = await approvals(center);
  const coverage = await repeated(() => center.call('leave.coverage', { year: LAST_YEAR, windowId: null }));
  const opening = await timed(() => openYear(center));
  await center.close();
  return [
    absolute('leave, approval', `one of ${REQUESTS} requests of ten years approved`, approve, 'ms', 30),
    absolute('leave, opening', `a year opened for ${PERSONS} people, preview included`, opening, 'ms', 2000),
    absolute('leave, coverage', `the coverage of ${WINDOWS} windows over a year`, coverage, 'ms', 300),
  ];
}

async function approvals(center: BenchCenter): Promise<number> {
  const times: number[] = [];
  for (let id = REQUESTS + 1; id <= REQUESTS + WAITING; id++) {
    times.push(await timed(() => center.call('leave.decide', { id, version: 1, decision: 'approve' })));
  }
  return median(times.slice(WARM_UP));
}

async function repeated(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 9; run++) times.push(await timed(work));
  return median(times.slice(2));
}

async function openYear(center: BenchCenter): Promise<void> {
  const input = { year: LAST_YEAR + 1, carry: 'all', carryUntil: `${LAST_YEAR + 1}-06-30` };
  const { stamp } = await center.call<{ stamp: string }>('leave.openingPreview', input);
  await center.call('leave.openYear', { ...input, stamp });
}

function fill(sqlite: Database.Database): void {
  const window = bulkInsert(sqlite, 'window', ['id', 'code', 'name', 'unit_id', 'pinyin']);
  for (let id = 2; id <= WINDOWS; id++) window([id, `W${id}`, `W${id}`, 1, '']);
  sqlite.exec(`update posting set window_id = 1 + staff_id % ${WINDOWS}`);
  const profile = bulkInsert(sqlite, 'leave_profile', ['staff_id', 'work_since']);
  const batch = bulkInsert(sqlite, 'leave_batch', [
    'id',
    'staff_id',
    'account',
    'source',
    'ref',
    'valid_from',
    'expires_on',
  ]);
  const entry = bulkInsert(sqlite, 'leave_entry', ['batch_id', 'kind', 'half_days', 'at', 'account_id']);
  let batchId = 0;
  for (let id = 1; id <= PERSONS; id++) {
    profile([id, `${1990 + (id % 30)}-07-01`]);
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      batch([++batchId, id, 'annual', 'entitlement', String(year), `${year}-01-01`, `${year}-12-31`]);
      entry([batchId, 'grant', 20, 0, 1]);
    }
  }
  fillRequests(sqlite);
}

function fillRequests(sqlite: Database.Database): void {
  const request = bulkInsert(sqlite, 'leave_request', [
    'id',
    'staff_id',
    'kind',
    'start_at',
    'end_at',
    'state',
    'submitted_at',
    'decided_at',
    'returned_at',
    'created_by',
  ]);
  const step = bulkInsert(sqlite, 'leave_step', [
    'leave_id',
    'round',
    'seq',
    'role',
    'state',
    'at',
    'account_id',
  ]);
  const months = (LAST_YEAR - FIRST_YEAR + 1) * 12;
  for (let id = 1; id <= REQUESTS; id++) {
    const month = addMonths(`${FIRST_YEAR}-01`, Math.floor((id * months) / (REQUESTS + 1)));
    const from = workdayFrom(addDays(firstDay(month), (id * 7) % 26));
    const [startAt, endAt] = [wallAt(from, 510), wallAt(from, 510) + (1 + (id % 3)) * DAY_MS];
    const before = startAt - DAY_MS;
    const staffId = 1 + ((id * 37) % PERSONS);
    request([id, staffId, KINDS[id % 5], startAt, endAt, 'approved', before, before, endAt, 1]);
    step([id, 1, 0, 'any', 'approved', before, 1]);
  }
  const soon = workdayFrom(`${LAST_YEAR}-12-15`);
  for (let id = REQUESTS + 1; id <= REQUESTS + WAITING; id++) {
    const startAt = wallAt(soon, 510);
    const staffId = 1 + (id % PERSONS);
    const submitted = startOfDay(soon) - DAY_MS;
    request([id, staffId, 'annual', startAt, wallAt(soon, 1050), 'submitted', submitted, null, null, 1]);
    step([id, 1, 0, 'any', 'waiting', null, null]);
  }
}

const workdayFrom = (date: IsoDate): IsoDate => (weekday(date) > 5 ? addDays(date, 8 - weekday(date)) : date);
