import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAVE_KIND_CODES } from '#shared/domain/leave/kinds';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { dayText } from './words';

/** Names of kinds by code: words of the program for built-in ones, else what the office calls it on that day. */
export function useKindNames(date: IsoDate | null = null): (code: string) => string {
  const { t } = useTranslation();
  const { data } = useApiQuery('leave', 'kinds', { date, planned: true });
  return useCallback(
    (code: string) => {
      const known = LEAVE_KIND_CODES.find((one) => one === code);
      if (known) return t(`leave.kind.${known}`);
      return data?.find((kind) => kind.code === code)?.rule.name ?? code;
    },
    [t, data],
  );
}

/** From which length on a certificate is asked for. */
export function papersWords(t: TFunction, fromHalfDays: number | null): string {
  if (fromHalfDays === null) return t('leave.settings.kinds.papersNever');
  if (fromHalfDays === 1) return t('leave.settings.kinds.papersAlways');
  return t('leave.settings.kinds.papersFrom', { days: dayText(fromHalfDays) });
}
