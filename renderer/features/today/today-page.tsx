import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayPicture } from '#shared/contracts/attendance';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBanner } from '../../ui/error-banner';
import { Page } from '../../ui/page';
import { FirstSteps } from './first-steps';
import { StateCounts } from './state-counts';
import classes from './today.module.css';
import { WaitingList } from './waiting-list';
import { WindowTiles } from './window-tiles';

const TrendChart = lazy(() => import('./trend-chart').then((m) => ({ default: m.TrendChart })));

/** 今日: the day at a glance. */
export function TodayPage() {
  const { t } = useTranslation();
  const [date, setDate] = useState<IsoDate | null>(null);
  const query = useApiQuery('attendance', 'today', { date });
  const picture = query.data;
  const shown = date ?? picture?.date ?? today();
  return (
    <Page
      title={t('today.title')}
      hint={t('today.hint')}
      scroll
      aside={
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('today.previous')}
            onClick={() => setDate(addDays(shown, -1))}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <DateField value={shown} onChange={(next) => setDate(next)} w={130} aria-label={t('today.date')} />
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('today.next')}
            onClick={() => setDate(addDays(shown, 1))}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
          {shown !== today() && (
            <Button variant="subtle" onClick={() => setDate(today())}>
              {t('today.backToToday')}
            </Button>
          )}
          {picture && <DataUntil date={picture.dataUntil} />}
        </Group>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {picture && <Picture picture={picture} />}
    </Page>
  );
}

function DataUntil({ date }: { date: IsoDate | null }) {
  const { t } = useTranslation();
  return (
    <span className={classes.quiet} style={{ marginLeft: 8 }}>
      {date === null ? t('today.noData') : t('today.dataUntil', { date })}
    </span>
  );
}

function Picture({ picture }: { picture: DayPicture }) {
  const { t } = useTranslation();
  const { date, rest, restName, due } = picture;
  return (
    <div className={classes.layout}>
      <div className={classes.main}>
        <FirstSteps punches={picture.dataUntil !== null} />
        {rest && (
          <div className={classes.restLine}>
            {t('today.restTitle', { date, name: restName ?? t(`today.rest.${rest}`) })}
          </div>
        )}
        {due > 0 && <StateCounts due={due} counts={picture.counts} />}
        {due > 0 && <WindowTiles windows={picture.windows} date={date} />}
        {due === 0 && !rest && <EmptyState title={t('today.empty')} text={t('today.emptyText')} />}
      </div>
      <div className={classes.side}>
        <WaitingList waiting={picture.waiting} />
        <section className={classes.card} aria-label={t('today.trend')}>
          <h2>{t('today.trend')}</h2>
          {picture.trend.length === 0 ? (
            <p className={classes.quiet}>{t('today.trendEmpty')}</p>
          ) : (
            <Suspense fallback={<div className={classes.chart} />}>
              <TrendChart trend={picture.trend} />
            </Suspense>
          )}
        </section>
      </div>
    </div>
  );
}
