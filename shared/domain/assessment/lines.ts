import type { CappedCharge } from './caps';
import type { Line, Message, NotCharged } from './result';

/** Capped charges as lines of a score sheet that begins at `start`, and what the caps cut off. */
export function linesOf(
  charges: readonly CappedCharge[],
  start: number,
): { lines: Line[]; cut: NotCharged[]; total: number } {
  const lines: Line[] = [];
  const cut: NotCharged[] = [];
  let total = start;
  for (const capped of charges) {
    const line = lineOf(capped, total);
    lines.push(line);
    total = line.total;
    if (capped.limit === null) continue;
    const { charge, taken, limit, cap } = capped;
    const params = { limit, cap: cap ?? 0 };
    const points = charge.amount - taken;
    cut.push({ facts: charge.facts, reason: 'cap', clause: charge.code, points, params });
  }
  return { lines, cut, total };
}

function lineOf({ charge, taken, limit, cap }: CappedCharge, before: number): Line {
  const signed = charge.effect === 'bonus' ? taken : -taken;
  const { amount } = charge;
  return {
    kind: 'clause',
    clause: charge.code,
    text: charge.text,
    group: charge.group,
    count: charge.count,
    unitPoints: charge.unitPoints,
    factor: charge.factor,
    // Not −0.
    points: signed === 0 ? 0 : signed,
    total: before + signed,
    facts: charge.facts,
    explain: charge.explain,
    notes: limit === null ? charge.notes : [...charge.notes, capNote(limit, cap ?? 0, amount, taken)],
  };
}

const capNote = (limit: string, cap: number, amount: number, taken: number): Message => ({
  code: 'cap',
  params: { limit, cap, amount, cut: amount - taken },
});

/** The line that brings a total back to the floor or ceiling of the rulebook (K18); null when it is inside. */
export function boundLine(floor: number | null, ceiling: number | null, total: number): Line | null {
  const raised = floor === null ? total : Math.max(total, floor);
  const bounded = ceiling === null ? raised : Math.min(raised, ceiling);
  if (bounded === total) return null;
  const kind = bounded > total ? 'floor' : 'ceiling';
  return {
    kind,
    clause: kind,
    text: '',
    group: null,
    count: 1,
    unitPoints: bounded - total,
    factor: 100,
    points: bounded - total,
    total: bounded,
    facts: [],
    explain: { code: kind, params: { limit: bounded, before: total } },
    notes: [],
  };
}
