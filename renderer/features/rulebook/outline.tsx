import { useTranslation } from 'react-i18next';
import { listAt } from '#shared/domain/rulebook/edit';
import { cardOf, listOfSection, SECTIONS, type Section } from '#shared/domain/rulebook/sections';
import classes from './editor.module.css';
import { useEditor } from './editor-context';

/** The sections of the rulebook with how many cards each has, and how many problems. */
export function Outline({ section, onOpen }: { section: Section; onOpen: (section: Section) => void }) {
  const { data, problems } = useEditor();
  const { t } = useTranslation();
  return (
    <nav className={classes.outline} aria-label={t('rulebook.editor.outline')}>
      {SECTIONS.map((each) => {
        const list = listOfSection(each);
        const count = list ? listAt(data, list).length : 0;
        const wrong = problems.filter(({ place }) => cardOf(place).section === each).length;
        return (
          <button
            key={each}
            type="button"
            className={classes.outlineItem}
            aria-current={each === section}
            onClick={() => onOpen(each)}
          >
            <span>{t(`rulebook.section.${each}`)}</span>
            {wrong > 0 && (
              <span className={classes.wrongCount} title={t('rulebook.check.some', { count: wrong })}>
                {wrong}
              </span>
            )}
            {wrong === 0 && count > 0 && <span className={classes.count}>{count}</span>}
          </button>
        );
      })}
    </nav>
  );
}
