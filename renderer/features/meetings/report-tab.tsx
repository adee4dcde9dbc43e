import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail, WindowReport } from '#shared/contracts/meetings';
import { REPORT_STATES, type ReportState } from '#shared/domain/meetings/types';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { MarkTable } from './mark-table';
import { REPORT_TONES } from './words';

/** 报送: which windows reported who takes part, in time and as required. */
export function ReportTab({ meeting, mayWrite }: { meeting: MeetingDetail; mayWrite: boolean }) {
  const { t } = useTranslation();
  const save = useApiMutation('meetings', 'report');
  const columns = useReportColumns();
  const { id, windowReports } = meeting;
  const onMark = async (row: WindowReport, state: ReportState | null): Promise<boolean> => {
    let reason = '';
    if (state === 'excused' || state === 'substandard') {
      const answer = await confirmDialog({
        title: t('meetings.reportReason.title', { name: row.windowName }),
        message: t(`meetings.reportReason.${state}`),
        confirmLabel: t(`meetings.report.${state}`),
        reason: 'required',
      });
      if (!answer) return false;
      reason = answer.reason;
    }
    await save.mutateAsync({ id, reports: [{ windowId: row.windowId, state, reason }] });
    return true;
  };
  const fill = () => {
    const open = windowReports.filter(({ state }) => state === null);
    if (!mayWrite || open.length === 0) return;
    save.mutate({
      id,
      reports: open.map(({ windowId }) => ({ windowId, state: 'reported', reason: '' })),
    });
  };
  return (
    <MarkTable
      label={t('meetings.reporting')}
      rows={windowReports}
      total={windowReports.length}
      rowId={(row) => row.windowId}
      columns={columns}
      marks={REPORT_STATES}
      markLabel={(state) => t(`meetings.report.${state}`)}
      onMark={mayWrite ? (row, state) => onMark(row, state).catch(() => false) : null}
      fill={{ label: t('meetings.fillReports'), run: fill }}
    />
  );
}

function useReportColumns(): Column<WindowReport>[] {
  const { t } = useTranslation();
  return useMemo<Column<WindowReport>[]>(
    () => [
      {
        id: 'window',
        header: t('meetings.field.window'),
        width: 180,
        grow: true,
        value: (row) => row.windowName,
      },
      {
        id: 'state',
        header: t('meetings.field.report'),
        width: 100,
        value: (row) => (row.state === null ? '' : t(`meetings.report.${row.state}`)),
        render: (row) =>
          row.state && (
            <StatusBadge tone={REPORT_TONES[row.state]}>{t(`meetings.report.${row.state}`)}</StatusBadge>
          ),
      },
      {
        id: 'reason',
        header: t('meetings.field.reason'),
        width: 180,
        grow: true,
        value: (row) => row.reason,
      },
    ],
    [t],
  );
}
