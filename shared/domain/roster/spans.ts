import type { MinuteOfDay } from '../time/wall';

/** A stretch of a day, half-open; minutes after 1440 are of the next day, below 0 of the day before. */
export interface Span {
  from: MinuteOfDay;
  to: MinuteOfDay;
}

/** What both have in common; spans of `b` may overlap each other. */
export function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const parts = merge(b);
  return a.flatMap((one) =>
    parts
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  );
}

/** In order, those that touch made one. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** What is left of `a` where `b` is taken away; in order. */
export function without(a: readonly Span[], b: readonly Span[]): Span[] {
  return merge(b).reduce<Span[]>(
    (left, gone) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, gone.from) },
          { from: Math.max(from, gone.to), to },
        ].filter((part) => part.from < part.to),
      ),
    merge(a),
  );
}
