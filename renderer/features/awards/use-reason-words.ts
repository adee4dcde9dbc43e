import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow, AwardTable } from '#shared/contracts/awards';
import { MEASURES, type MeasureCode } from '#shared/domain/awards/measures';
import { formatPoints } from '../../ui/points-text';
import { zh } from './locale/zh';

type ReasonKey = keyof typeof zh.reason;
const isReason = (key: string): key is ReasonKey => key in zh.reason;
const isMeasure = (code: string): code is MeasureCode => MEASURES.some((each) => each === code);

/** How somebody won or why not, and the measures ties are broken by. */
export function useReasonWords() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      why: (
        { by, reason, detail, override, gradeName }: AwardRow,
        before: AwardTable['wonBefore'],
      ): string => {
        if (by) return t(`awards.by.${by}`);
        if (!reason || !isReason(reason)) return '';
        const said: Partial<Record<ReasonKey, string>> = {
          ...(reason === 'score' && { score: formatPoints(Number(detail)) }),
          grade: gradeName,
          removed: override?.reason ?? '',
        };
        return t(`awards.reason.${reason}`, {
          detail: said[reason] ?? detail,
          award: before?.title ?? '',
          times: before?.times ?? 0,
        });
      },
      /** Rates as per cents; what is not known is left out. */
      measures: (codes: readonly string[], values: Record<string, number>): string =>
        codes
          .flatMap((code) => {
            const value = values[code];
            if (value === undefined || !isMeasure(code)) return [];
            const rate = code === 'satisfaction' || code === 'on_time';
            return [`${t(`awards.measure.${code}`)} ${rate ? `${value / 100}%` : value}`];
          })
          .join('　'),
    }),
    [t],
  );
}
