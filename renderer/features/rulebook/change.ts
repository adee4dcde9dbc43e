import i18next from 'i18next';
import { type Json, type JsonObject, type Path, setAt, valueAt } from '#shared/domain/rulebook/edit';
import { REFERRED } from '#shared/domain/rulebook/form-tables';
import { placeOf } from '#shared/domain/rulebook/parse';
import { renameCode } from '#shared/domain/rulebook/rename';
import { cardOf, listOfSection } from '#shared/domain/rulebook/sections';
import { sentenceText } from '#shared/domain/rulebook/sentence';
import { type KnownItem, speakerOf } from '../../ui/rulebook-speaker';

/**
 * A rulebook with one value changed: a changed code is changed wherever it is named, and a printed text that was the
 * sentence of its rule follows the rule.
 */
export function changed(
  data: JsonObject,
  path: Path,
  value: Json | undefined,
  items: readonly KnownItem[],
): JsonObject {
  const [part, index, name, ...rest] = path;
  const referred = REFERRED.find((each) => each === part);
  if (referred && typeof index === 'number' && name === 'code' && rest.length === 0) {
    return renameCode(data, referred, index, String(value ?? ''));
  }
  const next = setAt(data, path, value);
  const ref = cardOf(placeOf(path));
  const list = listOfSection(ref.section);
  if (!list || ref.index === null || path.at(-1) === 'text') return next;
  const card = [...list, ref.index];
  const text = valueAt(data, [...card, 'text']);
  if (typeof text !== 'string' || text === '') return next;
  const say = (book: JsonObject): string =>
    sentenceText(speakerOf(i18next, 'zh-CN', book, items), ref.section, valueAt(book, card) ?? null);
  return say(data).replace(/。$/, '') === text
    ? setAt(next, [...card, 'text'], say(next).replace(/。$/, ''))
    : next;
}
