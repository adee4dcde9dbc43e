import type { LeaveLife } from '#shared/domain/leave/machine';
import type { StepRole } from '#shared/domain/leave/matrix';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { LeaveChange, LeaveRecord } from './repo';
import {
  type ExtensionRecord,
  extensionsOf,
  insertExtension,
  insertSteps,
  type Signature,
  type StepRecord,
  setExtension,
  signStep,
  stepsOf,
} from './steps-repo';

/** The life of a request with the rows it is stored in. */
export interface LoadedLife {
  life: LeaveLife;
  /** Signatures of the request, all rounds. */
  steps: StepRecord[];
  extensions: (ExtensionRecord & { steps: StepRecord[] })[];
}

export async function loadLives(
  db: ReadDb,
  leaves: readonly LeaveRecord[],
): Promise<Map<number, LoadedLife>> {
  const ids = leaves.map(({ id }) => id);
  const steps = groupBy(await stepsOf(db, ids));
  const extensions = groupBy(await extensionsOf(db, ids));
  return new Map(
    leaves.map((leave) => [
      leave.id,
      lifeOf(leave, steps.get(leave.id) ?? [], extensions.get(leave.id) ?? []),
    ]),
  );
}

export const loadLife = async (db: ReadDb, leave: LeaveRecord): Promise<LoadedLife> =>
  (await loadLives(db, [leave])).get(leave.id)!;

function groupBy<T extends { leaveId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const known = groups.get(row.leaveId);
    if (known) known.push(row);
    else groups.set(row.leaveId, [row]);
  }
  return groups;
}

function lifeOf(
  leave: LeaveRecord,
  all: readonly StepRecord[],
  records: readonly ExtensionRecord[],
): LoadedLife {
  const steps = all.filter(({ extensionId }) => extensionId === null);
  const extensions = records.map((extension) => ({
    ...extension,
    steps: all.filter(({ extensionId }) => extensionId === extension.id),
  }));
  const life: LeaveLife = {
    state: leave.state,
    startAt: leave.startAt,
    endAt: leave.endAt,
    notifiedAt: leave.notifiedAt,
    decidedAt: leave.decidedAt,
    returnedAt: leave.returnedAt,
    round: leave.round,
    steps: steps.filter(({ round }) => round === leave.round),
    departedAt: leave.departedAt,
    extensions,
    overdueSettled: leave.overdueSettled,
  };
  return { life, steps: [...steps], extensions };
}

const rolesOf = (steps: readonly { role: StepRole }[]): StepRole[] => steps.map(({ role }) => role);

/** Who signs, and who asks for an extension: what the life itself does not know. */
export interface LifeWords {
  accountId: number;
  signature?: Omit<Signature, 'state' | 'at'>;
  extension?: { reason: string; notifiedTo: string };
}

/** Writes the steps and extensions that changed; answers what changes in the request itself. */
export async function saveLife(
  db: WriteTx,
  id: number,
  before: LoadedLife,
  next: LeaveLife,
  words: LifeWords,
): Promise<LeaveChange> {
  if (next.round !== before.life.round) {
    await insertSteps(db, { leaveId: id, extensionId: null, round: next.round }, rolesOf(next.steps));
  } else {
    await signSteps(db, before.life.steps as StepRecord[], next.steps, words);
  }
  for (const [index, extension] of next.extensions.entries()) {
    const known = before.extensions[index];
    if (!known) {
      const { reason = '', notifiedTo = '' } = words.extension ?? {};
      const row = { ...extension, reason, notifiedTo, askedBy: words.accountId };
      const extensionId = await insertExtension(db, id, row);
      await insertSteps(db, { leaveId: id, extensionId, round: next.round }, rolesOf(extension.steps));
      continue;
    }
    await signSteps(db, known.steps, extension.steps, words);
    if (known.state !== extension.state) await setExtension(db, known.id, extension);
  }
  const { state, endAt, decidedAt, round, departedAt, returnedAt, overdueSettled } = next;
  return { state, endAt, decidedAt, round, departedAt, returnedAt, overdueSettled };
}

async function signSteps(
  db: WriteTx,
  before: readonly StepRecord[],
  after: LeaveLife['steps'],
  { signature }: LifeWords,
): Promise<void> {
  for (const [index, step] of after.entries()) {
    const known = before[index];
    if (!known || known.state === step.state || step.at === null || !signature) continue;
    await signStep(db, known.id, { ...signature, state: step.state, at: step.at });
  }
}
