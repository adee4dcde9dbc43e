import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Clause, Rulebook } from '#shared/domain/rulebook/schema';
import { formatPoints } from '../../ui/points-text';
import { StatusBadge } from '../../ui/status-badge';
import classes from './rulebook.module.css';
import { useMeasureWords } from './use-measure-words';

/** A rulebook as a text to read: basics, clauses by group with their limits, conversions, multipliers, grades. */
export function RulebookView({ rulebook }: { rulebook: Rulebook }) {
  const { t } = useTranslation();
  const { name, subject, version, effectiveFrom, interpreter, groups } = rulebook;
  return (
    <article className={classes.paper}>
      <Group gap={10} align="baseline">
        <h2>{name}</h2>
        <StatusBadge tone="info">{t(`rulebook.subject.${subject}`)}</StatusBadge>
      </Group>
      <Text size="sm" c="dimmed">
        {t('rulebook.version', { version, date: effectiveFrom })} ·{' '}
        {t('rulebook.interpreter', { name: interpreter })}
      </Text>
      <Basics rulebook={rulebook} />
      <Grades rulebook={rulebook} />
      {groups
        .filter((group) => group.parent === null)
        .map((group) => (
          <GroupView key={group.code} rulebook={rulebook} code={group.code} />
        ))}
      <Rules title={t('rulebook.section.conversions')} rules={rulebook.conversions} />
      <Rules
        title={t('rulebook.section.multipliers')}
        rules={rulebook.multipliers.map((each) => ({
          ...each,
          how: t('rulebook.measure.times', { factor: formatPoints(each.percent) }),
        }))}
      />
    </article>
  );
}

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

function Grades({ rulebook: { grades } }: { rulebook: Rulebook }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('rulebook.section.grades')}</h3>
      <Group gap={18}>
        {grades.map((grade, index) => {
          const above = grades[index - 1];
          const last = index === grades.length - 1 && above;
          return (
            <span key={grade.code}>
              <b>{grade.name}</b>{' '}
              <Text span size="sm" c="dimmed">
                {last
                  ? t('rulebook.gradeLast', { below: formatPoints(above.from) })
                  : t('rulebook.grade', { from: formatPoints(grade.from) })}
              </Text>
            </span>
          );
        })}
      </Group>
    </>
  );
}

/** A group with its clauses and the groups inside it. */
function GroupView({ rulebook, code }: { rulebook: Rulebook; code: string }) {
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
          <ClauseView key={clause.code} clause={clause} />
        ))}
      {inner.map((each) => (
        <GroupView key={each.code} rulebook={rulebook} code={each.code} />
      ))}
    </section>
  );
}

function ClauseView({ clause }: { clause: Clause }) {
  const words = useMeasureWords();
  return <Rule rule={{ ...clause, how: words(clause) }} />;
}

interface RuleText {
  code: string;
  text: string;
  source?: string | undefined;
  how?: string;
}

function Rules({ title, rules }: { title: string; rules: readonly RuleText[] }) {
  if (rules.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {rules.map((rule) => (
        <Rule key={rule.code} rule={rule} />
      ))}
    </section>
  );
}

function Rule({ rule: { code, text, source, how } }: { rule: RuleText }) {
  const { t } = useTranslation();
  return (
    <div className={classes.clause}>
      <span className={classes.code}>{code}</span>
      <span>{text}</span>
      {how && <span className={classes.how}>{how}</span>}
      {source && <span className={classes.source}>{t('rulebook.source', { source })}</span>}
    </div>
  );
}
