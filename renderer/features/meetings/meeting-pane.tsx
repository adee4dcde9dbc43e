import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconEdit, IconFileSpreadsheet, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contracts/meetings';
import { formatWall } from '#shared/domain/time/wall';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { AttendanceTab } from './attendance-tab';
import classes from './meetings.module.css';
import { ReportTab } from './report-tab';
import { SheetImport } from './sheet-import';
import { timeText } from './words';

interface MeetingPaneProps {
  id: number;
  onEdit: (meeting: MeetingDetail) => void;
  onRemoved: () => void;
}

/** One meeting: who came, and which windows reported. */
export function MeetingPane({ id, onEdit, onRemoved }: MeetingPaneProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<'people' | 'reports'>('people');
  const query = useApiQuery('meetings', 'get', { id }, { keepPrevious: false });
  const mayWrite = useSession().can('attendance.write');
  return (
    <QueryView query={query}>
      {(meeting) => {
        const open = mayWrite && !meeting.closed;
        const showReports = tab === 'reports' && meeting.reports > 0;
        return (
          <div className={classes.pane}>
            <PaneHead meeting={meeting} mayWrite={open} onEdit={onEdit} onRemoved={onRemoved} />
            <Group gap={8}>
              {meeting.reports > 0 && (
                <SegmentedControl
                  aria-label={t('meetings.tab.label')}
                  value={tab}
                  onChange={(value) => setTab(value as 'people' | 'reports')}
                  data={[
                    { value: 'people', label: t('meetings.tab.people', { count: meeting.people }) },
                    { value: 'reports', label: t('meetings.tab.reports', { count: meeting.reports }) },
                  ]}
                />
              )}
              <span className={classes.facts}>
                {t('meetings.progress', { marked: meeting.marked, people: meeting.people })}
                {meeting.reportDueAt !== null &&
                  ` · ${t('meetings.due', {
                    at: formatWall(meeting.reportDueAt).slice(0, 16),
                    about: meeting.reportAbout,
                  })}`}
              </span>
            </Group>
            {showReports ? (
              <ReportTab key={id} meeting={meeting} mayWrite={open} />
            ) : (
              <AttendanceTab key={id} meeting={meeting} mayWrite={open} />
            )}
          </div>
        );
      }}
    </QueryView>
  );
}

function PaneHead(props: Omit<MeetingPaneProps, 'id'> & { meeting: MeetingDetail; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { meeting, mayWrite } = props;
  const { id, title, place, note } = meeting;
  const sheet = useJob('meetings', 'exportSheet');
  const remove = useApiMutation('meetings', 'remove', { onSuccess: props.onRemoved });
  const save = async () => {
    const answer = await sheet.run({ id });
    if (answer?.fileName) notifyDone(t('meetings.sheet.saved', { file: answer.fileName }));
  };
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('meetings.removeAsk.title'),
      message: t('meetings.removeAsk.message', { title }),
      confirmLabel: t('ui.remove'),
      danger: true,
      reason: 'required',
    });
    if (answer) remove.mutate({ id, reason: answer.reason });
  };
  return (
    <div>
      <div className={classes.head}>
        <h2>{title}</h2>
        <StatusBadge tone={meeting.important ? 'notice' : 'quiet'}>
          {t(meeting.important ? 'meetings.important' : 'meetings.ordinary')}
        </StatusBadge>
        {meeting.closed && <StatusBadge tone="quiet">{t('meetings.closed')}</StatusBadge>}
        <Group gap={6} ml="auto">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconFileSpreadsheet size={16} />}
            loading={sheet.running}
            onClick={() => void save()}
          >
            {t('meetings.sheet.save')}
          </Button>
          {mayWrite && (
            <>
              <SheetImport id={id} />
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconEdit size={16} />}
                onClick={() => props.onEdit(meeting)}
              >
                {t('ui.edit')}
              </Button>
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                leftSection={<IconTrash size={16} />}
                loading={remove.isPending}
                onClick={() => void ask()}
              >
                {t('ui.remove')}
              </Button>
            </>
          )}
        </Group>
      </div>
      <div className={classes.facts}>
        {[t(`meetings.kind.${meeting.kind}`), timeText(meeting), place, note].filter(Boolean).join(' · ')}
      </div>
    </div>
  );
}
