import { Button, Group, Text } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Json, type Path, valueAt } from '#shared/domain/rulebook/edit';
import type { Section } from '#shared/domain/rulebook/sections';
import { isSlot, piecesOf, sentenceText } from '#shared/domain/rulebook/sentence';
import { type Speaker, speakerOf } from '../../ui/rulebook-speaker';
import classes from './editor.module.css';
import { useEditor } from './editor-context';

/** Points that the text of a rule has to name; steps of a range are seldom written. */
const NAMED: readonly string[] = ['points', 'min', 'max', 'total', 'cap'];

/** Points of the rule that its printed text does not say. */
export function missingPoints(speaker: Speaker, section: Section, data: Json): string[] {
  const text = String(valueAt(data, ['text']) ?? '').normalize('NFKC');
  const said = new Set(text.match(/\d+(\.\d+)?/g) ?? []);
  return piecesOf(speaker, section, data)
    .filter(isSlot)
    .filter(({ path, field }) => field.kind === 'number' && NAMED.includes(String(path.at(-1))))
    .flatMap(({ words }) => (words === null || said.has(words) ? [] : [words]));
}

/** The Chinese sentence of a rule: the printed text is Chinese whatever the screen speaks. */
export function useChineseSentence(): (section: Section, data: Json) => string {
  const { data: book, items } = useEditor();
  const speaker = useMemo(() => speakerOf(i18next, 'zh-CN', book, items), [book, items]);
  return (section, data) => sentenceText(speaker, section, data).replace(/。$/, '');
}

/** Keeps the printed text and the fields together: says where they differ, and writes the one from the other. */
export function TextTools({ section, path, data }: { section: Section; path: Path; data: Json }) {
  const { set, speaker, writable } = useEditor();
  const { t } = useTranslation();
  const sentence = useChineseSentence()(section, data);
  const missing = missingPoints(speaker, section, data);
  const follows = valueAt(data, ['text']) === sentence;
  if (!writable) return null;
  return (
    <Group gap={10} className={classes.tools}>
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<IconWand size={13} />}
        disabled={follows}
        onClick={() => set([...path, 'text'], sentence)}
      >
        {t('rulebook.editor.writeText')}
      </Button>
      <Text size="xs" c={missing.length > 0 && !follows ? 'orange.9' : 'dimmed'}>
        {follows
          ? t('rulebook.editor.followed')
          : missing.length > 0 && t('rulebook.editor.textDiffers', { points: missing.join('、') })}
      </Text>
    </Group>
  );
}
