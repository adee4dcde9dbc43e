import type { InputOf } from '#shared/contracts/define';
import type { RulebookDraft, rulebookContract } from '#shared/contracts/rulebook';
import { refuse } from '#shared/domain/refusal';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { addMonths, firstDay, monthOf } from '#shared/domain/time/dates';
import { type Month, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { listMonths } from '../months/index';
import { type DraftHead, deleteDraft, findDraft, insertDraft, listDrafts, updateDraft } from './draft-repo';
import { firstMonthOf } from './in-force';
import { readRulebookFile } from './read-file';
import { findRulebook, insertRulebook, listRulebooks } from './repo';
import { shippedRulebook } from './seed';
import { dateProblems, nextVersion } from './version-problems';

type DraftOperations = Pick<
  typeof rulebookContract,
  'drafts' | 'draft' | 'createDraft' | 'saveDraft' | 'discardDraft' | 'checkDates' | 'putInForce'
>;

export const draftHandlers: HandlersOf<DraftOperations> = {
  drafts: ({ db }) => listDrafts(db),

  draft: async ({ db }, { id }) => (await findDraft(db, id)) ?? refuse('not_found'),

  createDraft: async ({ db, ports, now, actor, audit }, input) => {
    const basedOn = input.from === 'version' ? input.id : null;
    const data = await begun({ db, ports, now }, input);
    const head = headOf(data);
    const draft = { basedOn, definition: JSON.stringify(data) };
    const id = await insertDraft(db, head, draft, { accountId: actor.accountId, at: now });
    await audit({ entity: 'rulebook_draft', entityId: id, after: { ...head, basedOn } });
    return (await draftOf(db, id)).info;
  },

  saveDraft: ({ now, actor, write }, { id, revision, definition }) =>
    write(async ({ db }) => {
      const data = readDefinition(definition);
      if (!(await findDraft(db, id))) refuse('draft_gone');
      const saved = await updateDraft(db, { id, revision }, headOf(data), definition, {
        accountId: actor.accountId,
        at: now,
      });
      if (!saved) refuse('changed_meanwhile');
      return { revision: revision + 1, updatedAt: now };
    }),

  discardDraft: async ({ db, audit }, { id }) => {
    const { info, definition } = await draftOf(db, id);
    await deleteDraft(db, id);
    await audit({ entity: 'rulebook_draft', entityId: id, before: { ...info, definition } });
    return { id };
  },

  checkDates: async ({ db }, dates) => ({
    firstMonth: firstMonthOf(dates.effectiveFrom),
    problems: await dateProblems(db, dates),
  }),

  putInForce: async ({ db, now, audit }, { id, revision }) => {
    const { info, definition } = await draftOf(db, id);
    if (info.revision !== revision) refuse('changed_meanwhile');
    const rulebook = await soundRulebook(db, definition, info.name);
    const problems = await dateProblems(db, rulebook);
    if (problems.length > 0) refuse('draft_problems', { name: info.name, count: problems.length });
    const added = await insertRulebook(db, rulebook, now);
    await deleteDraft(db, id);
    await audit({ entity: 'rulebook', entityId: added.id, before: { draft: id }, after: rulebook });
    return added;
  },
};

/** What a draft begins with. */
async function begun(
  { db, ports, now }: Pick<MutationContext, 'db' | 'ports' | 'now'>,
  input: InputOf<DraftOperations['createDraft']>,
): Promise<Record<string, unknown>> {
  switch (input.from) {
    case 'version':
      return copyOf(db, ((await findRulebook(db, input.id)) ?? refuse('not_found')).rulebook, now);
    case 'sample':
      return copyOf(db, await shippedRulebook(ports.resources, input.subject), now);
    case 'file':
      return fromFile(await readRulebookFile(db, ports.files, input.token));
  }
}

async function draftOf(db: ReadDb, id: number): Promise<{ info: RulebookDraft; definition: string }> {
  return (await findDraft(db, id)) ?? refuse('draft_gone');
}

/** A draft that computes; refuses `draft_problems` while it does not. Its number is the next one free. */
export async function soundRulebook(db: ReadDb, definition: string, name: string): Promise<Rulebook> {
  const known = await listRulebooks(db);
  const data = readDefinition(definition);
  const version = nextVersion(known, String(data.code ?? ''));
  const parsed = parseRulebook({ ...data, version });
  if (!parsed.ok) refuse('draft_problems', { name, count: parsed.problems.length });
  return parsed.rulebook;
}

/** The text of a draft as data; refuses `draft_broken` for what is no object. */
function readDefinition(definition: string): Record<string, unknown> {
  let data: unknown;
  try {
    data = JSON.parse(definition);
  } catch {
    data = null;
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) refuse('draft_broken');
  return data as Record<string, unknown>;
}

function headOf(data: Record<string, unknown>): DraftHead {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    name: text(data.name),
    subject: text(data.subject),
    effectiveFrom: text(data.effectiveFrom),
  };
}

function fromFile({
  definition,
  file,
  problems,
}: Awaited<ReturnType<typeof readRulebookFile>>): Record<string, unknown> {
  if (definition === null) refuse('rulebook_problems', { file, count: problems.length });
  return readDefinition(definition);
}

/** A copy that begins with the first month nothing stands against. */
async function copyOf(db: ReadDb, rulebook: Rulebook, now: WallMs): Promise<Record<string, unknown>> {
  const known = await listRulebooks(db);
  const months: Month[] = [
    monthOf(wallDate(now)),
    ...(await listMonths(db)).filter(({ state }) => state !== 'open').map(({ month }) => month),
    ...known
      .filter(({ subject }) => subject === rulebook.subject)
      .map(({ effectiveFrom }) => firstMonthOf(effectiveFrom)),
  ];
  const next = addMonths(months.sort().at(-1)!, 1);
  return {
    ...rulebook,
    version: nextVersion(known, rulebook.code),
    effectiveFrom: firstDay(next),
    effectiveTo: null,
  };
}
