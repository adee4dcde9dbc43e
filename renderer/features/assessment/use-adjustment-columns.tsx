import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdjustmentView } from '#shared/contracts/assessment-adjustment';
import { formatPoints, PointsText } from '../../ui/points-text';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { useFactWords } from './fact-field';

const stateOf = ({ revokedReason, revocable }: AdjustmentView) => {
  if (revokedReason !== null) return 'revoked';
  return revocable ? 'open' : 'charged';
};
const TONES = { open: 'notice', charged: 'good', revoked: 'quiet' } as const;

/** Columns of adjustments: which month, what was known late, what it changes, on what proof. */
export function useAdjustmentColumns(): Column<AdjustmentView>[] {
  const { t } = useTranslation();
  const factWords = useFactWords();
  return useMemo<Column<AdjustmentView>[]>(() => {
    const what = ({ type, was, now, clause }: AdjustmentView): string => {
      const words = (fact: typeof was) => (fact ? factWords(fact) : '');
      if (type === 'typed') return t('assessment.adjust.typed', { clause });
      if (type === 'add') return t('assessment.adjust.late', { words: words(now) });
      if (type === 'remove') return t('assessment.adjust.gone', { words: words(was) });
      return [
        t('assessment.adjust.was', { words: words(was) }),
        t('assessment.adjust.now', { words: words(now) }),
      ].join(' → ');
    };
    return [
      { id: 'about', header: t('assessment.adjust.column.about'), width: 84, value: (row) => row.aboutMonth },
      {
        id: 'charge',
        header: t('assessment.adjust.column.charge'),
        width: 84,
        value: (row) => row.chargeMonth,
      },
      { id: 'what', header: t('assessment.adjust.column.what'), width: 200, grow: true, value: what },
      {
        id: 'lines',
        header: t('assessment.adjust.column.lines'),
        width: 190,
        grow: true,
        value: (row) =>
          row.lines.map(({ name, points }) => `${name} ${formatPoints(points)}`).join(t('ui.comma')),
        render: (row) =>
          row.lines.map(({ subject, id, name, points }) => (
            <span key={`${subject} ${id}`} style={{ marginRight: 8, whiteSpace: 'nowrap' }}>
              {name} <PointsText points={points} signed />
            </span>
          )),
      },
      {
        id: 'reason',
        header: t('assessment.adjust.column.reason'),
        width: 110,
        grow: true,
        value: (row) => row.reason,
      },
      {
        id: 'proof',
        header: t('assessment.adjust.column.proof'),
        width: 110,
        grow: true,
        value: (row) => row.proof,
      },
      {
        id: 'decider',
        header: t('assessment.adjust.column.decider'),
        width: 86,
        value: (row) => row.decider,
      },
      {
        id: 'state',
        header: t('assessment.adjust.column.state'),
        width: 76,
        value: (row) => t(`assessment.adjust.state.${stateOf(row)}`),
        render: (row) => (
          <StatusBadge tone={TONES[stateOf(row)]}>{t(`assessment.adjust.state.${stateOf(row)}`)}</StatusBadge>
        ),
      },
    ];
  }, [t, factWords]);
}
