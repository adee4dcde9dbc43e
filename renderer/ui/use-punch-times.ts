import { useTranslation } from 'react-i18next';
import { formatTime, type WallMs } from '#shared/domain/time/wall';

/** Both times of a session; a single one says which it is, as the plan may not ask for the other; empty for none. */
export function usePunchTimes(): (session: { in: WallMs | null; out: WallMs | null }) => string {
  const { t } = useTranslation();
  return ({ in: from, out: to }) => {
    if (from !== null && to !== null) return `${formatTime(from)}–${formatTime(to)}`;
    if (from !== null) return `${t('attendance.side.in')} ${formatTime(from)}`;
    return to === null ? '' : `${t('attendance.side.out')} ${formatTime(to)}`;
  };
}
