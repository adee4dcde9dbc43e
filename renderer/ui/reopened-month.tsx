import { Alert, Anchor } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Month } from '#shared/domain/time/wall';
import { formatTime, wallDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../api/query';
import { useSession } from '../api/session';

/**
 * Says that a month was closed before and stands open again: who opened it, when and why. Nothing for a month that
 * was never closed, or that is closed.
 */
export function ReopenedMonth({ month }: { month: Month | null }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const { pathname } = useLocation();
  const history = useApiQuery(
    'months',
    'history',
    { month: month ?? '2000-01' },
    { enabled: month !== null, keepPrevious: false },
  );
  const last = history.data?.at(-1);
  if (month === null || last?.toState !== 'open') return null;
  return (
    <Alert color="orange" variant="light" icon={<IconLockOpen size={18} />} role="note" py={6} px={12}>
      {t('ui.reopened.text', {
        month,
        who: last.accountName,
        at: `${wallDate(last.at)} ${formatTime(last.at)}`,
        reason: last.reason,
      })}
      {can('assessment.read') && pathname !== '/assessment' && (
        <Anchor component={Link} to={`/assessment?month=${month}`} fz="inherit" ml={10}>
          {t('ui.reopened.toClose')}
        </Anchor>
      )}
    </Alert>
  );
}
