import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { WriteTx } from '../../db/handles';
import { refuseClosed } from '../months/index';
import { hiddenFrom } from './import-repo';
import { heldLines, insertReleased, recountReleased, widenCoverage } from './quarantine-repo';

/**
 * Lets lines count that were held back because the machine's clock seemed to jump. What a plain line has stored
 * meanwhile stays as it is. Refuses with `import_running`, as the new rows would be taken for the running import's,
 * `month_closed` and `nothing_to_release`.
 */
export async function releaseHeld(
  db: WriteTx,
  lines: readonly { importId: number; line: number }[],
): Promise<{ released: number; known: number }> {
  if ((await hiddenFrom(db)) !== null) refuse('import_running');
  const held = await heldLines(db, lines);
  if (held.length === 0) refuse('nothing_to_release');
  await refuseClosed(db, [...new Set(held.map(({ at }) => wallDate(at)))]);
  const released = await insertReleased(db, held);
  for (const importId of new Set(held.map((row) => row.importId))) {
    const of = (rows: readonly { importId: number }[]): number =>
      rows.filter((row) => row.importId === importId).length;
    await recountReleased(db, importId, { held: of(held), released: of(released) });
  }
  for (const row of held) await widenCoverage(db, row);
  return { released: released.length, known: held.length - released.length };
}
