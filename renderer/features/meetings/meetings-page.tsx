import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail, MeetingRow } from '#shared/contracts/meetings';
import { useOpenRecord } from '../../api/open-record';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBanner } from '../../ui/error-banner';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { ReopenedMonth } from '../../ui/reopened-month';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { useArrivalFocus } from '../../ui/use-arrival-focus';
import { MeetingForm } from './meeting-form';
import { MeetingPane } from './meeting-pane';
import classes from './meetings.module.css';
import { startText } from './words';

/** 会议活动 of a month; beside the list the one that is being marked. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('attendance.write');
  const [month, setMonth] = useWorkMonth();
  const [chosenId, setOpenId] = useOpenRecord();
  const [editing, setEditing] = useState<MeetingDetail | 'new' | null>(null);
  const query = useApiQuery('meetings', 'list', { month: month ?? thisMonth() }, { enabled: month !== null });
  const columns = useMeetingColumns();
  // A report is charged in the month of its deadline, from where its meeting of another month is opened.
  const openId = chosenId ?? query.data?.[0]?.id ?? null;
  const split = useRef<HTMLDivElement>(null);
  useArrivalFocus(split, query.data !== undefined && openId !== null);
  // The list stands before the people of the meeting, who are marked with the keys of their own table.
  const toPeople = () => split.current?.querySelectorAll<HTMLElement>('[role="grid"]')[1]?.focus();
  const add = { label: t('meetings.add'), onClick: () => setEditing('new') };
  return (
    <Page
      title={t('meetings.title')}
      hint={t('meetings.hint')}
      aside={<MonthField value={month ?? thisMonth()} onChange={setMonth} />}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={add.onClick}>
            {add.label}
          </Button>
        )
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <ReopenedMonth month={month} />
      {query.data?.length === 0 && openId === null ? (
        <EmptyState
          title={t('meetings.empty')}
          text={t('meetings.emptyText')}
          {...(mayWrite ? { action: add } : {})}
        />
      ) : (
        <div className={classes.split} ref={split}>
          <div className={classes.list}>
            <DataTable
              label={t('meetings.title')}
              columns={columns}
              rows={query.data}
              rowId={(row) => row.id}
              activeId={openId}
              onActive={(row) => setOpenId(row.id)}
              onOpen={toPeople}
            />
          </div>
          {openId !== null && (
            <MeetingPane key={openId} id={openId} onEdit={setEditing} onRemoved={() => setOpenId(null)} />
          )}
        </div>
      )}
      <MeetingForm target={editing} onClose={() => setEditing(null)} onSaved={setOpenId} />
    </Page>
  );
}

function useMeetingColumns(): Column<MeetingRow>[] {
  const { t } = useTranslation();
  return useMemo<Column<MeetingRow>[]>(
    () => [
      { id: 'when', header: t('meetings.field.when'), width: 92, value: startText },
      { id: 'title', header: t('meetings.field.title'), width: 130, grow: true, value: (row) => row.title },
      {
        id: 'state',
        header: t('meetings.field.state'),
        width: 172,
        value: (row) => row.people - row.marked + row.reportsOpen,
        render: (row) => <MeetingState row={row} />,
      },
    ],
    [t],
  );
}

/** What is still to mark, else who was missing or late. */
function MeetingState({ row }: { row: MeetingRow }) {
  const { t } = useTranslation();
  if (row.marked < row.people) {
    return (
      <StatusBadge tone="notice">{t('meetings.toMark', { count: row.people - row.marked })}</StatusBadge>
    );
  }
  if (row.reportsOpen > 0) {
    return <StatusBadge tone="notice">{t('meetings.toReport', { count: row.reportsOpen })}</StatusBadge>;
  }
  const late = row.late + row.early;
  const words = [
    row.absent > 0 && t('meetings.absentCount', { count: row.absent }),
    late > 0 && t('meetings.lateCount', { count: late }),
  ].filter(Boolean);
  const tone = row.absent > 0 ? 'bad' : late > 0 ? 'notice' : 'good';
  return <StatusBadge tone={tone}>{words.join(' · ') || t('meetings.allCame')}</StatusBadge>;
}
