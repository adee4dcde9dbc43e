import type { core } from 'zod';
import { checkRulebook } from './check';
import type { ProblemCode, RulebookProblem } from './problem';
import { type Rulebook, rulebookSchema } from './schema';

export type ParsedRulebook = { ok: true; rulebook: Rulebook } | { ok: false; problems: RulebookProblem[] };

/** Reads a rulebook from plain data: first its shape, then whether it makes sense (`checkRulebook`). */
export function parseRulebook(data: unknown): ParsedRulebook {
  const foreign = foreignProblem(data);
  if (foreign) return { ok: false, problems: [foreign] };
  const parsed = rulebookSchema.safeParse(data);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => shapeProblem(issue, data)) };
  const problems = checkRulebook(parsed.data);
  return problems.length === 0 ? { ok: true, rulebook: parsed.data } : { ok: false, problems };
}

const FORMAT = 1;

/** What is no rulebook at all, or one of a newer program: its single fields would only confuse. */
function foreignProblem(data: unknown): RulebookProblem | null {
  const format: unknown = data !== null && typeof data === 'object' ? Reflect.get(data, 'format') : undefined;
  if (typeof format !== 'number') return { code: 'not_rulebook', place: '', params: {} };
  if (format <= FORMAT) return null;
  return { code: 'format_newer', place: 'format', params: { format, known: FORMAT } };
}

/** Turns a path of keys into `clauses[3].group`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

/** Fields that must be stated because nothing may be guessed, and what their absence is called. */
const STATED: Partial<Record<string, ProblemCode>> = {
  fromIncluded: 'bound_not_stated',
  toIncluded: 'bound_not_stated',
  included: 'bound_not_stated',
  rounding: 'rounding_not_stated',
  missing: 'missing_not_stated',
  absent: 'missing_not_stated',
};

function shapeProblem(issue: core.$ZodIssue, data: unknown): RulebookProblem {
  const place = placeOf(issue.path);
  const unstated = STATED[String(issue.path.at(-1))];
  if (unstated && valueAt(data, issue.path) === undefined) return { code: unstated, place, params: {} };
  if (isBlank(valueAt(data, issue.path))) return { code: 'not_filled', place, params: {} };
  if (issue.message === 'step') return { code: 'step_not_priced', place, params: {} };
  if (issue.code === 'unrecognized_keys') {
    return { code: 'unknown_field', place, params: { fields: issue.keys.join(', ') } };
  }
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') {
    const about = issue.path.includes('kinds') || issue.path.at(-1) === 'kind';
    const value = shownValue(valueAt(data, issue.path));
    return { code: about ? 'unknown_kind' : 'unknown_value', place, params: { value } };
  }
  return { code: 'bad_value', place, params: { reason: issue.code } };
}

/** A field that was left open is called so, whatever its kind: it is not a wrong value. */
const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What a file says where it is not understood, as far as it is a word or number. */
const shownValue = (value: unknown): string => (typeof value === 'object' ? '…' : String(value));

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    data,
  );
}
