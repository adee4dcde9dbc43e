import { Button } from '@mantine/core';
import { IconCalendarDown, IconFileText, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarDay, DAY_KINDS } from '#shared/contracts/calendar';
import { eachDay, monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { ApiError } from '../../api/api-error';
import { useJob } from '../../api/job';
import { notifyError } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { ErrorBanner } from '../../ui/error-banner';
import { Page } from '../../ui/page';
import { PaperDialog } from '../../ui/paper-dialog';
import { YearField } from '../../ui/year-field';
import classes from './calendar.module.css';
import { DayForm } from './day-form';
import { FillForm } from './fill-form';
import { NoticeTextForm } from './notice-text-form';
import { YearGrid } from './year-grid';

const isWorked = (day: CalendarDay): boolean => day.kind === 'workday' || day.kind === 'makeup';

/** 工作日历: a year at a glance. */
export function CalendarPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [editing, setEditing] = useState<CalendarDay | null>(null);
  const query = useApiQuery('calendar', 'year', { year });
  const notices = useNoticeDays(year);
  const changeable = can('calendar.write');
  const open = (date: IsoDate) => {
    if (!changeable) return;
    const month = monthOf(date);
    if (query.data?.closedMonths.includes(month)) {
      notifyError(new ApiError({ code: 'month_closed', params: { month } }));
    } else setEditing(query.data?.days.find((day) => day.date === date) ?? null);
  };
  return (
    <Page
      title={t('calendar.year.title')}
      hint={t('calendar.year.hint')}
      scroll
      aside={<YearField year={year} onChange={setYear} />}
      actions={
        <>
          <PrintButton year={year} />
          {changeable && <NoticeTextButton year={year} />}
          {changeable && <FillButton year={year} />}
        </>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {query.data && (
        <div className={classes.sheet}>
          <YearGrid
            year={query.data.year}
            days={query.data.days}
            closedMonths={query.data.closedMonths}
            notices={notices}
            onOpen={open}
          />
          <div className={classes.legend}>
            {DAY_KINDS.map((kind) => (
              <span key={kind}>
                <i className={classes.swatch} data-kind={kind} /> {t(`calendar.dayKind.${kind}`)}
              </span>
            ))}
            {notices.size > 0 && (
              <span>
                <i className={classes.noticeDot} /> {t('calendar.notice.title')}
              </span>
            )}
            <span className={classes.end}>
              {t('calendar.year.total', { count: query.data.days.filter(isWorked).length })}
              {changeable && <span> · {t('calendar.year.keys')}</span>}
            </span>
          </div>
        </div>
      )}
      <DayForm day={editing} onClose={() => setEditing(null)} />
    </Page>
  );
}

/** Names of the notices in force by day. */
function useNoticeDays(year: number): ReadonlyMap<IsoDate, string> {
  const { t } = useTranslation();
  const { data } = useApiQuery('calendar', 'notices', { from: `${year}-01-01`, to: `${year}-12-31` });
  return useMemo(() => {
    const names = new Map<IsoDate, string[]>();
    for (const notice of data ?? []) {
      if (notice.revokedAt !== null) continue;
      for (const date of eachDay(notice.from, notice.to)) {
        names.set(date, [...(names.get(date) ?? []), notice.name]);
      }
    }
    return new Map(
      [...names].map(([date, own]) => [date, t('calendar.notice.onDay', { names: own.join(t('ui.comma')) })]),
    );
  }, [data, t]);
}

function PrintButton({ year }: { year: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => setOpen(true)}>
        {t('calendar.year.print')}
      </Button>
      {open && <YearPaper year={year} onClose={() => setOpen(false)} />}
    </>
  );
}

function YearPaper({ year, onClose }: { year: number; onClose: () => void }) {
  const job = useJob('calendar', 'print');
  return (
    <PaperDialog
      query={useApiQuery('calendar', 'paper', { year })}
      give={(to) => job.run({ year, to })}
      onClose={onClose}
    />
  );
}

function NoticeTextButton({ year }: { year: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileText size={16} />} onClick={() => setOpen(true)}>
        {t('calendar.text.button')}
      </Button>
      {open && <NoticeTextForm year={year} onClose={() => setOpen(false)} />}
    </>
  );
}

function FillButton({ year }: { year: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button leftSection={<IconCalendarDown size={16} />} onClick={() => setOpen(true)}>
        {t('calendar.year.fill')}
      </Button>
      {open && <FillForm year={year} onClose={() => setOpen(false)} />}
    </>
  );
}
