import type { AllegationVerdict, Verdict } from './types';

/**
 * The verdict over several points, each judged by itself (split verdict): all against the window is proven, none is
 * not proven, anything between is partly. A point that is true but nobody's fault blames nobody.
 */
export function overallVerdict(points: readonly AllegationVerdict[]): Verdict {
  if (points.length > 0 && points.every((point) => point === 'proven')) return 'proven';
  return points.some((point) => point === 'proven' || point === 'partly') ? 'partly' : 'unproven';
}
