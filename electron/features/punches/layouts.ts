import type { SavedLayout } from '#shared/contracts/punch-layouts';
import { fingerprintOf, type PunchLayout } from '#shared/domain/punches/layout';
import { refuse } from '#shared/domain/refusal';
import type { WallMs } from '#shared/domain/time/wall';
import type { WriteTx } from '../../db/handles';
import type { JobContext } from '../../ipc/context';
import {
  deleteLayout,
  insertLayout,
  type LayoutRow,
  listLayouts,
  type NewLayout,
  updateLayout,
} from './layout-repo';
import { refuseIncomplete, sampleLayout } from './layout-trial';

/** Rows that are kept with a layout, so that it can be changed when the file is gone. */
const KEPT_ROWS = 30;

export interface LayoutInput {
  name: string;
  device: string;
  layout: PunchLayout;
}

/** What is kept of a file for its layout. Refuses with `layout_incomplete`, `layout_no_headings`. */
export async function layoutOfFile(
  { ports, actor, now, signal }: Pick<JobContext, 'ports' | 'actor' | 'now' | 'signal'>,
  token: string,
  { name, device, layout }: LayoutInput,
): Promise<NewLayout> {
  refuseIncomplete(layout);
  const sample = await sampleLayout({ ports, signal }, token, layout);
  const fingerprint = fingerprintOf(sample.rows, layout.headerRow) ?? refuse('layout_no_headings');
  const { container } = sample;
  const kept = { container, fingerprint, sample: sample.rows.slice(0, KEPT_ROWS) };
  return { name, device, layout, ...kept, accountId: actor.accountId, at: now };
}

/** Keeps it; one for the same headings and machine is replaced. */
export async function saveLayout(
  db: WriteTx,
  layout: NewLayout,
): Promise<{ before: LayoutRow | null; after: LayoutRow }> {
  const same = (await listLayouts(db)).find(
    ({ fingerprint, device }) => fingerprint === layout.fingerprint && device === layout.device,
  );
  if (same) await updateLayout(db, same.id, layout);
  const id = same?.id ?? (await insertLayout(db, layout));
  return { before: same ?? null, after: await findLayout(db, id) };
}

/** Changes how files of this kind are read from now on; what was imported stays. Refuses with `layout_taken`. */
export async function changeLayout(
  db: WriteTx,
  id: number,
  { name, device, layout }: LayoutInput,
  who: { accountId: number; at: WallMs },
): Promise<{ before: LayoutRow; after: LayoutRow }> {
  refuseIncomplete(layout);
  const before = await findLayout(db, id);
  const { encoding, separator, sheet } = before.layout;
  const fingerprint = fingerprintOf(before.sample, layout.headerRow) ?? refuse('layout_no_headings');
  const others = (await listLayouts(db)).filter((other) => other.id !== id);
  const taken = others.find((other) => other.fingerprint === fingerprint && other.device === device);
  if (taken) refuse('layout_taken', { name: taken.name });
  // The kept rows were cut in this way.
  const changed = { ...layout, encoding, separator, sheet };
  await updateLayout(db, id, { ...before, name, device, layout: changed, fingerprint, ...who });
  return { before, after: await findLayout(db, id) };
}

export async function removeLayout(db: WriteTx, id: number): Promise<LayoutRow> {
  const before = await findLayout(db, id);
  await deleteLayout(db, id);
  return before;
}

export async function findLayout(db: Parameters<typeof listLayouts>[0], id: number): Promise<LayoutRow> {
  return (await listLayouts(db)).find((layout) => layout.id === id) ?? refuse('not_found');
}

/** Without what only the recognition needs. */
export const layoutFace = ({ fingerprint: _, ...layout }: LayoutRow): SavedLayout => layout;

/** For the log of changes: the rows of the file are no part of it. */
export const layoutRecord = ({ name, device, layout }: LayoutRow) => ({ name, device, ...layout });
