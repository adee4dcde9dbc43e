import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterProblemInfo } from '#shared/contracts/staff-roster';

/** `进驻日期：…` for a problem of the roster. */
export function useProblemWords(): (problem: RosterProblemInfo) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ code, column, params }) => {
      const words = t(`staff.problem.${code}`, params);
      if (column === null) return words;
      const name = column === 'windowCode' || column === 'windowName' ? 'window' : column;
      return t('staff.roster.at', { column: t(`staff.field.${name}`), words });
    },
    [t],
  );
}
