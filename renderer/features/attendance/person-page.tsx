import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { firstDay } from '#shared/domain/time/dates';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import classes from './pane.module.css';
import { useExceptionColumns } from './use-exception-columns';
import { useIncidentColumns, useLeaveColumns, usePersonMonthColumns } from './use-person-columns';

const PARTS = ['months', 'exceptions', 'leaves', 'incidents'] as const;
type Part = (typeof PARTS)[number];

/** 个人考勤: the whole history of one person. */
export function PersonPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const staffId = Number(useParams().id);
  const [part, setPart] = useState<Part>('months');
  const query = useApiQuery('attendance', 'person', { staffId });
  const leaves = useApiQuery('leave', 'list', { staffId }, { enabled: can('leave.read') });
  const incidents = useApiQuery('incidents', 'list', { staffId }, { enabled: can('incidents.read') });
  const columns = {
    months: usePersonMonthColumns(),
    exceptions: useExceptionColumns('unsettled'),
    leaves: useLeaveColumns(),
    incidents: useIncidentColumns(),
  };
  const person = query.data;
  const counts: Record<Part, number | undefined> = {
    months: person?.months.length,
    exceptions: person?.exceptions.length,
    leaves: leaves.data?.length,
    incidents: incidents.data?.length,
  };
  const openDay = (date: string) =>
    navigate(`/month?month=${date.slice(0, 7)}&staff=${staffId}&date=${date}`);
  const titleOf = (shown: Part) => `${person?.name ?? ''} ${t(`attendance.person.part.${shown}`)}`;
  const empty = { title: t('attendance.person.empty'), text: t('attendance.person.emptyText') };
  return (
    <Page
      title={person?.name ?? t('attendance.person.title')}
      hint={t('attendance.person.hint')}
      aside={
        person && (
          <span className={classes.quiet}>
            {[person.staffNo, person.windowName, person.unitName].filter(Boolean).join(' · ')}
            {' · '}
            {t('attendance.person.since', { from: person.entryDate, to: person.exitDate ?? '' })}
          </span>
        )
      }
      actions={
        <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => navigate(-1)}>
          {t('attendance.person.back')}
        </Button>
      }
      toolbar={
        <FilterBar>
          <SegmentedControl
            aria-label={t('attendance.person.title')}
            value={part}
            onChange={(value) => setPart(value as Part)}
            data={PARTS.map((value) => ({
              value,
              label: `${t(`attendance.person.part.${value}`)} ${counts[value] ?? ''}`,
            }))}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {part === 'months' && (
        <DataTable
          key={part}
          label={titleOf(part)}
          columns={columns.months}
          rows={person?.months}
          rowId={(row) => row.month}
          onOpen={(row) => openDay(firstDay(row.month))}
          empty={empty}
        />
      )}
      {part === 'exceptions' && (
        <DataTable
          key={part}
          label={titleOf(part)}
          columns={columns.exceptions}
          rows={person?.exceptions}
          rowId={(row) => row.id}
          rowTone={(row) => (row.settled ? 'quiet' : undefined)}
          onOpen={(row) => openDay(row.date)}
          empty={empty}
        />
      )}
      {part === 'leaves' && (
        <DataTable
          key={part}
          label={titleOf(part)}
          columns={columns.leaves}
          rows={leaves.data}
          rowId={(row) => row.id}
          empty={empty}
        />
      )}
      {part === 'incidents' && (
        <DataTable
          key={part}
          label={titleOf(part)}
          columns={columns.incidents}
          rows={incidents.data}
          rowId={(row) => row.id}
          onOpen={(row) => openDay(row.date)}
          empty={empty}
        />
      )}
    </Page>
  );
}
