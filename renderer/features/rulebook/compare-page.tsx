import { Button, Group, Select, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { compareRulebooks } from '#shared/domain/rulebook/compare';
import type { JsonObject } from '#shared/domain/rulebook/edit';
import { useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { ListPaper } from '../../ui/list-paper';
import { Page } from '../../ui/page';
import classes from './compare.module.css';
import { CompareRow } from './compare-row';
import { useCompareWords } from './use-compare-words';

/** Two versions or drafts side by side: what was added, taken out and changed, by the code of each rule. */
export function ComparePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const choices = useChoices();
  const { a, b } = pairOf(choices, params.get('a'), params.get('b'));
  const before = useBook(a);
  const after = useBook(b);
  const pick = (side: 'a' | 'b') => (value: string | null) =>
    setParams(
      (old) => {
        // What is shown stays where it is: only one side is chosen anew.
        for (const [key, shown] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const next = key === side ? value : shown;
          if (next) old.set(key, next);
        }
        return old;
      },
      { replace: true },
    );
  const title = t('rulebook.compare.title');
  return (
    <Page
      title={title}
      hint={t('rulebook.compare.hint')}
      scroll
      actions={
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} />}
          onClick={() => void navigate('/rulebooks')}
        >
          {t('rulebook.editor.back')}
        </Button>
      }
    >
      <ErrorBanner error={before.error ?? after.error} />
      <Group gap={12} grow align="flex-end">
        {(['a', 'b'] as const).map((side) => (
          <Select
            key={side}
            label={t(`rulebook.compare.${side}`)}
            data={choices.map(({ value, label }) => ({ value, label }))}
            value={side === 'a' ? a : b}
            onChange={pick(side)}
          />
        ))}
      </Group>
      {before.book && after.book && <Changes before={before.book} after={after.book} />}
    </Page>
  );
}

function Changes({ before, after }: { before: JsonObject; after: JsonObject }) {
  const { t } = useTranslation();
  const changes = useMemo(() => compareRulebooks(before, after), [before, after]);
  const words = useCompareWords(before, after);
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const sections = [...new Set(changes.map(({ section }) => section))];
  if (changes.length === 0) return <Text c="dimmed">{t('rulebook.compare.same')}</Text>;
  const title = t('rulebook.compare.paper', { a: words.name(before), b: words.name(after) });
  return (
    <>
      <Group gap={16}>
        <Text size="sm">
          {t('rulebook.compare.summary', {
            changed: count('changed'),
            added: count('added'),
            removed: count('removed'),
          })}
        </Text>
        <Group gap={4} ml="auto">
          <ListPaper
            title={title}
            extract={() => ({
              columns: words.columns,
              rows: changes.map((change) => words.row(change)),
            })}
          />
        </Group>
      </Group>
      <div className={classes.table}>
        {sections.map((section) => (
          <section key={section}>
            <h3>{t(`rulebook.section.${section}`)}</h3>
            {changes
              .filter((change) => change.section === section)
              .map((change) => (
                <CompareRow key={`${section} ${change.code} ${change.kind}`} change={change} words={words} />
              ))}
          </section>
        ))}
      </div>
    </>
  );
}

interface Choice {
  value: string;
  label: string;
  subject: string | null;
  from: string;
}

/** The two that are compared; where one is not chosen, the latest other of the same subject, the older at the left. */
function pairOf(choices: readonly Choice[], left: string | null, right: string | null) {
  if (left !== null && right !== null) return { a: left, b: right };
  const known = left ?? right ?? choices[0]?.value ?? null;
  const chosen = choices.find(({ value }) => value === known);
  const others = choices.filter(({ value }) => value !== known);
  const other = others.find(({ subject }) => subject === chosen?.subject) ?? others[0];
  if (!chosen || !other) return { a: known, b: null };
  if (right !== null) return { a: other.value, b: right };
  return other.subject === chosen.subject && other.from < chosen.from
    ? { a: other.value, b: chosen.value }
    : { a: chosen.value, b: other.value };
}

/** Versions and drafts as choices: `version-3`, `draft-1`. */
function useChoices(): Choice[] {
  const { t } = useTranslation();
  const versions = useApiQuery('rulebook', 'list', {}).data ?? [];
  const drafts = useApiQuery('rulebook', 'drafts', {}).data ?? [];
  return [
    ...versions.map(({ id, name, version, subject, effectiveFrom }) => ({
      value: `version-${id}`,
      subject,
      from: effectiveFrom,
      label: `${name} · ${t('rulebook.version', { version, date: effectiveFrom })}`,
    })),
    ...drafts.map(({ id, name, subject, effectiveFrom }) => ({
      value: `draft-${id}`,
      subject,
      from: effectiveFrom,
      label: `${name || t('rulebook.editor.untitled')} · ${t('rulebook.editor.draft')} ${effectiveFrom}`,
    })),
  ];
}

function useBook(choice: string | null): { book: JsonObject | null; error: Error | null } {
  const [of, text] = (choice ?? '').split('-');
  const id = Number(text);
  const version = useApiQuery(
    'rulebook',
    'get',
    { id: id || 1 },
    { enabled: of === 'version', keepPrevious: false },
  );
  const draft = useApiQuery(
    'rulebook',
    'draft',
    { id: id || 1 },
    { enabled: of === 'draft', keepPrevious: false },
  );
  const definition = draft.data?.definition;
  const written = useMemo(
    () => (definition === undefined ? null : (JSON.parse(definition) as JsonObject)),
    [definition],
  );
  if (of === 'draft') return { book: written, error: draft.error };
  return { book: (version.data?.rulebook as unknown as JsonObject) ?? null, error: version.error };
}
