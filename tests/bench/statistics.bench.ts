import type { BenchCenter } from './center';
import { absolute, type Measurement, timed } from './support';

const RUNS = 9;

/** The pictures of findings over four years of incidents, each through the door. */
export async function figureTimes(center: BenchCenter, incidents: number): Promise<Measurement[]> {
  const inputs: [string, object][] = [
    ['four years', { from: '2022-01', to: '2025-12' }],
    ['a year, one unit', { from: '2025-01', to: '2025-12', unitId: 1 }],
    ['four years, checks from outside', { from: '2022-01', to: '2025-12', check: 'outside' }],
  ];
  const measured: Measurement[] = [];
  for (const [what, input] of inputs) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      times.push(await timed(() => center.call('statistics.findings', input)));
    }
    measured.push(absolute('analysis', `${incidents} incidents: ${what}`, Math.min(...times), 'ms', 200));
  }
  return measured;
}
