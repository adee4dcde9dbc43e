import type { assessmentContract } from '#shared/contracts/assessment';
import type { InputOf, OutputOf } from '#shared/contracts/define';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { JobContext } from '../../ipc/context';
import { freezeAttendance } from '../attendance/index';
import { backupFolder, saveBackup } from '../backup/index';
import { monthState, moveMonth } from '../months/index';
import { checkItems } from './checklist';
import { computeResults } from './compute';
import { monthDigest } from './digest';
import { archiveMonth } from './frozen';
import { saveFacts, saveResults } from './repo';
import { KINDS } from './results';
import { gatherSources, type MonthSources } from './sources';

type CloseOperation = (typeof assessmentContract)['close'];
const PHASES = 4;

/**
 * Closes a month in one transaction: what it is computed from is read, checked, frozen and computed in there, so
 * that nothing can change in between. The backup comes after it; when that fails the month stays closed.
 */
export async function closeMonth(
  context: JobContext,
  { month, acceptJudged }: InputOf<CloseOperation>,
): Promise<OutputOf<CloseOperation>> {
  const { actor, now, progress } = context;
  const report = (phase: string, done: number) => progress({ phase, done, total: PHASES });
  report('checking', 0);
  const closed = await context.write(async ({ db, sqlite, audit }) => {
    if ((await monthState(db, month)) !== 'open') refuse('month_not_open', { month });
    const sources = await gatherSources(db, month, wallDate(now));
    refuseUnready(await checkItems(db, month, now, sources), acceptJudged);
    context.signal.throwIfAborted();
    report('computing', 1);
    const results = computeResults(sources);
    const digest = monthDigest(sources, results);
    report('saving', 2);
    const move = { month, from: 'open', to: 'closed', at: now, accountId: actor.accountId } as const;
    await moveMonth(db, { ...move, ...rulebookIds(sources), reason: '', digest });
    await freezeAttendance(db, month, sources.attendance);
    saveFacts(sqlite, month, sources.facts);
    for (const kind of KINDS) {
      const stored = sources.rulebooks[kind];
      if (stored) saveResults(sqlite, month, results[kind], stored.info.id);
    }
    await archiveMonth({ db, actor, now }, month, 'close');
    const facts = sources.facts.length;
    const { person, window, unit } = results;
    const counts = { persons: person.length, windows: window.length, units: unit.length, facts };
    const after = { state: 'closed', digest, acceptJudged, ...counts };
    await audit({ entity: 'month', entityId: month, before: { state: 'open' }, after });
    return { month, state: 'closed' as const, digest, ...counts };
  });
  report('backup', 3);
  return { ...closed, backup: await tryBackup(context) };
}

function refuseUnready(items: Awaited<ReturnType<typeof checkItems>>, acceptJudged: boolean): void {
  const blocking = items.filter((item) => item.level === 'block');
  const [first] = blocking;
  if (first) {
    const day = first.days[0] ?? '';
    refuse('close_blocked', { reason: first.code, count: first.count, day, blockers: blocking.length });
  }
  const warning = items.find((item) => item.level === 'warn');
  if (warning && !acceptJudged) refuse('close_unaccepted', { reason: warning.code, count: warning.count });
}

const rulebookIds = ({ rulebooks }: MonthSources) => ({
  personRulebookId: rulebooks.person?.info.id ?? null,
  windowRulebookId: rulebooks.window?.info.id ?? null,
  unitRulebookId: rulebooks.unit?.info.id ?? null,
});

async function tryBackup({ sqlite, ports, now }: JobContext): Promise<string | null> {
  try {
    return (await saveBackup(sqlite, backupFolder(ports.data.dataFolder), now)).name;
  } catch (error) {
    ports.log.error(error, 'backup after close');
    return null;
  }
}
