import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Month } from '#shared/domain/time/wall';
import classes from './pane.module.css';

/** Why nothing can be decided in a closed month, and the two ways to correct it afterwards. */
export function ClosedMonth({ month, count }: { month: Month; count?: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.closed} role="note">
      <span>
        {count === undefined
          ? t('attendance.closed.day', { month })
          : t('attendance.closed.text', { month, count })}
      </span>
      <span>{t('attendance.closed.ways')}</span>
      <Anchor component={Link} to={`/assessment?month=${month}&tab=adjustments`} fz={13}>
        {t('attendance.closed.adjust')}
      </Anchor>
      <Anchor component={Link} to={`/assessment?month=${month}`} fz={13}>
        {t('attendance.closed.reopen')}
      </Anchor>
    </div>
  );
}
