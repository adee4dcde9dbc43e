import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '#shared/contracts/attendance';
import { EXCEPTION_KINDS } from '#shared/domain/attendance/types';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { ReopenedMonth } from '../../ui/reopened-month';
import type { RowId } from '../../ui/table-model';
import { useArrivalFocus } from '../../ui/use-arrival-focus';
import { ClosedMonth } from './closed-month';
import { ExceptionKeys } from './exception-keys';
import { ExceptionPane } from './exception-pane';
import { MonthNotices, useMonthNotices } from './month-notices';
import classes from './pane.module.css';
import { PeopleFilter } from './people-filter';
import { useExceptionColumns } from './use-exception-columns';
import { useExceptionKeys } from './use-exception-keys';
import { useLinkedException } from './use-linked-exception';
import { usePeopleFilter } from './use-people-filter';
import { useSettling } from './use-settling';

type State = 'unsettled' | 'settled' | 'all';
const NONE: ExceptionRow[] = [];

/** 异常处理: each exception settled once, with a reason, from the keyboard. */
export function ExceptionsPage() {
  const { t } = useTranslation();
  const [month, setMonth] = useWorkMonth();
  const [state, setState] = useState<State>('unsettled');
  const [kind, setKind] = useState<string | null>(null);
  const [activeId, setActiveId] = useState<RowId | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<RowId>>(new Set());
  const query = useApiQuery(
    'attendance',
    'exceptions',
    { month: month ?? thisMonth(), filter: state },
    { enabled: month !== null },
  );
  useLinkedException(query.data?.rows, (row) => setActiveId(row.id));
  const notices = useMonthNotices(month ?? thisMonth());
  const all = query.data?.rows ?? NONE;
  const closed = query.data !== undefined && query.data.state !== 'open';
  const mayWrite = useSession().can('attendance.write') && !closed;
  const filter = usePeopleFilter(all);
  const rows = useMemo(
    () => filter.shown.filter((row) => kind === null || kindOf(row) === kind),
    [filter.shown, kind],
  );
  const activeIndex = Math.max(
    0,
    rows.findIndex((row) => row.id === activeId),
  );
  const active = rows[activeIndex] ?? null;
  const targets = rows.filter((row) => checked.has(row.id) && !row.settled);
  const settling = useSettling({
    active,
    targets: targets.length > 0 ? targets : active && !active.settled ? [active] : [],
    onSettled: (ids) => {
      setChecked(new Set());
      const next = rows.slice(activeIndex).find((row) => !ids.has(row.id) && !row.settled);
      setActiveId(next?.id ?? null);
    },
    // Whoever takes a decision back has another one in mind for the same exception.
    onUndone: setActiveId,
  });
  const keys = useExceptionKeys(mayWrite ? settling : null);
  useArrivalFocus(keys.ref, query.data !== undefined);
  return (
    <Page
      title={t('attendance.exceptions.title')}
      hint={t('attendance.exceptions.hint')}
      aside={<MonthField value={month ?? thisMonth()} onChange={setMonth} />}
      actions={mayWrite && <ExceptionKeys onUndo={settling.undo} undoable={settling.undoable} />}
      toolbar={
        <FilterBar>
          <SegmentedControl
            aria-label={t('attendance.filter.state')}
            value={state}
            onChange={(value) => {
              setState(value as State);
              setChecked(new Set());
            }}
            data={[
              {
                value: 'unsettled',
                label: t(closed ? 'attendance.filter.counted' : 'attendance.filter.unsettled', {
                  count: query.data?.unsettled ?? 0,
                }),
              },
              {
                value: 'settled',
                label: t('attendance.filter.settled', { count: query.data?.settled ?? 0 }),
              },
              { value: 'all', label: t('attendance.filter.all') },
            ]}
          />
          <PeopleFilter filter={filter} />
          <Select
            w={130}
            data={EXCEPTION_KINDS.map((value) => ({ value, label: t(`attendance.status.${value}`) }))}
            value={kind}
            onChange={setKind}
            placeholder={t('attendance.filter.allKinds')}
            aria-label={t('attendance.filter.kind')}
            clearable
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <ReopenedMonth month={month} />
      {closed && <ClosedMonth month={month ?? thisMonth()} count={query.data?.unsettled ?? 0} />}
      <MonthNotices notices={notices} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the page work wherever the focus is inside */}
      <div className={classes.split} ref={keys.ref} onKeyDown={keys.onKeyDown}>
        <DataTable
          label={t('attendance.exceptions.title')}
          paper={`${t('attendance.exceptions.title')} ${month ?? ''}`}
          columns={useExceptionColumns(
            state === 'unsettled' ? null : closed ? 'counted' : 'unsettled',
            state === 'settled',
          )}
          rows={query.data && rows}
          total={query.data && all.length}
          rowId={(row) => row.id}
          rowTone={(row) => (row.settled ? 'quiet' : undefined)}
          activeId={active?.id ?? null}
          onActive={(row) => setActiveId(row.id)}
          onOpen={keys.focusReason}
          {...(mayWrite ? { checked, onChecked: setChecked } : {})}
          empty={{ title: t('attendance.exceptions.empty'), text: t('attendance.exceptions.emptyText') }}
        />
        <ExceptionPane row={active} settling={settling} reasons={query.data?.reasons ?? []} />
      </div>
    </Page>
  );
}

/** What it is, or was before it was settled. */
const kindOf = (row: ExceptionRow): string | null => row.kind ?? row.settlement?.was ?? null;
