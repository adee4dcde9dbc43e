import { useTranslation } from 'react-i18next';
import { SESSION_CODES } from './timetable-draft';

const isKnown = (code: string): code is (typeof SESSION_CODES)[number] =>
  SESSION_CODES.some((known) => known === code);

/** Words for a session's code. */
export function useSessionName(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => (isKnown(code) ? t(`attendance.session.${code}`) : code);
}
