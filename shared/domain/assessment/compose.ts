import type { Composition, Part } from '../rulebook/schema';
import type { CappedCharge } from './caps';
import { originsOf, type WorkFact } from './convert';
import type { Environment } from './environment';
import { linesOf } from './lines';
import { type PartScore, partScore } from './part-score';
import type { Plan } from './plan';
import { divide } from './ratio';
import type { Line, Message, PartResult } from './result';

export interface Composed {
  lines: Line[];
  parts: PartResult[];
  /** Charges of groups that belong to no part; they act on the total. */
  rest: CappedCharge[];
  total: number;
}

interface Weighed {
  part: Part;
  own: PartScore;
  /** What counts for the part, after the policy for missing ones; null when its weight goes to the others. */
  score: number | null;
  note: Message | null;
  charges: CappedCharge[];
}

/** K24: the weighted sum of the parts as lines from `start` on. */
export function compose(
  env: Environment,
  composition: Composition,
  charges: readonly CappedCharge[],
  facts: readonly WorkFact[],
  start: number,
): Composed {
  const placed = new Set<CappedCharge>();
  const weighed = composition.parts.map((part) => {
    const own = charges.filter(({ charge }) => belongs(env.plan, part, charge.group));
    for (const charge of own) placed.add(charge);
    return weigh(env, composition, part, partScore(env, part, own, facts), own);
  });
  const weights = weighed.reduce((sum, { part, score }) => sum + (score === null ? 0 : part.weight), 0);
  const lines: Line[] = [];
  let total = start;
  const parts = weighed.map((each): PartResult => {
    const line = lineOf(composition, each, weights, total);
    lines.push(line);
    total = line.total;
    const { code, name, weight } = each.part;
    return {
      code,
      name,
      weight,
      score: each.score,
      points: line.points,
      explain: each.own.explain,
      lines: each.part.source.type === 'groups' ? linesOf(each.charges, each.part.source.full).lines : [],
    };
  });
  return { lines, parts, total, rest: charges.filter((charge) => !placed.has(charge)) };
}

function belongs(plan: Plan, { source }: Part, group: string): boolean {
  if (source.type !== 'groups') return false;
  const around = plan.groupsAround.get(group) ?? [];
  return around.some(({ code }) => source.groups.includes(code));
}

function weigh(
  { plan, subject, context }: Environment,
  composition: Composition,
  part: Part,
  own: PartScore,
  charges: CappedCharge[],
): Weighed {
  const base = { part, own, charges };
  if (own.score !== null) return { ...base, score: own.score, note: null };
  const policy = part.missing ?? composition.missing;
  if (policy === 'full') return { ...base, score: 10_000, note: note('missing_full') };
  if (policy === 'zero') return { ...base, score: 0, note: note('missing_zero') };
  const before = context.previousParts?.[plan.rulebook.subject]?.get(subject.id);
  const carried = policy === 'carry' ? before?.[part.code] : undefined;
  if (carried !== undefined) return { ...base, score: carried, note: note('missing_carry') };
  return { ...base, score: null, note: note('missing_reweight') };
}

const note = (code: string): Message => ({ code, params: {} });

function lineOf(
  { rounding }: Composition,
  { part, own, score, note: missing }: Weighed,
  weights: number,
  before: number,
): Line {
  const points = score === null ? 0 : divide(score * part.weight, weights, rounding);
  const shared: Message[] =
    score !== null && weights < 100 ? [{ code: 'reweighted', params: { weight: part.weight, weights } }] : [];
  return {
    kind: 'part',
    clause: part.code,
    text: part.name,
    group: null,
    count: 1,
    unitPoints: points,
    factor: 100,
    points,
    total: before + points,
    facts: originsOf(own.facts),
    explain: { code: 'part', params: { score: score ?? 0, weight: part.weight, amount: points } },
    notes: [own.explain, ...(missing ? [missing] : []), ...shared],
  };
}
