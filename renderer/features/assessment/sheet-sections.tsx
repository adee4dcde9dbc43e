import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultDetail } from '#shared/contracts/assessment';
import type { BarView, ConsequenceView, PartView } from '#shared/contracts/assessment-result';
import { PointsText } from '../../ui/points-text';
import classes from './assessment.module.css';
import { FactList } from './fact-list';
import { LineRows } from './line-table';
import { useExplain } from './use-explain';

/** What a composed score is made of: each part with its weight, and the lines that made it. */
export function PartTable({ detail }: { detail: ResultDetail }) {
  const { t } = useTranslation();
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          <th>{t('assessment.sheet.part')}</th>
          <th className={classes.number}>{t('assessment.sheet.partScore')}</th>
          <th className={classes.number}>{t('assessment.sheet.weight')}</th>
          <th className={classes.number}>{t('assessment.sheet.partPoints')}</th>
        </tr>
      </thead>
      <tbody>
        {detail.parts.map((part) => (
          <Part key={part.code} part={part} detail={detail} />
        ))}
      </tbody>
    </table>
  );
}

function Part({ part, detail }: { part: PartView; detail: ResultDetail }) {
  const { t } = useTranslation();
  const explain = useExplain();
  return (
    <>
      <tr>
        <td>
          <b>{part.name}</b> <span className={classes.muted}>{explain.note(part.explain)}</span>
        </td>
        <td className={classes.number}>
          {part.score === null ? t('assessment.sheet.noData') : <PointsText points={part.score} />}
        </td>
        <td className={classes.number}>{part.weight}%</td>
        <td className={classes.number}>
          <PointsText points={part.points} fw={600} />
        </td>
      </tr>
      {part.lines.length > 0 && (
        <tr>
          <td colSpan={4}>
            <table className={classes.lines}>
              <tbody>
                <LineRows detail={detail} lines={part.lines} />
              </tbody>
            </table>
          </td>
        </tr>
      )}
    </>
  );
}

/** Bars that were hit, with the facts that filled them. */
export function BarList({ detail }: { detail: ResultDetail }) {
  const { t } = useTranslation();
  const effect = ({ ceiling, awards, scope }: BarView): string => {
    if (ceiling !== null) return t('assessment.sheet.barCeiling', { grade: ceiling });
    return t('assessment.sheet.barAwards', {
      awards: awards.length > 0 ? awards.join(t('ui.comma')) : t('assessment.sheet.allAwards'),
      scope: t(`assessment.sheet.scope.${scope ?? 'month'}`),
    });
  };
  return (
    <table className={classes.lines}>
      <tbody>
        {detail.bars.map((bar) => (
          <tr key={bar.code}>
            <td style={{ width: '42%' }}>
              <b>{bar.code}</b> {bar.text}
            </td>
            <td>
              <FactList facts={bar.facts} withPerson={detail.row.subject !== 'person'} />
            </td>
            <td>
              <Text size="sm" fw={600} c="red.9">
                {effect(bar)}
              </Text>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the rulebook says has to follow from this result. */
export function ConsequenceList({ consequences }: { consequences: readonly ConsequenceView[] }) {
  const { t } = useTranslation();
  const due = ({ due: by }: ConsequenceView['acts'][number]): string => {
    if (!by) return '';
    if (by.type === 'month_day') return t('assessment.sheet.due.day', { day: by.day });
    return t(`assessment.sheet.due.${by.type}`, { n: by.n });
  };
  return consequences.map(({ code, text, acts, money }) => (
    <div key={code}>
      <Text size="sm">
        <b>{code}</b> {text} {money && <span className={classes.muted}>{money}</span>}
      </Text>
      <List size="sm" spacing={2}>
        {acts.map((act) => (
          <List.Item key={`${act.text} ${act.to}`}>
            {act.text}{' '}
            <span className={classes.muted}>
              {[t(`assessment.sheet.to.${act.to as 'person'}`), due(act)].filter(Boolean).join(' · ')}
            </span>
          </List.Item>
        ))}
      </List>
    </div>
  ));
}
