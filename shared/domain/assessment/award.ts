import type { Award } from '../rulebook/schema';
import { quotaOf } from './quota';
import type { BarHit } from './result';

/** A subject with everything an award may ask about. */
export interface Candidate {
  id: number;
  score: number;
  grade: string;
  /** Whether any line took points. */
  lost: boolean;
  days?: number;
  roles?: readonly string[];
  unitId?: number | null;
  /** Bars of the period of the award. */
  bars: readonly BarHit[];
  /** Awards won in the period, by code. */
  won?: Readonly<Record<string, number>>;
  /** Measures for tie-breaks: `satisfaction`, `volume`, … */
  measures?: Readonly<Record<string, number>>;
}

export type ExclusionReason =
  | 'grade'
  | 'score'
  | 'lost_points'
  | 'days'
  | 'role'
  | 'won'
  | 'barred'
  | 'quota'
  | 'tied';

export interface AwardOutcome {
  /** Given places, best first; empty while a vote or a meeting decides. */
  chosen: number[];
  /** Whom the vote or meeting chooses from; also who is level at the edge where a meeting decides. */
  candidates: number[];
  /** How many places there are. */
  places: number;
  /** Everyone else with the reason, so that the list can be published. */
  excluded: { id: number; reason: ExclusionReason; detail: string }[];
}

/** K31–K33: gate, then quota, then choice. The order of the candidates does not matter. */
export function selectAward(award: Award, candidates: readonly Candidate[]): AwardOutcome {
  const outcome: AwardOutcome = { chosen: [], candidates: [], places: 0, excluded: [] };
  const eligible: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.id - b.id)) {
    const reason = exclusion(award, candidate);
    if (reason) outcome.excluded.push({ id: candidate.id, ...reason });
    else eligible.push(candidate);
  }
  for (const pool of poolsOf(award, eligible)) {
    const size =
      award.pool === 'unit'
        ? candidates.filter(({ unitId }) => unitId === pool[0]!.unitId).length
        : candidates.length;
    place(award, pool, quotaOf(award.quota, size), outcome);
  }
  return outcome;
}

function exclusion(
  { code, gate }: Award,
  candidate: Candidate,
): { reason: ExclusionReason; detail: string } | null {
  const bar = candidate.bars.find(({ awards }) => awards.includes('*') || awards.includes(code));
  if (bar) return { reason: 'barred', detail: bar.code };
  if (gate.grades && !gate.grades.includes(candidate.grade))
    return { reason: 'grade', detail: candidate.grade };
  if (gate.minScore !== undefined && candidate.score < gate.minScore) {
    return { reason: 'score', detail: String(candidate.score) };
  }
  if (gate.fullMark && candidate.lost) return { reason: 'lost_points', detail: '' };
  if (gate.minDays !== undefined && (candidate.days ?? 0) < gate.minDays) {
    return { reason: 'days', detail: String(candidate.days ?? 0) };
  }
  if (gate.roles && !gate.roles.some((role) => candidate.roles?.includes(role)))
    return { reason: 'role', detail: '' };
  const { won } = gate;
  const times = won ? (candidate.won?.[won.award] ?? 0) : 0;
  return won && times < won.times ? { reason: 'won', detail: String(times) } : null;
}

function poolsOf({ pool }: Award, candidates: readonly Candidate[]): Candidate[][] {
  if (pool === 'all') return candidates.length > 0 ? [[...candidates]] : [];
  const pools = new Map<number | null, Candidate[]>();
  for (const candidate of candidates) {
    const key = candidate.unitId ?? null;
    pools.set(key, [...(pools.get(key) ?? []), candidate]);
  }
  return [...pools.values()];
}

function place(award: Award, pool: readonly Candidate[], places: number, outcome: AwardOutcome): void {
  const order = compare(award);
  const sorted = [...pool].sort((a, b) => order(a, b) || a.id - b.id);
  const wanted = award.choice.type === 'rank' ? places : Math.max(award.choice.candidates, places);
  const edge = sorted[wanted - 1];
  const over = sorted[wanted];
  const level = edge && over && order(edge, over) === 0 ? edge : null;
  outcome.places += places;
  for (const [index, candidate] of sorted.entries()) {
    const tied = level !== null && order(candidate, level) === 0;
    const inside = tied ? award.ties === 'in' : index < wanted;
    if (tied && award.ties === 'decide') outcome.candidates.push(candidate.id);
    else if (inside && award.choice.type === 'rank') outcome.chosen.push(candidate.id);
    else if (inside) outcome.candidates.push(candidate.id);
    else
      outcome.excluded.push({ id: candidate.id, reason: tied ? 'tied' : 'quota', detail: String(index + 1) });
  }
}

/** By score, then by the tie-breaks in order; 0 when level in all of them. */
function compare({ from, tieBreaks }: Award): (a: Candidate, b: Candidate) => number {
  const sign = from === 'best' ? 1 : -1;
  return (a, b) => {
    if (a.score !== b.score) return sign * (b.score - a.score);
    for (const key of tieBreaks) {
      const difference = (b.measures?.[key] ?? 0) - (a.measures?.[key] ?? 0);
      if (difference !== 0) return sign * difference;
    }
    return 0;
  };
}
