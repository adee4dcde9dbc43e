import type { decisionOperations } from '#shared/contracts/punch-decisions';
import { refuse } from '#shared/domain/refusal';
import type { MutationContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import {
  findIds,
  insertNobody,
  type LineRef,
  listDismissedIds,
  markDismissed,
  markHeld,
} from './decision-repo';
import { deleteMapping } from './mapping-repo';
import { heldImports } from './problem-repo';
import { releaseHeld } from './release';

/** What a person says about lines that were set aside, and about ids that nobody claims. */
export const decisionHandlers: HandlersOf<typeof decisionOperations> = {
  held: ({ db }) => heldImports(db),

  release: async ({ db, audit }, { lines, reason }) => {
    const answer = await releaseHeld(db, lines);
    await auditLines(audit, lines, (released) => ({ after: { released }, reason }));
    return answer;
  },
  dismiss: async ({ db, audit, actor }, { lines, reason }) => {
    const done = await markDismissed(db, lines, { reason, by: actor.displayName });
    if (done.length === 0) refuse('nothing_to_dismiss');
    await auditLines(audit, done, (dismissed) => ({ after: { dismissed }, reason }));
    return { dismissed: done.length };
  },
  restore: async ({ db, audit }, { lines, reason }) => {
    const done = await markHeld(db, lines);
    if (done.length === 0) refuse('nothing_to_restore');
    await auditLines(audit, done, (dismissed) => ({ before: { dismissed }, reason }));
    return { restored: done.length };
  },

  dismissedIds: ({ db }) => listDismissedIds(db),
  dismissIds: async ({ db, audit }, { machineIds, reason }) => {
    const found = await findIds(db, machineIds);
    if (found.length === 0) refuse('not_found');
    const fresh = found.filter(({ dismissal }) => dismissal === null);
    if (fresh.length === 0) refuse('nothing_to_dismiss');
    for (const { machineUserId, machineId } of fresh) {
      const entityId = await insertNobody(db, { machineUserId, reason });
      await audit({ entity: 'machine_mapping', entityId, after: { machineId, reason }, reason });
    }
    return { dismissed: fresh.length };
  },
  restoreIds: async ({ db, audit }, { machineIds, reason }) => {
    const gone = (await findIds(db, machineIds)).flatMap(({ machineId, dismissal }) =>
      dismissal ? [{ machineId, ...dismissal }] : [],
    );
    if (gone.length === 0) refuse('nothing_to_restore');
    for (const { id, ...before } of gone) {
      await deleteMapping(db, id);
      await audit({ entity: 'machine_mapping', entityId: id, before, reason });
    }
    return { restored: gone.length };
  },
};

type Audit = MutationContext['audit'];

/** One row for each import whose lines were decided on. */
async function auditLines(
  audit: Audit,
  lines: readonly LineRef[],
  words: (lines: number[]) => Pick<Parameters<Audit>[0], 'before' | 'after' | 'reason'>,
): Promise<void> {
  for (const importId of new Set(lines.map((each) => each.importId))) {
    const decided = lines.filter((each) => each.importId === importId).map(({ line }) => line);
    await audit({ entity: 'punch_import', entityId: importId, ...words(decided) });
  }
}
