import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  insertAt,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  moveAt,
  type Path,
  pathOf,
  setAt,
  valueAt,
} from '#shared/domain/rulebook/edit';
import { REFERRED, type Referred } from '#shared/domain/rulebook/form-tables';
import { nextCode } from '#shared/domain/rulebook/next-code';
import { placeOf } from '#shared/domain/rulebook/parse';
import { referencesTo } from '#shared/domain/rulebook/rename';
import { cardName, listOfSection, SECTIONS, type Section } from '#shared/domain/rulebook/sections';
import { confirmDialog } from '../../ui/confirm-dialog';
import { useEditor } from './editor-context';
import { UndoNote } from './undo-note';

const codeOf = (entry: Json | undefined): string => String(valueAt(entry, ['code']) ?? '');

/** What can be done with the cards of a section, each one step of undo. */
export function useCards(section: Section, undo: () => void) {
  const { data, replace } = useEditor();
  const { t } = useTranslation();
  const list: Path = listOfSection(section) ?? [];
  const entries = listAt(data, list);
  // A new part must not take the chapter of rules that stand elsewhere: 六（一） of the bars.
  const lists =
    section === 'groups' ? SECTIONS.map((each) => listAt(data, listOfSection(each) ?? [])) : [entries];
  const codes = new Set(lists.flat().map(codeOf));

  /** A code after the last one of its group, or of the list. */
  const codeAfter = (begin: JsonObject, index: number): string => {
    const group = valueAt(begin, ['group']);
    const alike = entries
      .slice(0, index)
      .filter((each) => group === undefined || valueAt(each, ['group']) === group);
    const last = codeOf(alike.at(-1) ?? entries.at(-1));
    return nextCode(last || String(group ?? ''), codes);
  };

  /** Puts a new card after `after` (null: at the end) and gives its place. */
  const add = (begin: JsonObject, after: number | null): string => {
    const index = after === null ? entries.length : after + 1;
    const entry = { code: codeAfter(begin, index), ...begin };
    replace(insertAt(data, list, index, entry));
    return placeOf([...list, index]);
  };

  const duplicate = (index: number): string | null => {
    const entry = entries[index];
    if (!isObject(entry)) return null;
    const copy = { ...entry, code: nextCode(codeOf(entry), codes) };
    replace(insertAt(data, list, index + 1, copy));
    return placeOf([...list, index + 1]);
  };

  const remove = async (index: number): Promise<boolean> => {
    const name = cardName(data, { section, index }) || t('rulebook.nth', { n: index + 1 });
    const code = codeOf(entries[index]);
    const part = REFERRED.find((each) => each === section) as Referred | undefined;
    const used = part ? referencesTo(data, part).filter((each) => each.code === code).length : 0;
    if (used > 0) {
      const answer = await confirmDialog({
        title: t('rulebook.editor.remove'),
        message: t('rulebook.editor.used', { name, count: used }),
        confirmLabel: t('rulebook.editor.remove'),
        danger: true,
      });
      if (!answer) return false;
    }
    const without = setAt(data, [...list, index], undefined);
    // A weighted score without parts is none.
    replace(section === 'parts' && entries.length === 1 ? setAt(without, ['composition'], null) : without);
    const id = `removed-${section}-${code}`;
    notifications.show({
      id,
      message: createElement(UndoNote, { id, name, undo }),
      autoClose: 8_000,
    });
    return true;
  };

  /** Moves a card to where another is, into its group. */
  const moveTo = (from: string, to: number): string | null => {
    const path = pathOf(from);
    const index = path.at(-1);
    if (typeof index !== 'number' || placeOf(path.slice(0, -1)) !== placeOf(list) || index === to)
      return null;
    const group = valueAt(entries[to], ['group']);
    const own = valueAt(entries[index], ['group']);
    const grouped =
      group === undefined || group === own ? data : setAt(data, [...list, index, 'group'], group);
    replace(moveAt(grouped, list, index, to));
    return placeOf([...list, to]);
  };

  return { list, entries, add, duplicate, remove, moveTo };
}
