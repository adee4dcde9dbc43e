import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import i18next from 'i18next';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulebookDraft } from '#shared/contracts/rulebook';
import { type JsonObject, listAt, valueAt } from '#shared/domain/rulebook/edit';
import { REFERRED } from '#shared/domain/rulebook/form-tables';
import { parseRulebook, placeOf } from '#shared/domain/rulebook/parse';
import type { RulebookProblem } from '#shared/domain/rulebook/problem';
import { listOfSection } from '#shared/domain/rulebook/sections';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { ErrorBanner } from '../../ui/error-banner';
import { Page } from '../../ui/page';
import { type KnownItem, speakerOf } from '../../ui/rulebook-speaker';
import { Adding } from './adding';
import { changed } from './change';
import { DraftActions } from './draft-actions';
import classes from './editor.module.css';
import { type Editor, EditorContext } from './editor-context';
import { historyOf, stepHistory } from './history';
import { Outline } from './outline';
import { ProblemPanel } from './problem-panel';
import { SectionView } from './section-view';
import { useAutosave } from './use-autosave';
import { useDatesInput } from './use-dates';
import { useEditorKeys } from './use-editor-keys';
import { useJump } from './use-jump';

interface DraftEditorProps {
  info: RulebookDraft;
  begin: JsonObject;
  onBack: () => void;
}

const NO_ITEMS: readonly KnownItem[] = [];
const NO_PROBLEMS: readonly RulebookProblem[] = [];

/** The editor of a draft: contents at the left, cards at the right, what is wrong above them. */
export function DraftEditor({ info, begin, onBack }: DraftEditorProps) {
  const { i18n } = useTranslation();
  const { can } = useSession();
  const writable = can('rulebook.draft');
  const [history, act] = useReducer(stepHistory, begin, historyOf);
  const data = history.present;
  const items = useApiQuery('incidents', 'items', {}, { enabled: can('incidents.read') }).data ?? NO_ITEMS;
  const named = namedIn(data);
  const speaker = useMemo(
    () => speakerOf(i18next, i18n.language, JSON.parse(named) as JsonObject, items),
    [i18n.language, named, items],
  );
  const dates = useDatesInput(data);
  const dateCheck = useApiQuery('rulebook', 'checkDates', dates ?? ANY_DATES, { enabled: dates !== null });
  const datesWrong =
    dates === null ? NO_PROBLEMS : ((dateCheck.data?.problems ?? NO_PROBLEMS) as RulebookProblem[]);
  const problems = useMemo(() => {
    const parsed = parseRulebook(data);
    return [...(parsed.ok ? [] : parsed.problems), ...datesWrong];
  }, [data, datesWrong]);

  const latest = useRef(data);
  latest.current = data;
  const editor = useMemo<Editor>(
    () => ({
      ...{ data, speaker, items, problems, writable },
      set: (path, value, typing = false) => {
        const next = changed(latest.current, path, value, items);
        latest.current = next;
        act({ type: 'change', data: next, field: typing ? placeOf(path) : null });
      },
      replace: (next) => {
        latest.current = next;
        act({ type: 'change', data: next, field: null });
      },
    }),
    [data, speaker, items, problems, writable],
  );
  const save = useAutosave(info.id, info.revision, data, writable);
  return (
    <EditorContext value={editor}>
      <Body
        {...{ info, save, onBack }}
        history={{ undo: history.past.length > 0, redo: history.future.length > 0 }}
        undo={() => act({ type: 'undo' })}
        redo={() => act({ type: 'redo' })}
        editor={editor}
      />
    </EditorContext>
  );
}

/** Codes and names that sentences use: as long as they stay, cards that did not change need not be drawn again. */
function namedIn(data: JsonObject): string {
  const heads = REFERRED.map((part) => {
    const entries = listAt(data, [part]).map((each) => ({
      code: valueAt(each, ['code']) ?? '',
      name: valueAt(each, ['name']) ?? '',
    }));
    return [part, entries] as const;
  });
  return JSON.stringify(Object.fromEntries(heads));
}

const ANY_DATES = { subject: 'person' as const, effectiveFrom: '2000-01-01', effectiveTo: null };

interface BodyProps {
  info: RulebookDraft;
  editor: Editor;
  save: ReturnType<typeof useAutosave>;
  history: { undo: boolean; redo: boolean };
  undo: () => void;
  redo: () => void;
  onBack: () => void;
}

function Body({ info, editor, save, history, undo, redo, onBack }: BodyProps) {
  const { t } = useTranslation();
  const { data, problems, writable } = editor;
  const { section, setSection, opened, open, jump } = useJump();
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState<{ after: number | null; group: string | null } | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const visited = useRef(-1);
  const next = () => {
    if (problems.length === 0) return;
    visited.current = (visited.current + 1) % problems.length;
    setSearch('');
    jump(problems[visited.current]!.place);
  };
  useEditorKeys({ undo, redo, next, search: () => searchBox.current?.focus(), writable });
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-card]')?.focus({ preventScroll: true });
  }, []);
  const goTo = (place: string) => {
    setSearch('');
    jump(place);
  };
  return (
    <Page
      title={String(data.name ?? '') || t('rulebook.editor.untitled')}
      hint={t('rulebook.editor.keys')}
      actions={<DraftActions {...{ info, save, history, undo, redo, onBack }} onJump={goTo} />}
    >
      <ErrorBanner error={save.error} onRetry={() => void save.flush()} />
      <div className={classes.layout}>
        <Outline
          section={section}
          onOpen={(each) => {
            setSearch('');
            setSection(each);
            open(null);
          }}
        />
        <div className={classes.main}>
          <ProblemPanel onJump={goTo} onNext={next} />
          <TextInput
            ref={searchBox}
            size="xs"
            leftSection={<IconSearch size={14} />}
            aria-label={t('rulebook.editor.search')}
            placeholder={t('rulebook.editor.searchHint')}
            value={search}
            onChange={(event) => {
              const text = event.currentTarget.value;
              if (listOfSection(section) === null) setSection('clauses');
              setSearch(text);
            }}
          />
          <div className={classes.cards}>
            {!writable && <span className={classes.keys}>{t('rulebook.editor.readOnly')}</span>}
            <SectionView
              key={section}
              {...{ section, search, opened, undo }}
              onOpen={open}
              onAdd={(after, group) => setAdding({ after, group })}
            />
          </div>
        </div>
      </div>
      {adding && (
        <Adding
          {...{ section, adding, undo }}
          onClose={() => setAdding(null)}
          onAdded={(place, focus) => {
            setAdding(null);
            goTo(`${place}${focus}`);
          }}
        />
      )}
    </Page>
  );
}
