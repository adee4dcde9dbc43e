import { describe, expect, it } from 'vitest';
import type { Actor } from '#electron/ipc/context';
import type { Access, Answer } from '#shared/contracts/define';
import { PERMISSIONS, ROLES, type Role } from '#shared/contracts/roles';
import { openCenter, type TestCenter } from '../support/center';
import { openFilled, operations } from './filled';
import { plainPool, shaped, some, type ValuePool, wrong } from './payloads';

/** Long runs ask for more, and for another seed. */
const RUNS = Number(process.env.HALLKEEPER_FUZZ_RUNS ?? 6);
const SEED = Number(process.env.HALLKEEPER_FUZZ_SEED ?? 1);

const everybody = [...ROLES];

/** Who may, written out a second time on purpose: a change of rights has to be made in two places. */
const MATRIX: Record<Access, readonly Role[]> = {
  open: everybody,
  session: everybody,
  'staff.read': ['officer', 'chief', 'manager', 'leader', 'auditor'],
  'staff.write': ['officer', 'chief'],
  'calendar.read': everybody,
  'calendar.write': ['officer', 'chief'],
  'punches.read': ['officer', 'chief', 'leader', 'auditor'],
  'punches.write': ['officer', 'chief'],
  'attendance.read': ['officer', 'chief', 'leader', 'auditor'],
  'attendance.write': ['officer', 'chief'],
  'attendance.rules': ['chief'],
  'leave.read': ['officer', 'chief', 'manager', 'leader', 'auditor'],
  'leave.write': ['officer', 'chief', 'manager'],
  'leave.approve': ['officer', 'chief', 'manager', 'leader'],
  'leave.office': ['officer', 'chief'],
  'leave.rules': ['chief'],
  'incidents.read': ['officer', 'chief', 'leader', 'auditor'],
  'incidents.write': ['officer', 'chief'],
  'incidents.answer': ['officer', 'chief', 'manager'],
  'incidents.rules': ['chief'],
  'inspections.read': ['officer', 'chief', 'leader', 'auditor'],
  'inspections.write': ['officer', 'chief'],
  'inspectors.read': ['officer', 'chief', 'auditor'],
  'evaluation.read': ['officer', 'chief', 'leader', 'auditor'],
  'evaluation.write': ['officer', 'chief'],
  'evaluation.raters': ['chief', 'auditor'],
  'evaluation.collect': ['chief'],
  'marks.read': ['officer', 'chief', 'leader', 'auditor'],
  'marks.write': ['officer', 'chief'],
  'marks.secret': ['chief', 'auditor'],
  'cases.read': ['officer', 'chief', 'leader', 'auditor'],
  'cases.write': ['officer', 'chief'],
  'complaints.read': ['officer', 'chief', 'leader', 'auditor'],
  'complaints.write': ['officer', 'chief'],
  'complaints.own': ['officer', 'chief', 'leader', 'auditor', 'manager'],
  'complaints.answer': ['officer', 'chief', 'manager'],
  'desk.own': ['manager'],
  'complaints.rules': ['chief'],
  'complainants.read': ['officer', 'chief'],
  'rectification.read': ['officer', 'chief', 'leader', 'auditor'],
  'rectification.write': ['officer', 'chief'],
  'rectification.own': ['officer', 'chief', 'leader', 'auditor', 'manager'],
  'rectification.answer': ['officer', 'chief', 'manager'],
  'rectification.rules': ['chief'],
  'rulebook.read': everybody,
  'rulebook.write': ['chief'],
  'rulebook.draft': ['officer', 'chief'],
  'assessment.read': ['officer', 'chief', 'leader', 'auditor'],
  'assessment.own': ['officer', 'chief', 'leader', 'auditor', 'manager'],
  'assessment.object': ['officer', 'chief', 'manager'],
  'assessment.adjust': ['officer', 'chief'],
  'assessment.close': ['chief'],
  'assessment.confirm': ['chief'],
  'assessment.sign': ['chief', 'leader'],
  'documents.read': ['officer', 'chief', 'leader', 'auditor'],
  'documents.issue': ['chief'],
  'accounts.manage': ['admin'],
  'settings.read': everybody,
  'settings.write': ['chief', 'admin'],
  'backup.manage': ['chief', 'admin'],
  'audit.read': ['chief', 'auditor'],
};

/** Served without a session, but it says itself that there is none to unlock. */
const SPEAKS_FOR_ITSELF = new Set(['access.unlock']);
const DOOR_CODES = ['not_logged_in', 'locked', 'no_permission'];

interface Subject {
  name: string;
  role: Role | null;
  locked: boolean;
}

const subjects: Subject[] = [
  { name: 'nobody', role: null, locked: false },
  ...ROLES.map((role) => ({ name: role, role, locked: false })),
  { name: 'a locked chief', role: 'chief', locked: true },
];

/** Files are slow to make, and what asks for nothing needs asking once. */
function runsOf({ kind, input }: (typeof operations)[number]): number {
  if (input.safeParse({}).success) return Math.ceil(RUNS / 6);
  return kind === 'job' ? Math.ceil(RUNS / 2) : RUNS;
}

/** The code the door has to refuse with; null where it has to let pass. */
function expectedCode(access: Access, { role, locked }: Subject): string | null {
  if (access === 'open') return null;
  if (role === null) return 'not_logged_in';
  if (locked) return 'locked';
  return MATRIX[access].includes(role) ? null : 'no_permission';
}

async function actorFor(center: TestCenter, { role }: Subject): Promise<Actor | null> {
  if (role === null) return null;
  await center.loginAs(role);
  const actor = center.sessions.get()?.actor ?? null;
  // A window manager is one of the window's people.
  return actor && role === 'manager' ? { ...actor, staffId: 3 } : actor;
}

/** What happens may end the session or change its account; each call begins as the subject again. */
function become(center: TestCenter, actor: Actor | null, { locked }: Subject): void {
  center.sessions.set(actor);
  if (locked) center.sessions.lock();
}

const shown = (payload: unknown): string =>
  JSON.stringify(payload, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))?.slice(0, 300) ??
  'undefined';

const isAnswer = (answer: unknown): answer is Answer<unknown> => {
  const { ok, error } = answer as { ok: unknown; error?: { code: unknown; params: unknown } };
  return ok === true || (ok === false && typeof error?.code === 'string' && typeof error.params === 'object');
};

/** Logged for whoever looks after the PC, yet told in words: what is still used, and a folder picked as a file. */
const isKnown = (code: string, channel: string): boolean =>
  code === 'no_access' || (code === 'still_used' && /\.remove/.test(channel));

/** Calls every operation with every payload; answers what went another way than the contract says. */
async function knock(
  center: TestCenter,
  subject: Subject,
  payloads: (operation: (typeof operations)[number], refused: boolean) => unknown[],
): Promise<string[]> {
  const actor = await actorFor(center, subject);
  const faults = new Set<string>();
  for (const operation of operations) {
    const { channel, access } = operation;
    const expected = expectedCode(access, subject);
    for (const input of payloads(operation, expected !== null)) {
      become(center, actor, subject);
      const before = center.logged.length;
      const answer = await center.dispatch({ channel, input });
      const code = answer.ok ? 'served' : answer.error.code;
      const fault =
        !isAnswer(answer) ||
        (center.logged.length > before && !isKnown(code, channel)) ||
        (expected !== null && code !== expected) ||
        (expected === null && DOOR_CODES.includes(code) && !SPEAKS_FOR_ITSELF.has(channel));
      if (fault) faults.add(`${channel} ${code} ${shown(input)} ${reason(center.logged.slice(before))}`);
    }
  }
  return [...faults];
}

const reason = ([error]: unknown[]): string =>
  error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join(' ') : '';

describe('the matrix', () => {
  it('knows the access of every operation, as the roles say it', () => {
    const unknown = operations.filter(({ access }) => !(access in MATRIX)).map(({ channel }) => channel);
    expect(unknown).toEqual([]);
    const { open: _, session: __, ...permissions } = MATRIX;
    const sorted = (table: Record<string, readonly Role[]>) =>
      Object.entries(table).map(([name, roles]) => [name, ROLES.filter((role) => roles.includes(role))]);
    expect(sorted(permissions)).toEqual(sorted(PERMISSIONS));
  });

  it('lets auditors change nothing, administrators see no cases, and the open door is a short list', () => {
    const changing = operations.filter(({ kind, access }) => kind === 'mutation' && access !== 'session');
    const byAuditors = changing.filter(
      ({ access }) => access !== 'open' && MATRIX[access].includes('auditor'),
    );
    expect(byAuditors.map(({ channel }) => channel)).toEqual([]);
    const cases =
      /^(staff|punches|attendance|leave|incidents|inspections|complaints|rectification|assessment|documents)\./;
    const byAdmins = operations.filter(
      ({ channel, access }) =>
        cases.test(channel) &&
        (access === 'open' || access === 'session' || MATRIX[access].includes('admin')),
    );
    expect(byAdmins.map(({ channel }) => channel)).toEqual([]);
    expect(operations.filter(({ access }) => access === 'open').map(({ channel }) => channel)).toEqual([
      'access.state',
      'access.setup',
      'access.login',
      'access.unlock',
    ]);
  });
});

/** Every operation with everything it may be sent: longer than one test usually may take. */
const sweep = { timeout: 90_000 };

describe.each(subjects)('$name', (subject) => {
  it('is refused and served as the contracts say, whatever is sent', sweep, async () => {
    const { center, pool } = await openFilled();
    const payloads = (operation: (typeof operations)[number], refused: boolean): unknown[] => [
      {},
      undefined,
      ...some(shaped(operation.input, pool), refused ? 1 : runsOf(operation), SEED),
      ...some(wrong(operation.input, pool), refused ? 2 : RUNS, SEED),
    ];
    expect(await knock(center, subject, payloads)).toEqual([]);
  });
});

describe('before the first run', () => {
  it('nobody gets in, and nothing breaks', async () => {
    const center = await openCenter({ setUp: false });
    const pool: ValuePool = plainPool();
    const subject = { name: 'nobody', role: null, locked: false };
    const payloads = ({ channel, input }: (typeof operations)[number]): unknown[] =>
      channel === 'access.setup' ? some(wrong(input, pool), RUNS, SEED) : some(shaped(input, pool), 3, SEED);
    expect(await knock(center, subject, payloads)).toEqual([]);
  });

  it('an operation nobody knows is refused by name', async () => {
    const center = await openCenter();
    for (const channel of ['', 'access', 'access.', 'access.constructor', '__proto__.toString', 'a.b.c']) {
      expect(await center.refusal(channel)).toMatchObject({ code: 'unknown_operation' });
    }
    expect(center.logged).toEqual([]);
  });
});
