import { Button, Checkbox } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthSheet } from '#shared/contracts/attendance';
import type { Month } from '#shared/domain/time/wall';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { ProgressDialog } from '../../ui/progress-dialog';
import { StatusBadge } from '../../ui/status-badge';
import { BulkSettle } from './bulk-settle';
import { DayStoryPane } from './day-story-pane';
import { GlyphProvider } from './glyphs';
import { type GridCell, rangeOf } from './grid-keys';
import { MonthGrid } from './month-grid';
import { MonthLegend } from './month-legend';
import { MonthNotices, noticeNames, useMonthNotices } from './month-notices';
import classes from './pane.module.css';
import { PeopleFilter } from './people-filter';
import { useLinkedDay } from './use-linked-day';
import { usePeopleFilter } from './use-people-filter';

const NOBODY: MonthSheet['people'] = [];

/** The active cell, and where choosing with Shift began. */
interface Place {
  cell: GridCell;
  anchor: GridCell | null;
}

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
  const [{ cell, anchor }, setPlace] = useState<Place>({ cell: { row: 0, column: 0 }, anchor: null });
  const [storyOpen, setStoryOpen] = useState(false);
  const openStory = useCallback((opened: GridCell) => {
    setPlace({ cell: opened, anchor: null });
    setStoryOpen(true);
  }, []);
  useLinkedDay(sheet, openStory);
  const clearRange = () => setPlace((before) => ({ ...before, anchor: null }));
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    clearRange();
    setStoryOpen(false);
  };
  const active = { row: Math.min(cell.row, Math.max(0, people.length - 1)), column: cell.column };
  const range = rangeOf(anchor, active);
  const choose = useCallback((next: GridCell, extend: boolean) => {
    setPlace((before) => ({ cell: next, anchor: extend ? (before.anchor ?? before.cell) : null }));
  }, []);
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
        actions={sheet && <ExportButton month={sheet.month} disabled={sheet.people.length === 0} />}
        toolbar={
          <FilterBar>
            <PeopleFilter filter={filter} />
            <Checkbox
              size="xs"
              label={t('attendance.filter.unsettledOnly')}
              checked={unsettledOnly}
              onChange={(event) => setUnsettledOnly(event.currentTarget.checked)}
            />
            {sheet && range && <BulkSettle sheet={sheet} people={people} range={range} onDone={clearRange} />}
          </FilterBar>
        }
      >
        <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
        {sheet && people.length === 0 ? (
          <EmptyState
            title={t(sheet.people.length > 0 ? 'attendance.month.noMatch' : 'attendance.month.empty')}
            text={t(sheet.people.length > 0 ? 'attendance.month.noMatchText' : 'attendance.month.emptyText')}
          />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: Esc anywhere beside the grid closes the story
          <div className={classes.split} onKeyDown={closeOnEscape}>
            {sheet && (
              <MonthGrid
                days={sheet.days}
                notices={names}
                people={people}
                active={active}
                range={range}
                onActive={choose}
                onOpen={openStory}
                footer={
                  <>
                    <MonthNotices notices={notices} />
                    <MonthLegend people={sheet.people} />
                    <span className={classes.end}>
                      {t('attendance.month.peopleOf', { shown: people.length, count: sheet.people.length })}
                      {' · '}
                      {t('attendance.month.keys')}
                    </span>
                  </>
                }
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

function ExportButton({ month, disabled }: { month: Month; disabled: boolean }) {
  const { t } = useTranslation();
  const job = useJob('attendance', 'exportMonth');
  const run = async () => {
    const result = await job.run({ month });
    if (result?.file) notifyDone(t('attendance.month.exported', { file: result.file, count: result.rows }));
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        disabled={disabled}
        onClick={() => void run()}
      >
        {t('attendance.month.export')}
      </Button>
      <ProgressDialog job={job} title={t('attendance.month.exporting')} />
    </>
  );
}
