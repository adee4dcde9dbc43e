import { CASE_FIGURES, type CaseFigures } from './types';

export type FigureProblem =
  | 'sum_wrong'
  | 'handled_incomplete'
  | 'early_over_on_time'
  | 'entered_over_due'
  | 'entry_incomplete';

/** True when nothing at all was reported. */
export const isBlank = (figures: CaseFigures): boolean => CASE_FIGURES.every((key) => figures[key] === null);

export const sameFigures = (a: CaseFigures, b: CaseFigures): boolean =>
  CASE_FIGURES.every((key) => a[key] === b[key]);

/**
 * Fills in what follows from the rest: of handled, on time and overdue the third from two, and all of them where
 * none was handled. What cannot follow (more overdue than handled) stays empty for `figureProblems` to name.
 */
export function completeFigures(figures: CaseFigures): CaseFigures {
  const { handled, onTime, overdue } = figures;
  if (handled === 0 && onTime === null && overdue === null) return { ...figures, onTime: 0, overdue: 0 };
  if (handled === null && onTime !== null && overdue !== null) {
    return { ...figures, handled: onTime + overdue };
  }
  if (handled !== null && onTime === null && overdue !== null && overdue <= handled) {
    return { ...figures, onTime: handled - overdue };
  }
  if (handled !== null && onTime !== null && overdue === null && onTime <= handled) {
    return { ...figures, overdue: handled - onTime };
  }
  return figures;
}

/** What contradicts itself in completed figures, in the order a person would mend it. */
export function figureProblems(figures: CaseFigures): FigureProblem[] {
  const { handled, onTime, early, overdue, due, entered } = figures;
  const problems: FigureProblem[] = [];
  const known = [handled, onTime, overdue].filter((count) => count !== null).length;
  if (known === 3) {
    if (onTime! + overdue! !== handled) problems.push('sum_wrong');
  } else if (known > 0) {
    problems.push(
      handled !== null && (onTime ?? overdue ?? 0) > handled ? 'sum_wrong' : 'handled_incomplete',
    );
  }
  if (early !== null && (onTime === null || early > onTime)) problems.push('early_over_on_time');
  if ((due === null) !== (entered === null)) problems.push('entry_incomplete');
  else if (due !== null && entered! > due) problems.push('entered_over_due');
  return problems;
}

/** Exact counts of a rate; null where there is nothing to rate: no cases is neither 0 % nor 100 %. */
export interface Share {
  part: number;
  whole: number;
}

const share = (part: number, whole: number): Share | null => (whole === 0 ? null : { part, whole });

/** 按时办结率. `excused` overdue ones count as on time: somebody decided that they are nobody's fault. */
export function onTimeShare({ handled, onTime, overdue }: CaseFigures, excused = 0): Share | null {
  if (handled === null || onTime === null || overdue === null) return null;
  return share(onTime + Math.min(excused, overdue), handled);
}

/** 进驻率: items dealt with at the center of those due. */
export function entryShare({ due, entered }: CaseFigures): Share | null {
  return due === null || entered === null ? null : share(entered, due);
}

/** Hundredths of a per cent, rounded half up; only for the eye, scores use the exact counts. */
export const basisPoints = ({ part, whole }: Share): number =>
  Math.floor((part * 20_000 + whole) / (2 * whole));

/** Sums over windows; a figure nobody reported stays null. */
export function sumFigures(all: readonly CaseFigures[]): CaseFigures {
  const sum = (key: keyof CaseFigures): number | null => {
    const counts = all.map((figures) => figures[key]).filter((count) => count !== null);
    return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0);
  };
  return Object.fromEntries(CASE_FIGURES.map((key) => [key, sum(key)])) as CaseFigures;
}
