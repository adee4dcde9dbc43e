import { useTranslation } from 'react-i18next';

const KNOWN = ['am', 'pm', 'noon', 'evening', 'night'] as const;
const isKnown = (code: string): code is (typeof KNOWN)[number] => KNOWN.some((known) => known === code);

/** Words for a session's code; one the office invented is shown as it wrote it. */
export function useSessionWords(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => (isKnown(code) ? t(`attendance.session.${code}`) : code);
}
