import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Json, listAt, valueAt } from '#shared/domain/rulebook/edit';
import { placeOf } from '#shared/domain/rulebook/parse';
import type { Section } from '#shared/domain/rulebook/sections';
import { sentenceText } from '#shared/domain/rulebook/sentence';
import { matchesSearch } from '#shared/domain/staff/search';
import { Card } from './card';
import type { CardActions } from './card-keys';
import classes from './editor.module.css';
import { useEditor } from './editor-context';
import { SinglesCard } from './singles-card';
import { useCards } from './use-cards';
import { usePinyin } from './use-pinyin';

export interface SectionViewProps {
  section: Section;
  search: string;
  /** Place of the card whose fields are shown. */
  opened: string | null;
  onOpen: (place: string | null, focus?: string) => void;
  /** Asks which kind of card to add; `after` is the index it goes behind. */
  onAdd: (after: number | null, group: string | null) => void;
  undo: () => void;
}

/** The cards of a section; clauses stand under the parts they belong to. */
export function SectionView(props: SectionViewProps) {
  const { section, search, opened, onOpen, onAdd, undo } = props;
  const { data, speaker, writable } = useEditor();
  const { t } = useTranslation();
  const cards = useCards(section, undo);
  const texts = useMemo(
    () =>
      cards.entries.map((entry) =>
        ['code', 'name', 'text']
          .map((key) => String(valueAt(entry, [key]) ?? ''))
          .concat(sentenceText(speaker, section, entry))
          .join(' '),
      ),
    [cards.entries, speaker, section],
  );
  const pinyin = usePinyin(search.trim() === '' ? NONE : texts);
  const shown = cards.entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ index }) => {
      const name = texts[index]!;
      return search.trim() === '' || matchesSearch({ name, pinyin: pinyin(name) }, search);
    });

  const draw = ({ entry, index }: { entry: Json; index: number }) => {
    const path = [...cards.list, index];
    const place = placeOf(path);
    const neighbours = shown.map((each) => each.index);
    const actions: CardActions = {
      open: onOpen,
      duplicate: () => {
        const copy = cards.duplicate(index);
        if (copy) onOpen(copy, copy);
      },
      remove: () => void cards.remove(index),
      move: (by) => {
        const to = neighbours[neighbours.indexOf(index) + by];
        const moved = to === undefined ? null : cards.moveTo(place, to);
        if (moved) onOpen(null, moved);
      },
      drop: (from) => {
        const moved = cards.moveTo(from, index);
        if (moved) onOpen(null, moved);
      },
    };
    return <Card key={place} {...{ section, path, actions }} data={entry} opened={opened === place} />;
  };

  const addButton = (after: number | null, group: string | null) =>
    writable && (
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes.addHere}
        leftSection={<IconPlus size={14} />}
        onClick={() => onAdd(after, group)}
      >
        {t(group === null ? 'rulebook.editor.add' : 'rulebook.editor.addHere')}
      </Button>
    );

  return (
    <>
      <Text size="sm" c="dimmed">
        {t(`rulebook.about.${section}`)}
      </Text>
      <SinglesCard section={section} />
      {section === 'clauses' ? (
        groupsOf(data).map(({ code, name, depth }) => {
          const inside = shown.filter(({ entry }) => valueAt(entry, ['group']) === code);
          if (search.trim() !== '' && inside.length === 0) return null;
          return (
            <section key={code} style={{ marginLeft: depth * 14 }} className={classes.group}>
              <h3>{[code, name].filter(Boolean).join(' ')}</h3>
              {inside.map(draw)}
              {search.trim() === '' && addButton(inside.at(-1)?.index ?? null, code)}
            </section>
          );
        })
      ) : (
        <section className={classes.group}>{shown.map(draw)}</section>
      )}
      {section === 'clauses' && <Ungrouped shown={shown} draw={draw} />}
      {search.trim() !== '' && shown.length === 0 && <Text c="dimmed">{t('rulebook.editor.nothing')}</Text>}
      {search.trim() === '' &&
        cards.list.length > 0 &&
        cards.entries.length === 0 &&
        section !== 'clauses' && <Text c="dimmed">{t('rulebook.editor.empty')}</Text>}
      {section !== 'clauses' && cards.list.length > 0 && search.trim() === '' && addButton(null, null)}
    </>
  );
}

const NONE: readonly string[] = [];

interface GroupHead {
  code: string;
  name: string;
  depth: number;
}

/** Parts in order, those inside others below them; a cycle is cut where it closes. */
function groupsOf(data: Json): GroupHead[] {
  const all = listAt(data, ['groups']).map((each) => ({
    code: String(valueAt(each, ['code']) ?? ''),
    name: String(valueAt(each, ['name']) ?? ''),
    parent: valueAt(each, ['parent']) ?? null,
  }));
  const codes = new Set(all.map(({ code }) => code));
  const seen = new Set<string>();
  const below = (parent: Json, depth: number): GroupHead[] =>
    all
      .filter((each) => (codes.has(String(each.parent)) ? each.parent : null) === parent)
      .flatMap(({ code, name }) => {
        if (seen.has(code)) return [];
        seen.add(code);
        return [{ code, name, depth }, ...below(code, depth + 1)];
      });
  const heads = below(null, 0);
  const rest = all.filter(({ code }) => !seen.has(code)).map(({ code, name }) => ({ code, name, depth: 0 }));
  return [...heads, ...rest];
}

/** Clauses that name no part there is: they must not get lost on screen. */
function Ungrouped(props: {
  shown: readonly { entry: Json; index: number }[];
  draw: (card: { entry: Json; index: number }) => React.ReactNode;
}) {
  const { data } = useEditor();
  const { t } = useTranslation();
  const codes = new Set(groupsOf(data).map(({ code }) => code));
  const lost = props.shown.filter(({ entry }) => !codes.has(String(valueAt(entry, ['group']) ?? '')));
  if (lost.length === 0) return null;
  return (
    <section className={classes.group}>
      <h3>{t('rulebook.editor.ungrouped')}</h3>
      {lost.map(props.draw)}
    </section>
  );
}
