import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { assess, factsOutside } from '#shared/domain/assessment/engine';
import type { Line, Result } from '#shared/domain/assessment/result';
import { parseTrial } from '#shared/domain/assessment/trial';
import { Refusal, refuse } from '#shared/domain/refusal';
import { checkInput } from '#shared/domain/rulebook/check-input';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import type { RulebookProblem } from '#shared/domain/rulebook/problem';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { DetailedRefusal } from './failure';

const MAX_BYTES = 64 * 1024 * 1024;

/** `rulebook check`: what the book is when it is sound; refused with every problem and its place when not. */
export async function checkRulebookFile(file: string) {
  const rulebook = await readRulebook(file);
  const { clauses, conversions, multipliers, grades } = rulebook;
  return {
    rulebook: nameOf(rulebook),
    clauses: clauses.length,
    conversions: conversions.length,
    multipliers: multipliers.length,
    grades: grades.length,
    problems: [],
  };
}

/**
 * `rulebook try`: results of plain facts. The facts file is a list of facts, or `{ month?, subjects?, facts, … }` as
 * docs/rulebook.md says. Points come out in points with two decimals, as in `assess`.
 */
export async function tryRulebookFile(file: string, factsFile: string) {
  const rulebook = await readRulebook(file);
  const parsed = parseTrial(rulebook, await readJson(factsFile));
  if (!parsed.ok) throw broken(factsFile, parsed.problems);
  const { subjects, facts, context } = parsed.trial;
  return {
    rulebook: nameOf(rulebook),
    problems: checkInput(rulebook, subjects, facts),
    outside: factsOutside(rulebook, subjects, facts),
    results: assess(rulebook, subjects, facts, context).map(resultView),
  };
}

const nameOf = ({ code, version, name, subject, effectiveFrom, effectiveTo }: Rulebook) => ({
  code,
  version,
  name,
  subject,
  effectiveFrom,
  effectiveTo,
});

async function readRulebook(file: string): Promise<Rulebook> {
  const parsed = parseRulebook(await readJson(file));
  if (!parsed.ok) throw broken(file, parsed.problems);
  return parsed.rulebook;
}

async function readJson(file: string): Promise<unknown> {
  const info = await stat(file).catch(() => refuse('file_gone', { file }));
  if (info.isDirectory()) refuse('no_access', { file });
  if (info.size > MAX_BYTES) refuse('file_too_large', { file: path.basename(file) });
  const text = await readFile(file, 'utf8').catch(() => refuse('no_access', { file }));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw broken(file, [{ code: 'not_json', place: '', params: {} }]);
  }
}

function broken(file: string, problems: readonly RulebookProblem[]): DetailedRefusal {
  const params = { file: path.basename(file), count: problems.length };
  return new DetailedRefusal(new Refusal('rulebook_problems', params), { problems });
}

const points = (hundredths: number): number => hundredths / 100;

const lineView = ({ unitPoints, points: change, total, ...line }: Line) => ({
  ...line,
  unitPoints: points(unitPoints),
  points: points(change),
  total: points(total),
});

function resultView({ base, score, gradeName, lines, parts, ...result }: Result) {
  return {
    ...result,
    gradeName,
    base: points(base),
    score: points(score),
    lines: lines.map(lineView),
    ...(parts
      ? {
          parts: parts.map((part) => ({
            ...part,
            score: part.score === null ? null : points(part.score),
            points: points(part.points),
            lines: part.lines.map(lineView),
          })),
        }
      : {}),
  };
}
