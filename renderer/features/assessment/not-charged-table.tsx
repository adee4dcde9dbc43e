import { useTranslation } from 'react-i18next';
import type { NotChargedView, ResultDetail } from '#shared/contracts/assessment';
import { formatPoints } from '../../ui/points-text';
import classes from './assessment.module.css';
import { FactList } from './fact-list';
import { useExplain } from './use-explain';

/** What happened but cost nothing, and why: exempt, dismissed, free, capped, or counted as something else. */
export function NotChargedTable({ detail }: { detail: ResultDetail }) {
  return <NotChargedRows entries={detail.notCharged} withPerson={detail.row.subject !== 'person'} />;
}

/** The same of entries chosen otherwise. */
export function NotChargedRows(props: { entries: readonly NotChargedView[]; withPerson: boolean }) {
  const { entries, withPerson } = props;
  const { t } = useTranslation();
  const explain = useExplain();
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          <th style={{ width: '48%' }}>{t('assessment.detail.fact')}</th>
          <th>{t('assessment.detail.why')}</th>
        </tr>
      </thead>
      <tbody>
        {together(entries).map((entry) => (
          <tr key={`${entry.reason} ${entry.clause} ${entry.facts.map((fact) => fact.id).join()}`}>
            <td>
              <FactList facts={entry.facts} withPerson={withPerson} />
            </td>
            <td>
              {explain.reason(entry)}
              {entry.points !== null && entry.points > 0 && (
                <span> {t('assessment.detail.would', { points: formatPoints(entry.points) })}</span>
              )}
              {entry.clause && (
                <div className={classes.muted}>
                  {entry.clause} {entry.text}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Entries of the same reason in one row: five late arrivals that were converted read as one. */
export function together(entries: readonly NotChargedView[]): NotChargedView[] {
  const rows = new Map<string, NotChargedView>();
  for (const entry of entries) {
    const key = `${entry.reason} ${entry.clause} ${entry.points} ${JSON.stringify(entry.params)}`;
    const known = rows.get(key);
    rows.set(key, known ? { ...known, facts: [...known.facts, ...entry.facts] } : entry);
  }
  return [...rows.values()];
}
