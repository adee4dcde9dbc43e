import type { TrialBook, TrialSource } from '#shared/contracts/assessment-trial';
import { refuse } from '#shared/domain/refusal';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import type { ReadDb } from '../../db/handles';
import type { FilePort } from '../../platform/ports';
import { findDraft, findRulebook, readRulebookFile, type StoredRulebook } from '../rulebook/index';

/** A rulebook to be tried, and what is wrong with it. */
interface OpenedBook {
  stored: StoredRulebook | null;
  problems: TrialBook['problems'];
  definition: string | null;
  file: string;
}

/** Opens a version, a draft or a picked file; a date or version number that is taken is no hindrance for trying. */
export async function openBook(db: ReadDb, files: FilePort, source: TrialSource): Promise<OpenedBook> {
  if (source.kind === 'version') {
    const stored = (await findRulebook(db, source.id)) ?? refuse('not_found');
    return { stored, problems: [], definition: null, file: stored.info.name };
  }
  const { rulebook, problems, definition, file } =
    source.kind === 'draft'
      ? await readDraft(db, source.id)
      : await readRulebookFile(db, files, source.token);
  if (!rulebook) return { stored: null, problems, definition, file };
  const { code, version, name, subject, effectiveFrom, effectiveTo } = rulebook;
  const info = { id: TRIED, code, version, name, subject, effectiveFrom, effectiveTo, createdAt: 0 };
  return { stored: { info, rulebook }, problems: [], definition: null, file };
}

async function readDraft(db: ReadDb, id: number) {
  const { info, definition } = (await findDraft(db, id)) ?? refuse('draft_gone');
  const parsed = parseRulebook(JSON.parse(definition));
  return parsed.ok
    ? { rulebook: parsed.rulebook, problems: [], definition, file: info.name }
    : { rulebook: null, problems: parsed.problems, definition, file: info.name };
}

/** Neither draft nor file has a number of its own; nothing is stored under this one. */
const TRIED = 1;

export async function describeBook(db: ReadDb, files: FilePort, source: TrialSource): Promise<TrialBook> {
  const { stored, problems, definition } = await openBook(db, files, source);
  if (!stored) return { rulebook: null, problems, definition };
  const { name, version, effectiveFrom, subject } = stored.info;
  return { rulebook: { name, version, effectiveFrom, subject }, problems, definition };
}

/** A rulebook that can be tried; refuses `trial_problems`. */
export async function bookToTry(db: ReadDb, files: FilePort, source: TrialSource) {
  const { stored, problems, file } = await openBook(db, files, source);
  if (!stored) {
    const [first] = problems;
    refuse('trial_problems', { file, count: problems.length, place: first?.place ?? '' });
  }
  return { stored, subject: stored.info.subject };
}
