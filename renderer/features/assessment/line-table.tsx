import { Anchor } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LineView, ResultDetail } from '#shared/contracts/assessment';
import { useSession } from '../../api/session';
import { PointsText } from '../../ui/points-text';
import classes from './assessment.module.css';
import { FactList } from './fact-list';
import { useExplain } from './use-explain';
import { WhatIfPanel } from './what-if-panel';

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
        {detail.row.base === 0 ? (
          <tr>
            <td colSpan={5}>{t('assessment.detail.fromParts')}</td>
          </tr>
        ) : (
          <tr>
            <td colSpan={4}>{t('assessment.detail.base')}</td>
            <td className={classes.number}>
              <PointsText points={detail.row.base} />
            </td>
          </tr>
        )}
        <LineRows detail={detail} lines={detail.lines} />
      </tbody>
    </table>
  );
}

/** Rows of a score sheet; whoever may see everybody's can ask of a clause what other points would do. */
export function LineRows({ detail, lines }: { detail: ResultDetail; lines: readonly LineView[] }) {
  const { can } = useSession();
  const [asked, setAsked] = useState<string | null>(null);
  const { month, row } = detail;
  return lines.map((line) => {
    const id = `${line.clause} ${line.unitPoints} ${line.factor} ${line.total}`;
    const mayAsk = line.priced && can('assessment.read');
    return (
      <Fragment key={id}>
        <LineRow
          line={line}
          withPerson={row.subject !== 'person'}
          onWhatIf={mayAsk ? () => setAsked(asked === id ? null : id) : undefined}
        />
        {asked === id && (
          <tr>
            <td colSpan={5}>
              <WhatIfPanel
                target={{ month, subject: row.subject, id: row.id }}
                clause={line.clause}
                onClose={() => setAsked(null)}
              />
            </td>
          </tr>
        )}
      </Fragment>
    );
  });
}

function LineRow(props: { line: LineView; withPerson: boolean; onWhatIf: (() => void) | undefined }) {
  const { line, withPerson, onWhatIf } = props;
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
        {onWhatIf && (
          <div>
            <Anchor component="button" type="button" fz={12} onClick={onWhatIf}>
              {t('assessment.whatIf.open')}
            </Anchor>
          </div>
        )}
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
export function useClauseWords(): (line: LineView) => string {
  const { t } = useTranslation();
  return ({ kind, clause }) => {
    if (kind === 'clause' || kind === 'part') return clause;
    if (kind === 'adjustment') return t('assessment.correction', { month: clause });
    return t(`assessment.bound.${kind}`);
  };
}
