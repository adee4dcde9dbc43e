import { useTranslation } from 'react-i18next';
import type { AccountCheck } from './account-checks';

/** Turns a check into the words below a field, or null. */
export function useCheckWords(): (check: AccountCheck | null) => string | null {
  const { t } = useTranslation();
  return (check) => (check ? t(`access.check.${check}`) : null);
}
