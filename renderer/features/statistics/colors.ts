import type { Check } from '#shared/domain/statistics/checks';
import { MAIN } from '../../ui/charts/colors';

/** Of another lightness each: they stay apart on a grey printout. */
export const CHECK_COLORS: Record<Check, string> = { self: MAIN, outside: '#d9962b', other: '#b9c3cd' };

/** The few largest of a breakdown, and what is left of it. */
export const GROUP_COLORS = ['#11345e', '#d08a1e', '#4f86bd', '#e9c98a', '#8a94a0', '#d5dde5'] as const;

/** From few to many; the writing on it turns white where the ground is dark. */
const HEAT = ['#eef3fa', '#cfdcee', '#a3bcdd', '#6a92c8', '#2c66ac', '#11345e'] as const;
const LIGHT_STEPS = 4;

export function heatColor(count: number, most: number): { fill: string; ink: string } {
  const step = count === 0 ? -1 : Math.min(HEAT.length - 1, Math.floor(((count - 1) / most) * HEAT.length));
  if (step < 0) return { fill: '#ffffff', ink: '#868e96' };
  return { fill: HEAT[step] ?? HEAT[0], ink: step >= LIGHT_STEPS ? '#ffffff' : '#1a1b1e' };
}
