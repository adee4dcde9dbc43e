/** A cell of a sheet: a mark in hundredths, or a rater who declined to mark this one (弃评). */
export type Mark = number | 'abstained';

export type MarkProblem = 'not_a_mark' | 'too_fine' | 'below_zero' | 'over_full';

const ABSTAINED = /^(-+|—+|弃|弃评|弃权|回避|缺)$/;

/** A mark as people type it: `8.5`, `8.5分`, full-width digits; null when blank, `-` or 弃评 when none is given. */
export function readMark(cell: string, full: number): { mark: Mark | null } | { problem: MarkProblem } {
  const text = cell.normalize('NFKC').replace(/\s/g, '').replace(/分$/, '');
  if (text === '') return { mark: null };
  if (ABSTAINED.test(text)) return { mark: 'abstained' };
  const parts = /^(-?)(\d{1,6})(?:\.(\d*))?$/.exec(text);
  if (!parts) return { problem: 'not_a_mark' };
  if (parts[1] === '-') return { problem: 'below_zero' };
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  if (fraction.length > 2) return { problem: 'too_fine' };
  const mark = Number(parts[2]) * 100 + Number(fraction.padEnd(2, '0'));
  return mark > full ? { problem: 'over_full' } : { mark };
}

/** The mark as it is typed again; empty where there is none. */
export function markText(mark: Mark | null): string {
  if (mark === null) return '';
  if (mark === 'abstained') return '-';
  const fraction = String(mark % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.trunc(mark / 100)}${fraction ? `.${fraction}` : ''}`;
}
