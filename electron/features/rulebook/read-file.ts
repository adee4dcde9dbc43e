import { readFile } from 'node:fs/promises';
import type { RulebookInfo, RulebookPreview } from '#shared/contracts/rulebook';
import { refuse } from '#shared/domain/refusal';
import { checkVersions } from '#shared/domain/rulebook/check-version';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import type { RulebookProblem } from '#shared/domain/rulebook/problem';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import type { ReadDb } from '../../db/handles';
import type { FilePort } from '../../platform/ports';
import { listMonths } from '../months/index';
import { firstMonthOf } from './in-force';
import { listRulebooks } from './repo';

const MAX_BYTES = 2 * 1024 * 1024;

/** Reads a picked file as a rulebook and names everything that keeps it from being taken over. */
export async function readRulebookFile(db: ReadDb, files: FilePort, token: string): Promise<RulebookPreview> {
  const picked = await files.resolve(token);
  if (picked.bytes > MAX_BYTES) refuse('file_too_large');
  const data = parseJson(await readFile(picked.path, 'utf8'));
  if (data === undefined) return broken(picked.name, [{ code: 'not_json', place: '', params: {} }]);
  const parsed = parseRulebook(data);
  if (!parsed.ok) return broken(picked.name, parsed.problems);
  return {
    file: picked.name,
    rulebook: parsed.rulebook,
    firstMonth: firstMonthOf(parsed.rulebook.effectiveFrom),
    problems: await versionProblems(db, parsed.rulebook),
  };
}

const broken = (file: string, problems: RulebookProblem[]): RulebookPreview => ({
  file,
  rulebook: null,
  firstMonth: null,
  problems,
});

/** Windows editors begin a file with a byte order mark. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** A version in force is never edited: a change is a new version with a date of its own, ahead of what is closed. */
async function versionProblems(db: ReadDb, rulebook: Rulebook): Promise<RulebookProblem[]> {
  const { code, version, subject, effectiveFrom } = rulebook;
  const known = await listRulebooks(db);
  const problems: RulebookProblem[] = [];
  if (known.some((each) => each.code === code && each.version === version)) {
    problems.push({ code: 'version_taken', place: 'version', params: { code, version } });
  }
  if (known.some((each) => each.subject === subject && each.effectiveFrom === effectiveFrom)) {
    problems.push({ code: 'date_taken', place: 'effectiveFrom', params: { date: effectiveFrom } });
  }
  problems.push(...datesBeside(known, rulebook));
  const first = firstMonthOf(effectiveFrom);
  const closed = (await listMonths(db)).filter(({ month, state }) => state !== 'open' && month >= first);
  const last = closed
    .map(({ month }) => month)
    .sort()
    .at(-1);
  if (last) problems.push({ code: 'date_closed', place: 'effectiveFrom', params: { month: last } });
  return problems;
}

/** Days that no version or two versions would govern with this one added (K42). */
function datesBeside(known: readonly RulebookInfo[], rulebook: Rulebook): RulebookProblem[] {
  const named = ({ code, params }: RulebookProblem): string => `${code} ${params.from} ${params.to}`;
  const before = new Set(checkVersions(known).map(named));
  return checkVersions([...known, rulebook])
    .filter((problem) => !before.has(named(problem)))
    .map((problem) => ({ ...problem, place: 'effectiveFrom' }));
}
