import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PALETTE, type PaletteEntry } from '#shared/domain/rulebook/palette';
import type { Section } from '#shared/domain/rulebook/sections';
import { matchesSearch } from '#shared/domain/staff/search';
import { useEditor } from './editor-context';
import classes from './palette.module.css';
import { usePinyin } from './use-pinyin';

interface PaletteModalProps {
  opened: boolean;
  /** Its kinds stand first. */
  section: Section;
  onClose: () => void;
  onChoose: (entry: PaletteEntry) => void;
}

/** Every kind of rule with what it is for; typing finds it, Enter takes the first. */
export function PaletteModal({ opened, section, onClose, onChoose }: PaletteModalProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('rulebook.palette.title')} size="xl">
      {opened && <Body section={section} onChoose={onChoose} />}
    </Modal>
  );
}

function Body({ section, onChoose }: Pick<PaletteModalProps, 'section' | 'onChoose'>) {
  const { speaker } = useEditor();
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const entries = useMemo(
    () =>
      [...PALETTE]
        .sort((a, b) => Number(b.section === section) - Number(a.section === section))
        .map((entry) => ({
          entry,
          title: speaker.raw(`kind.${entry.id}.title`) ?? entry.id,
          text: speaker.raw(`kind.${entry.id}.text`) ?? '',
        })),
    [section, speaker],
  );
  const titles = useMemo(() => entries.map(({ title }) => title), [entries]);
  const pinyin = usePinyin(titles);
  const found = entries.filter(({ title, text }) =>
    matchesSearch({ name: `${title} ${text}`, pinyin: pinyin(title) }, search),
  );
  const sections = [...new Set(found.map(({ entry }) => entry.section))];
  return (
    <Stack gap={10}>
      <TextInput
        data-autofocus
        aria-label={t('rulebook.palette.search')}
        placeholder={t('rulebook.palette.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) {
            event.preventDefault();
            onChoose(found[0].entry);
          }
        }}
      />
      <div className={classes.palette}>
        {found.length === 0 && <Text c="dimmed">{t('rulebook.palette.nothing')}</Text>}
        {sections.map((each) => (
          <section key={each}>
            <h4>{t(`rulebook.section.${each}`)}</h4>
            <div className={classes.kinds}>
              {found
                .filter(({ entry }) => entry.section === each)
                .map(({ entry, title, text }) => (
                  <button
                    key={entry.id}
                    type="button"
                    className={classes.kind}
                    onClick={() => onChoose(entry)}
                  >
                    <b>
                      {title}
                      {entry.begin === null && <small>{t('rulebook.palette.goTo')}</small>}
                    </b>
                    <span>{text}</span>
                  </button>
                ))}
            </div>
          </section>
        ))}
      </div>
    </Stack>
  );
}
