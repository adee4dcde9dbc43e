import { z } from 'zod';
import type { RulebookProblem } from '../rulebook/problem';
import { FACT_KINDS, type Fact, factSchema } from './facts';

export type ParsedFacts = { ok: true; facts: Fact[] } | { ok: false; problems: RulebookProblem[] };

const KINDS: readonly string[] = FACT_KINDS;

/** Reads plain facts; an unknown kind, a missing measure or an id used twice is named with its place. */
export function parseFacts(data: unknown, at = 'facts'): ParsedFacts {
  if (!Array.isArray(data)) return { ok: false, problems: [{ code: 'not_a_list', place: at, params: {} }] };
  const problems: RulebookProblem[] = [];
  const facts: Fact[] = [];
  const seen = new Set<string>();
  data.forEach((item: unknown, i) => {
    const place = `${at}[${i}]`;
    const kind = z.object({ kind: z.string() }).safeParse(item).data?.kind;
    if (kind !== undefined && !KINDS.includes(kind)) {
      problems.push({ code: 'unknown_kind', place: `${place}.kind`, params: { value: kind } });
      return;
    }
    const parsed = factSchema.safeParse(item);
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => factProblem(issue, place, kind ?? '')));
      return;
    }
    const { id } = parsed.data;
    if (seen.has(id)) problems.push({ code: 'duplicate_id', place: `${place}.id`, params: { value: id } });
    seen.add(id);
    facts.push(parsed.data);
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, facts };
}

function factProblem(issue: z.core.$ZodIssue, place: string, kind: string): RulebookProblem {
  const at = [place, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    return { code: 'unknown_field', place, params: { fields: issue.keys.join(', ') } };
  }
  if (issue.message === 'measure') return { code: 'fact_not_measured', place, params: { kind } };
  return { code: 'bad_value', place: at, params: { reason: issue.code } };
}
