import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LineView, ResultDetail } from '#shared/contracts/assessment';
import { PointsText } from '../../ui/points-text';
import classes from './assessment.module.css';
import { FactList } from './fact-list';
import { useExplain } from './use-explain';

/** Every line from the base to the score: clause, facts, how it came about, points, running total. */
export function LineTable({ detail }: { detail: ResultDetail }) {
  const { t } = useTranslation();
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          <th style={{ width: '27%' }}>{t('assessment.detail.clause')}</th>
          <th>{t('assessment.detail.fact')}</th>
          <th style={{ width: '21%' }}>{t('assessment.detail.how')}</th>
          <th className={classes.number}>{t('assessment.detail.points')}</th>
          <th className={classes.number}>{t('assessment.detail.total')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td colSpan={4}>{t('assessment.detail.base')}</td>
          <td className={classes.number}>
            <PointsText points={detail.row.base} />
          </td>
        </tr>
        {detail.lines.map((line) => (
          <LineRow
            key={`${line.clause} ${line.unitPoints} ${line.factor} ${line.total}`}
            line={line}
            withPerson={detail.row.subject === 'window'}
          />
        ))}
      </tbody>
    </table>
  );
}

function LineRow({ line, withPerson }: { line: LineView; withPerson: boolean }) {
  const { t } = useTranslation();
  const explain = useExplain();
  const words = useClauseWords();
  return (
    <tr>
      <td>
        <b>{words(line)}</b>
        <div>{line.text}</div>
        <div className={classes.muted}>{line.groupName}</div>
      </td>
      <td>
        <FactList facts={line.facts} withPerson={withPerson} />
      </td>
      <td>
        {explain.line(line)}
        {line.kind === 'adjustment' && (
          <Anchor component={Link} to={`/assessment?month=${line.clause}&tab=adjustments`} fz={12} ml={6}>
            {t('assessment.detail.decisionOf')}
          </Anchor>
        )}
        {line.notes.map((note) => (
          <div key={note.code + JSON.stringify(note.params)} className={classes.muted}>
            {explain.note(note)}
          </div>
        ))}
      </td>
      <td className={classes.number}>
        <PointsText points={line.points} signed fw={600} />
      </td>
      <td className={classes.number}>
        <PointsText points={line.total} />
      </td>
    </tr>
  );
}

/** The clause, or what a line is that no clause made. */
function useClauseWords(): (line: LineView) => string {
  const { t } = useTranslation();
  return ({ kind, clause }) => {
    if (kind === 'clause' || kind === 'part') return clause;
    if (kind === 'adjustment') return t('assessment.correction', { month: clause });
    return t(`assessment.bound.${kind}`);
  };
}
