import { readFile } from 'node:fs/promises';
import type { RulebookPreview } from '#shared/contracts/rulebook';
import { refuse } from '#shared/domain/refusal';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import type { RulebookProblem } from '#shared/domain/rulebook/problem';
import type { ReadDb } from '../../db/handles';
import type { FilePort } from '../../platform/ports';
import { firstMonthOf } from './in-force';
import { versionProblems } from './version-problems';

const MAX_BYTES = 2 * 1024 * 1024;

/** Reads a picked file as a rulebook and names everything that keeps it from being taken over. */
export async function readRulebookFile(db: ReadDb, files: FilePort, token: string): Promise<RulebookPreview> {
  const picked = await files.resolve(token);
  if (picked.bytes > MAX_BYTES) refuse('file_too_large');
  const data = parseJson(await readFile(picked.path, 'utf8'));
  if (data === undefined) return broken(picked.name, [{ code: 'not_json', place: '', params: {} }]);
  const parsed = parseRulebook(data);
  if (!parsed.ok) return broken(picked.name, parsed.problems, data);
  const problems = await versionProblems(db, parsed.rulebook);
  const far = problems.some(({ code }) => code === 'date_far');
  return {
    file: picked.name,
    rulebook: parsed.rulebook,
    firstMonth: far ? null : firstMonthOf(parsed.rulebook.effectiveFrom),
    problems,
    definition: JSON.stringify(data),
  };
}

/** What is no rulebook of this format cannot be mended here. */
const FOREIGN: readonly RulebookProblem['code'][] = ['not_json', 'not_rulebook', 'format_newer'];

const broken = (file: string, problems: RulebookProblem[], data?: unknown): RulebookPreview => ({
  file,
  rulebook: null,
  firstMonth: null,
  problems,
  definition: problems.some(({ code }) => FOREIGN.includes(code)) ? null : JSON.stringify(data),
});

/** Windows editors begin a file with a byte order mark. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
