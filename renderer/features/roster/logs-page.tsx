import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyLogDay } from '#shared/contracts/roster-log';
import type { IsoDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth, today } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { LogForm } from './log-form';
import { LogPaper } from './paper-button';
import { useLogColumns } from './use-log-columns';

/** 值班日志 of a month: what each day's leader handed on, and which days still owe theirs. */
export function LogsPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('attendance.write');
  const [month, setMonth] = useWorkMonth();
  const [editing, setEditing] = useState<IsoDate | null>(null);
  const [paper, setPaper] = useState<IsoDate | null>(null);
  const query = useApiQuery('roster', 'logs', { month: month ?? thisMonth() }, { enabled: month !== null });
  const open = (row: DutyLogDay) => {
    if (mayWrite && row.open) setEditing(row.date);
    else if (row.written) setPaper(row.date);
  };
  const columns = useLogColumns(setPaper);
  const missing = query.data?.filter(({ written }) => !written).length ?? 0;
  return (
    <Page
      title={t('roster.log.title')}
      hint={t('roster.log.hint')}
      aside={<MonthField value={month ?? thisMonth()} onChange={setMonth} />}
      actions={
        mayWrite && (
          <Button leftSection={<IconPencilPlus size={16} />} onClick={() => setEditing(today())}>
            {t('roster.log.add')}
          </Button>
        )
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('roster.log.title')}
        paper={t('roster.log.paper', { month: month ?? thisMonth() })}
        columns={columns}
        rows={query.data}
        rowId={(row) => row.date}
        rowTone={(row) => (row.written ? undefined : 'notice')}
        onOpen={open}
        footer={missing > 0 ? t('roster.log.missing', { count: missing }) : undefined}
        empty={{ title: t('roster.log.empty'), text: t('roster.log.emptyText') }}
      />
      {editing && (
        <LogForm
          date={editing}
          log={query.data?.find((row) => row.date === editing) ?? null}
          onClose={() => setEditing(null)}
        />
      )}
      {paper && <LogPaper date={paper} onClose={() => setPaper(null)} />}
    </Page>
  );
}
