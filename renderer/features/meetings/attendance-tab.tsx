import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendee, MeetingDetail } from '#shared/contracts/meetings';
import { MEETING_MARKS, type MeetingMark } from '#shared/domain/meetings/types';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { MarkTable } from './mark-table';
import { MARK_TONES } from './words';

/** Who came: one key a person; who is on approved leave is excused without being asked why. */
export function AttendanceTab({ meeting, mayWrite }: { meeting: MeetingDetail; mayWrite: boolean }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const save = useApiMutation('meetings', 'mark');
  const columns = useAttendeeColumns();
  const { attendees } = meeting;
  const shown = attendees.filter((row) => matchesSearch({ ...row, numbers: [row.staffNo] }, search));
  const leaveReason = (row: Attendee) =>
    row.away === null ? '' : t('meetings.onLeave', { kind: t(`leave.kind.${row.away}`) });
  const onMark = async (row: Attendee, mark: MeetingMark | null): Promise<boolean> => {
    let reason = mark === 'excused' ? leaveReason(row) : '';
    if (mark === 'excused' && reason === '') {
      const answer = await confirmDialog({
        title: t('meetings.excuse.title', { name: row.name }),
        message: t('meetings.excuse.message'),
        confirmLabel: t('meetings.mark.excused'),
        reason: 'required',
      });
      if (!answer) return false;
      reason = answer.reason;
    }
    await save.mutateAsync({ id: meeting.id, marks: [{ staffId: row.staffId, mark, reason }] });
    return true;
  };
  const fill = () => {
    const open = attendees.filter(({ mark }) => mark === null);
    if (!mayWrite || open.length === 0) return;
    save.mutate({
      id: meeting.id,
      marks: open.map((row) => {
        const reason = leaveReason(row);
        return { staffId: row.staffId, mark: reason === '' ? 'present' : 'excused', reason };
      }),
    });
  };
  return (
    <MarkTable
      label={t('meetings.attendance')}
      rows={shown}
      total={attendees.length}
      rowId={(row) => row.staffId}
      columns={columns}
      marks={MEETING_MARKS}
      markLabel={(mark) => t(`meetings.mark.${mark}`)}
      onMark={mayWrite ? (row, mark) => onMark(row, mark).catch(() => false) : null}
      fill={{ label: t('meetings.fill'), run: fill }}
      extra={<SearchBox value={search} onChange={setSearch} w={150} placeholder={t('meetings.search')} />}
    />
  );
}

function useAttendeeColumns(): Column<Attendee>[] {
  const { t } = useTranslation();
  return useMemo<Column<Attendee>[]>(
    () => [
      { id: 'staffNo', header: t('meetings.field.staffNo'), width: 76, value: (row) => row.staffNo },
      { id: 'name', header: t('meetings.field.name'), width: 84, value: (row) => row.name },
      {
        id: 'window',
        header: t('meetings.field.window'),
        width: 130,
        grow: true,
        value: (row) => row.windowName,
      },
      {
        id: 'mark',
        header: t('meetings.field.mark'),
        width: 84,
        value: (row) => (row.mark === null ? '' : t(`meetings.mark.${row.mark}`)),
        render: (row) =>
          row.mark && <StatusBadge tone={MARK_TONES[row.mark]}>{t(`meetings.mark.${row.mark}`)}</StatusBadge>,
      },
      {
        id: 'reason',
        header: t('meetings.field.reason'),
        width: 150,
        grow: true,
        value: (row) =>
          row.reason ||
          (row.away === null ? '' : t('meetings.onLeave', { kind: t(`leave.kind.${row.away}`) })),
      },
    ],
    [t],
  );
}
