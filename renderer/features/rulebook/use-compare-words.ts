import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldChange, RuleChange } from '#shared/domain/rulebook/compare';
import { type Json, type JsonObject, valueAt } from '#shared/domain/rulebook/edit';
import { type Field, unitOf } from '#shared/domain/rulebook/form';
import { cardFields, listOfSection } from '#shared/domain/rulebook/sections';
import { type Piece, piecesOf, sentenceText } from '#shared/domain/rulebook/sentence';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { stepsWords } from '../../ui/rulebook-problem-words';
import { type KnownItem, type Speaker, speakerOf } from '../../ui/rulebook-speaker';

const NO_ITEMS: readonly KnownItem[] = [];

/** A unit of Latin letters stands apart from its number. */
const withUnit = (words: string, unit: string) => `${words}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`;

/** How a comparison is said, on screen and on paper. */
export function useCompareWords(before: JsonObject, after: JsonObject) {
  const { t, i18n } = useTranslation();
  const { can } = useSession();
  const items = useApiQuery('incidents', 'items', {}, { enabled: can('incidents.read') }).data ?? NO_ITEMS;
  const old = useMemo(() => speakerOf(i18next, i18n.language, before, items), [i18n.language, before, items]);
  const now = useMemo(() => speakerOf(i18next, i18n.language, after, items), [i18n.language, after, items]);

  const say = (speaker: Speaker, change: RuleChange, data: Json | null): string => {
    if (data === null) return '';
    if (!listOfSection(change.section)) return '';
    return sentenceText(speaker, change.section, data);
  };
  const value = (
    speaker: Speaker,
    field: Field,
    data: Json | undefined,
    parent: Json | undefined,
  ): string => {
    if (data === null || data === undefined) return t('rulebook.compare.none');
    if (field.kind === 'variants') return speaker.variant(field, String(valueAt(data, [field.tag]) ?? ''));
    if (field.kind === 'list' || field.kind === 'object') return t('rulebook.compare.stated');
    const unit = field.kind === 'number' ? unitOf(field, parent) : undefined;
    const words = speaker.value(field, data, unit, true) ?? t('rulebook.compare.none');
    return unit && unit !== 'halfDays' ? withUnit(words, speaker.unit(unit)) : words;
  };
  /** A field that several entries of a list have is named with its place: 分档 › 第 2 项 › 多少分. */
  const labelOf = (change: RuleChange, each: FieldChange): string => {
    if (!each.path.some((key) => typeof key === 'number')) return now.label(each.field);
    const card = change.after ?? undefined;
    return stepsWords(now, cardFields(change.section, card), card, each.path).slice(-3).join(' › ');
  };
  const field = (change: RuleChange, each: FieldChange) => ({
    label: labelOf(change, each),
    before: value(old, each.field, each.before, valueAt(change.before ?? undefined, each.path.slice(0, -1))),
    after: value(now, each.field, each.after, valueAt(change.after ?? undefined, each.path.slice(0, -1))),
  });
  const pieces = (side: 'before' | 'after', change: RuleChange): Piece[] => {
    const data = change[side];
    if (data === null || !listOfSection(change.section)) return [];
    return piecesOf(side === 'before' ? old : now, change.section, data, true);
  };
  const code = (change: RuleChange): string =>
    change.section === 'grades'
      ? String(valueAt(change.after ?? change.before ?? undefined, ['name']) ?? '')
      : listOfSection(change.section)
        ? change.code
        : '';
  return {
    field,
    pieces,
    code,
    name: (book: JsonObject): string =>
      `${String(book.name ?? '')} ${t('rulebook.editor.from', { date: String(book.effectiveFrom ?? '') })}`,
    columns: ['section', 'code', 'kindColumn', 'a', 'b', 'fields'].map((key) =>
      t(`rulebook.compare.${key as 'a'}`),
    ),
    row: (change: RuleChange): string[] => [
      t(`rulebook.section.${change.section}`),
      code(change),
      t(`rulebook.compare.kind.${change.kind}`),
      say(old, change, change.before),
      say(now, change, change.after),
      change.fields
        .map((each) => field(change, each))
        .map((each) => `${each.label}：${each.before} → ${each.after}`)
        .join('；'),
    ],
  };
}
