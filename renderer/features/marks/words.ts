import type { TFunction } from 'i18next';
import type { MarkPartView } from '#shared/contracts/marks';
import type { GridColumn } from './mark-values';

/** A kind of rater in the language of the window; one the office named itself stays as it is. */
export function raterWords(rater: string, t: TFunction): string {
  const say = t as unknown as (key: string, options: { defaultValue: string }) => string;
  return say(`rulebook.vocabulary.raters.${rater}`, { defaultValue: rater });
}

/** What stands above a column, in one or two lines. */
export function columnWords(
  part: MarkPartView,
  column: GridColumn,
  t: TFunction,
): { kind: string; more: string } {
  const item = part.items.length > 1 ? column.item : '';
  if (part.type === 'score') return { kind: column.name || part.name, more: item };
  const kind = raterWords(column.rater, t);
  // The kind stands above the sheet already where there is only one.
  if (part.raters.length === 1 && column.name !== '') return { kind: column.name, more: item };
  return { kind, more: [column.name, item].filter(Boolean).join(' ') };
}

export const partKey = ({ subject, type, code }: Pick<MarkPartView, 'subject' | 'type' | 'code'>): string =>
  `${subject}.${type}.${code}`;
