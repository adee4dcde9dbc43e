import { useTranslation } from 'react-i18next';
import { SESSION_CODES } from './timetable-draft';

const isKnown = (code: string): code is (typeof SESSION_CODES)[number] =>
  SESSION_CODES.some((known) => known === code);
/** The second of two sessions of one name on a day: `pm_2`. */
const REPEATED = /^(.+)_(\d+)$/;

/** Words for a session's code. */
export function useSessionName(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    if (isKnown(code)) return t(`attendance.session.${code}`);
    const [, base, count] = REPEATED.exec(code) ?? [];
    if (base === undefined || !isKnown(base)) return code;
    return t('calendar.timetable.again', { session: t(`attendance.session.${base}`), count: Number(count) });
  };
}
