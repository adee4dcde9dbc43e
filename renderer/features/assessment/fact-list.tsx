import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FactView } from '#shared/contracts/assessment';
import { useSession } from '../../api/session';
import classes from './assessment.module.css';
import { factStory } from './fact-story';
import { useExplain } from './use-explain';

const SHOWN = 4;

/** The facts behind a line: day, who, what, and the punch or note beside it. */
export function FactList({ facts, withPerson }: { facts: readonly FactView[]; withPerson: boolean }) {
  const { t } = useTranslation();
  const explain = useExplain();
  const [all, setAll] = useState(false);
  const shown = all ? facts : facts.slice(0, SHOWN);
  return (
    <>
      <ul className={classes.facts}>
        {shown.map((fact) => (
          <li key={fact.id}>
            <span style={{ fontVariantNumeric: 'tabular-nums' }}>{fact.date}</span>
            <span>
              {withPerson && fact.person && <b style={{ fontWeight: 600 }}>{fact.person} </b>}
              <FactWords fact={fact} words={explain.fact(fact)} />
              {explain.factNote(fact) && (
                <Text span size="xs" c="dimmed">
                  {` ${explain.factNote(fact)}`}
                </Text>
              )}
            </span>
          </li>
        ))}
      </ul>
      {facts.length > SHOWN && (
        <Anchor component="button" type="button" fz={12} onClick={() => setAll(!all)}>
          {all
            ? t('assessment.detail.fewerFacts')
            : t('assessment.detail.moreFacts', { count: facts.length - SHOWN })}
        </Anchor>
      )}
    </>
  );
}

/** What happened, as a link to where it is recorded. */
function FactWords({ fact, words }: { fact: FactView; words: string }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const to = factStory(fact, can);
  if (to === null) return words;
  return (
    <Anchor component={Link} to={to} inherit title={t('assessment.detail.openFact')}>
      {words}
    </Anchor>
  );
}
