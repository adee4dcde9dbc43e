import { Button, Checkbox } from '@mantine/core';
import { IconArrowBackUp, IconChecks } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthSheet } from '#shared/contracts/attendance';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { ReopenedMonth } from '../../ui/reopened-month';
import { StatusBadge } from '../../ui/status-badge';
import { useArrivalFocus } from '../../ui/use-arrival-focus';
import { bulkPreview } from './bulk-preview';
import { BulkSettle } from './bulk-settle';
import { DayStoryPane } from './day-story-pane';
import { GlyphProvider } from './glyphs';
import type { GridCell } from './grid-keys';
import { MonthActions } from './month-actions';
import { MonthGrid } from './month-grid';
import { MonthLegend } from './month-legend';
import { MonthNotices, noticeNames, useMonthNotices } from './month-notices';
import { MonthSums } from './month-sums';
import classes from './pane.module.css';
import { PeopleFilter } from './people-filter';
import { useGridPlace } from './use-grid-place';
import { useLinkedDay } from './use-linked-day';
import { usePeopleFilter } from './use-people-filter';
import { useUndo } from './use-undo';

const NOBODY: MonthSheet['people'] = [];

/** 考勤月表: everyone × every day. */
export function MonthPage() {
  const { t } = useTranslation();
  const [month, setMonth] = useWorkMonth();
  const query = useApiQuery(
    'attendance',
    'month',
    { month: month ?? thisMonth() },
    { enabled: month !== null },
  );
  const sheet = query.data;
  const notices = useMonthNotices(month ?? thisMonth());
  const names = useMemo(() => noticeNames(notices), [notices]);
  const filter = usePeopleFilter(sheet?.people ?? NOBODY);
  const [unsettledOnly, setUnsettledOnly] = useState(false);
  const people = useMemo(
    () => (unsettledOnly ? filter.shown.filter((person) => person.unsettled > 0) : filter.shown),
    [filter.shown, unsettledOnly],
  );
  const { active, range, choose, chooseAll, clear } = useGridPlace(people.length);
  const [storyOpen, setStoryOpen] = useState(false);
  const openStory = useCallback(
    (opened: GridCell) => {
      choose(opened, false);
      setStoryOpen(true);
    },
    [choose],
  );
  useLinkedDay(sheet, openStory);
  const split = useRef<HTMLDivElement>(null);
  useArrivalFocus(split, sheet !== undefined);
  const grid = () => split.current?.querySelector<HTMLElement>('[role="grid"]');
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    clear();
    setStoryOpen(false);
    grid()?.focus();
  };
  const { can } = useSession();
  const changeable = sheet?.state === 'open' && can('attendance.write');
  const exceptions = useApiQuery(
    'attendance',
    'exceptions',
    { month: month ?? thisMonth(), filter: 'all' },
    { enabled: changeable && range !== null },
  );
  const chosen = range ?? { rows: [active.row, active.row], columns: [active.column, active.column] };
  const preview =
    changeable && sheet && exceptions.data ? bulkPreview(exceptions.data.rows, sheet, people, chosen) : null;
  const [settling, setSettling] = useState(false);
  const undo = useUndo();
  const settled = useRef(false);
  // Whoever settled goes on in the grid, where U takes it back.
  useEffect(() => {
    if (settled.current && !settling) split.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    settled.current = settling;
  }, [settling]);
  const person = people[active.row];
  const day = sheet?.days[active.column];
  return (
    <GlyphProvider>
      <Page
        title={t('attendance.month.title')}
        hint={t('attendance.month.hint')}
        aside={
          <>
            <MonthField value={month ?? thisMonth()} onChange={setMonth} />
            {sheet && (
              <StatusBadge tone={sheet.state === 'open' ? 'info' : 'quiet'}>
                {t(`attendance.month.${sheet.state}`)}
              </StatusBadge>
            )}
          </>
        }
        actions={sheet && <MonthActions month={sheet.month} disabled={sheet.people.length === 0} />}
        toolbar={
          <FilterBar>
            <PeopleFilter filter={filter} />
            <Checkbox
              size="xs"
              label={t(
                sheet && sheet.state !== 'open'
                  ? 'attendance.filter.countedOnly'
                  : 'attendance.filter.unsettledOnly',
              )}
              checked={unsettledOnly}
              onChange={(event) => setUnsettledOnly(event.currentTarget.checked)}
            />
            {changeable && range && (
              <Button
                leftSection={<IconChecks size={16} />}
                disabled={!preview || preview.unsettled.length === 0}
                onClick={() => setSettling(true)}
              >
                {t('attendance.bulk.button', { count: preview?.unsettled.length ?? 0 })}
              </Button>
            )}
            {undo.undoable && (
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={16} />}
                onClick={() => void undo.undo()}
              >
                {t('attendance.bulk.undo', { count: undo.count })}
              </Button>
            )}
          </FilterBar>
        }
      >
        <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
        <ReopenedMonth month={month} />
        {sheet && people.length === 0 ? (
          <EmptyState
            title={t(sheet.people.length > 0 ? 'attendance.month.noMatch' : 'attendance.month.empty')}
            text={t(sheet.people.length > 0 ? 'attendance.month.noMatchText' : 'attendance.month.emptyText')}
          />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: Esc anywhere beside the grid closes the story
          <div className={classes.split} ref={split} onKeyDown={closeOnEscape}>
            {sheet && (
              <MonthGrid
                days={sheet.days}
                notices={names}
                people={people}
                shifts={sheet.shifts}
                active={active}
                range={range}
                onActive={choose}
                onChooseAll={chooseAll}
                onOpen={openStory}
                onSettle={() => setSettling(preview !== null && preview.unsettled.length > 0)}
                onUndo={() => void undo.undo()}
                footer={
                  <>
                    <MonthNotices notices={notices} />
                    <MonthSums people={people} />
                    <MonthLegend sheet={sheet} />
                    <span className={classes.end}>
                      {t('attendance.month.peopleOf', { shown: people.length, count: sheet.people.length })}
                      {' · '}
                      {t(changeable ? 'attendance.month.keys' : 'attendance.month.keysRead')}
                    </span>
                  </>
                }
              />
            )}
            {settling && preview && (
              <BulkSettle
                preview={preview}
                reasons={exceptions.data?.reasons ?? []}
                onClose={() => setSettling(false)}
                onDone={(ids) => {
                  undo.remember(ids);
                  clear();
                }}
              />
            )}
            {storyOpen && person && day && (
              <DayStoryPane staffId={person.staffId} date={day.date} onClose={() => setStoryOpen(false)} />
            )}
          </div>
        )}
      </Page>
    </GlyphProvider>
  );
}
