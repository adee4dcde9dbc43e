import { useTranslation } from 'react-i18next';

const KNOWN = ['am', 'pm', 'noon', 'evening', 'night', 'duty_noon', 'duty_weekend', 'shift'] as const;
const isKnown = (code: string): code is (typeof KNOWN)[number] => KNOWN.some((known) => known === code);
/** The second of two sessions of one name on a day: `pm_2`. */
const REPEATED = /^(.+)_(\d+)$/;

/** Words for a session's code, wherever one is named; one the office invented is shown as it wrote it. */
export function useSessionWords(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    if (isKnown(code)) return t(`attendance.session.${code}`);
    const [, base, count] = REPEATED.exec(code) ?? [];
    if (base === undefined || !isKnown(base)) return code;
    return t('attendance.session.again', { session: t(`attendance.session.${base}`), count: Number(count) });
  };
}
