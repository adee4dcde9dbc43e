import type { Aspect, Level } from './types';

const aspect = (code: string, name: string): Aspect => ({ code, name, weight: 100 });
const level = (code: string, name: string, coefficient: number, satisfied: boolean): Level => ({
  code,
  name,
  coefficient,
  satisfied,
});

/** Forms to begin with; each round keeps its own copy and may change it. */
export const FORM_PRESETS = {
  /** Seed rows 90–92. */
  five_aspects: {
    aspects: [
      aspect('education', '教育管理'),
      aspect('law', '依法行政'),
      aspect('style', '机关作风'),
      aspect('efficiency', '效能建设'),
      aspect('oversight', '系统监管'),
    ],
    levels: [
      level('satisfied', '满意', 2200, true),
      level('basic', '基本满意', 1700, true),
      level('unsatisfied', '不满意', 1100, false),
    ],
  },
  /** One question, three answers. */
  overall: {
    aspects: [aspect('overall', '总体评价')],
    levels: [
      level('satisfied', '满意', 10_000, true),
      level('basic', '基本满意', 8000, true),
      level('unsatisfied', '不满意', 0, false),
    ],
  },
  /** The five keys of a rating device. */
  device: {
    aspects: [aspect('overall', '总体评价')],
    levels: [
      level('very_satisfied', '非常满意', 10_000, true),
      level('satisfied', '满意', 9000, true),
      level('basic', '基本满意', 7000, true),
      level('unsatisfied', '不满意', 3000, false),
      level('very_unsatisfied', '非常不满意', 0, false),
    ],
  },
} as const satisfies Record<string, { aspects: readonly Aspect[]; levels: readonly Level[] }>;
export type FormPreset = keyof typeof FORM_PRESETS;
export const PRESET_CODES = Object.keys(FORM_PRESETS) as FormPreset[];
