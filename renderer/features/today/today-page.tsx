import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayPicture } from '#shared/contracts/attendance-floor';
import { addDays, weekday } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBanner } from '../../ui/error-banner';
import { Page } from '../../ui/page';
import { DataLines, DataUntil } from './data-lines';
import { FirstSteps } from './first-steps';
import { FloorDetail } from './floor-detail';
import { FloorLegend } from './floor-legend';
import { FloorPicture } from './floor-picture';
import type { FloorState } from './floor-state';
import { StateCounts } from './state-counts';
import classes from './today.module.css';
import { WaitingList } from './waiting-list';

const TrendChart = lazy(() => import('./trend-chart').then((m) => ({ default: m.TrendChart })));

/** Somebody may import or approve on another page, or a machine's files may come in by themselves. */
const REFRESH_MS = 60_000;

/** 今日: the day at a glance. */
export function TodayPage() {
  const { t } = useTranslation();
  const [date, setDate] = useState<IsoDate | null>(null);
  const query = useApiQuery('attendance', 'today', { date });
  const { refetch } = query;
  useEffect(() => {
    const timer = setInterval(() => void refetch(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [refetch]);
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
            <Button variant="default" size="xs" h={30} onClick={() => setDate(today())}>
              {t('today.toToday')}
            </Button>
          )}
          {date !== null && picture?.dataUntil != null && (
            <Button variant="subtle" size="xs" h={30} onClick={() => setDate(null)}>
              {t('today.toData')}
            </Button>
          )}
          {picture && <DataUntil picture={picture} />}
        </Group>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {picture && <Picture key={picture.date} picture={picture} />}
    </Page>
  );
}

/** What of the hall is looked at closer. */
interface Focus {
  windowId: number | null;
  state: FloorState | null;
}

function Picture({ picture }: { picture: DayPicture }) {
  const { t } = useTranslation();
  const [focus, setFocus] = useState<Focus | null>(null);
  const { date, rest, restName, due, windows } = picture;
  const state = focus?.state ?? null;
  const window =
    focus && state === null ? (windows.find((each) => each.windowId === focus.windowId) ?? null) : null;
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) setFocus(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc anywhere on the page closes what was opened closer
    <div className={classes.layout} onKeyDown={closeOnEscape}>
      <div className={classes.main}>
        <FirstSteps punches={picture.dataUntil !== null} />
        {rest && (
          <div className={classes.restLine}>
            {t(due > 0 ? 'today.restOnDuty' : 'today.restTitle', {
              date,
              name: restName ?? t(`today.rest.${rest}`),
            })}
          </div>
        )}
        {!rest && weekday(date) > 5 && due > 0 && (
          <div className={classes.restLine}>
            {restName ? t('today.makeup', { date, name: restName }) : t('today.makeupPlain', { date })}
          </div>
        )}
        <DayLines picture={picture} />
        {(due > 0 || windows.length > 0) && (
          <>
            <StateCounts
              picture={picture}
              chosen={state}
              onChoose={(next) => setFocus(next === null ? null : { windowId: null, state: next })}
            />
            <FloorPicture
              windows={windows}
              state={state}
              chosen={window}
              onChoose={({ windowId }) => setFocus({ windowId, state: null })}
            />
            <FloorLegend />
          </>
        )}
        {due === 0 && windows.length === 0 && !rest && (
          <EmptyState title={t('today.empty')} text={t('today.emptyText')} />
        )}
      </div>
      <div className={classes.side}>
        <FloorDetail
          date={date}
          window={window}
          state={state}
          windows={windows}
          onClose={() => setFocus(null)}
        />
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

/** The notices of the day, who leads it, and which data it waits for. */
function DayLines({ picture }: { picture: DayPicture }) {
  const { t } = useTranslation();
  const { notices, leaders } = picture;
  const names = (all: readonly string[]) => all.join(t('ui.comma'));
  return (
    <>
      {notices.length > 0 && (
        <div className={classes.notice}>
          <strong>{t('today.notices')}</strong>
          {names(notices)}
        </div>
      )}
      {leaders.length > 0 && (
        <div className={classes.restLine}>{t('today.leader', { names: names(leaders) })}</div>
      )}
      <DataLines picture={picture} />
    </>
  );
}
