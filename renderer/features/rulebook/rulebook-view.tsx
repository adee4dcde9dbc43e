import { Text } from '@mantine/core';
import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json, JsonObject } from '#shared/domain/rulebook/edit';
import { listAt, valueAt } from '#shared/domain/rulebook/edit';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { listOfSection, type Section } from '#shared/domain/rulebook/sections';
import { sentenceText } from '#shared/domain/rulebook/sentence';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { formatPoints } from '../../ui/points-text';
import { type KnownItem, speakerOf } from '../../ui/rulebook-speaker';
import classes from './rulebook.module.css';

const NO_ITEMS: readonly KnownItem[] = [];

/** Sections that are read as a list of rules, after the clauses. */
const RULES: readonly Section[] = [
  'conversions',
  'multipliers',
  'exemptions',
  'liabilities',
  'parts',
  'bars',
  'awards',
  'carryOver',
  'consequences',
  'sessions',
  'approvals',
  'duties',
];

/** A rulebook to read: every rule as it is printed, and below it how the program counts it. */
export function RulebookView({ rulebook }: { rulebook: Rulebook }) {
  const { t, i18n } = useTranslation();
  const { can } = useSession();
  const items = useApiQuery('incidents', 'items', {}, { enabled: can('incidents.read') }).data ?? NO_ITEMS;
  const book = rulebook as unknown as JsonObject;
  const speaker = useMemo(() => speakerOf(i18next, i18n.language, book, items), [i18n.language, book, items]);
  const say = (section: Section, entry: Json) => sentenceText(speaker, section, entry);
  return (
    <article className={classes.paper}>
      <h2>{rulebook.name}</h2>
      <Text size="sm" c="dimmed">
        {t('rulebook.version', { version: rulebook.version, date: rulebook.effectiveFrom })} ·{' '}
        {t('rulebook.interpreter', { name: rulebook.interpreter })}
      </Text>
      <Basics rulebook={rulebook} />
      <h3>{t('rulebook.section.grades')}</h3>
      {rulebook.grades.map((grade, i) => (
        <div key={grade.code} className={classes.clause}>
          <span className={classes.code}>{grade.name}</span>
          <span>
            {i > 0 && i === rulebook.grades.length - 1
              ? t('rulebook.gradeBelow', { below: formatPoints(rulebook.grades[i - 1]!.from) })
              : t('rulebook.gradeFrom', { from: formatPoints(grade.from) })}
          </span>
        </div>
      ))}
      {rulebook.groups
        .filter((group) => group.parent === null)
        .map((group) => (
          <GroupView key={group.code} {...{ rulebook, say }} code={group.code} />
        ))}
      {RULES.map((section) => (
        <Rules key={section} {...{ section, say }} entries={listAt(book, listOfSection(section) ?? [])} />
      ))}
    </article>
  );
}

type Say = (section: Section, entry: Json) => string;

function Basics({ rulebook }: { rulebook: Rulebook }) {
  const { t } = useTranslation();
  const { base, floor, ceiling, overlap, rounding } = rulebook;
  const round = { none: 'roundNone', half_up: 'roundHalfUp', down: 'roundDown', up: 'roundUp' } as const;
  const words = [
    t('rulebook.basics.base', { points: formatPoints(base) }),
    ...(floor === null ? [] : [t('rulebook.basics.floor', { points: formatPoints(floor) })]),
    ...(ceiling === null ? [] : [t('rulebook.basics.ceiling', { points: formatPoints(ceiling) })]),
    t(`rulebook.basics.${overlap}`),
    t(`rulebook.basics.${round[rounding.mode]}`, { unit: formatPoints(rounding.unit) }),
  ];
  return <p style={{ margin: '8px 0 0' }}>{words.join(' · ')}</p>;
}

/** A group with its clauses and the groups inside it. */
function GroupView({ rulebook, code, say }: { rulebook: Rulebook; code: string; say: Say }) {
  const { t } = useTranslation();
  const group = rulebook.groups.find((each) => each.code === code)!;
  const inner = rulebook.groups.filter((each) => each.parent === code);
  return (
    <section className={group.parent === null ? undefined : classes.inner}>
      <h3>
        {group.code} {group.name}
        <small>
          {group.cap === null
            ? inner.length === 0 && t('rulebook.group.none')
            : t('rulebook.group.cap', { points: formatPoints(group.cap) })}
        </small>
      </h3>
      {rulebook.clauses
        .filter((clause) => clause.group === code)
        .map((clause) => (
          <Rule
            key={clause.code}
            entry={clause as unknown as Json}
            how={say('clauses', clause as unknown as Json)}
          />
        ))}
      {inner.map((each) => (
        <GroupView key={each.code} {...{ rulebook, say }} code={each.code} />
      ))}
    </section>
  );
}

function Rules({ section, entries, say }: { section: Section; entries: readonly Json[]; say: Say }) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>{t(`rulebook.section.${section}`)}</h3>
      {entries.map((entry) => (
        <Rule key={String(valueAt(entry, ['code']))} entry={entry} how={say(section, entry)} />
      ))}
    </section>
  );
}

function Rule({ entry, how }: { entry: Json; how: string }) {
  const { t } = useTranslation();
  const [code, text, source, provider] = ['code', 'text', 'source', 'provider'].map((key) =>
    valueAt(entry, [key]),
  );
  const printed = typeof text === 'string' ? text : '';
  return (
    <div className={classes.clause}>
      <span className={classes.code}>{String(code ?? '')}</span>
      <span>{printed || how}</span>
      {printed && <span className={classes.how}>{how}</span>}
      {typeof provider === 'string' && (
        <span className={classes.source}>{t('rulebook.provider', { name: provider })}</span>
      )}
      {typeof source === 'string' && (
        <span className={classes.source}>{t('rulebook.source', { source })}</span>
      )}
    </div>
  );
}
