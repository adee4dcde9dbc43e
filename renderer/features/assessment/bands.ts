/** A span of scores in hundredths, `from` included; the last one holds its `to` as well. */
export interface Band {
  from: number;
  to: number;
  count: number;
}

const WIDTH = 200;
const MOST = 20;

/** Counts scores in bands of two points, wider where that would be more than twenty; from the worst to the best. */
export function bandsOf(scores: readonly number[]): Band[] {
  if (scores.length === 0) return [];
  const top = Math.max(10_000, ...scores);
  const low = Math.min(...scores, top - 5 * WIDTH);
  const steps = Math.ceil((top - low) / WIDTH / MOST);
  const width = WIDTH * steps;
  const first = top - Math.ceil((top - low) / width) * width;
  const bands: Band[] = [];
  for (let from = first; from < top; from += width) bands.push({ from, to: from + width, count: 0 });
  for (const score of scores) {
    const index = Math.min(bands.length - 1, Math.floor((score - first) / width));
    bands[index]!.count += 1;
  }
  return bands;
}
