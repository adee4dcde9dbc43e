import { Button, Group, Stack, Text, Timeline } from '@mantine/core';
import { IconPointFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PostingInfo } from '#shared/contracts/staff';
import { covers } from '#shared/domain/staff/postings';
import { formatMinute } from '#shared/domain/time/wall';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { confirmDialog } from '../../ui/confirm-dialog';
import { StatusBadge } from '../../ui/status-badge';
import type { PostingTask } from './posting-form';
import { useJobWords } from './use-posting-words';

export interface PostingTimelineProps {
  postings: readonly PostingInfo[];
  mayWrite: boolean;
  onTask: (task: PostingTask) => void;
}

/** A person's postings, the newest first, each with what can be done to it. */
export function PostingTimeline({ postings, mayWrite, onTask }: PostingTimelineProps) {
  const { t } = useTranslation();
  if (postings.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('staff.detail.noPostings')}
      </Text>
    );
  }
  return (
    <Timeline bulletSize={12} lineWidth={2}>
      {postings.toReversed().map((posting) => (
        <Timeline.Item
          key={posting.id}
          bullet={covers(posting, today()) ? <IconPointFilled size={14} aria-hidden /> : undefined}
        >
          <PostingItem posting={posting} mayWrite={mayWrite} onTask={onTask} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function PostingItem({
  posting,
  mayWrite,
  onTask,
}: {
  posting: PostingInfo;
  mayWrite: boolean;
  onTask: (task: PostingTask) => void;
}) {
  const { t } = useTranslation();
  const jobWords = useJobWords();
  const { endDate: end, startMinute } = posting;
  const start = startMinute > 0 ? `${posting.startDate} ${formatMinute(startMinute)}` : posting.startDate;
  const isCurrent = covers(posting, today());
  return (
    <Stack gap={2}>
      <Group gap={8} wrap="nowrap">
        <Text size="sm" fw={600}>
          {posting.windowName}
        </Text>
        <Text size="sm">{jobWords(posting)}</Text>
        <StatusBadge tone={isCurrent ? 'good' : 'quiet'}>
          {t(
            isCurrent
              ? 'staff.detail.current'
              : posting.startDate > today()
                ? 'staff.detail.future'
                : 'staff.detail.past',
          )}
        </StatusBadge>
      </Group>
      <Text size="xs" c="dimmed">
        {end === null ? t('staff.detail.since', { start }) : t('staff.detail.span', { start, end })}
      </Text>
      {mayWrite && (
        <Group gap={4} ml={-8}>
          {(end === null || end >= today()) && (
            <>
              <TaskButton label={t('staff.posting.swap')} onClick={() => onTask({ kind: 'swap', posting })} />
              <TaskButton label={t('staff.posting.end')} onClick={() => onTask({ kind: 'end', posting })} />
            </>
          )}
          <TaskButton label={t('staff.posting.change')} onClick={() => onTask({ kind: 'change', posting })} />
          <RemovePosting posting={posting} />
        </Group>
      )}
    </Stack>
  );
}

function TaskButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={onClick}>
      {label}
    </Button>
  );
}

function RemovePosting({ posting }: { posting: PostingInfo }) {
  const { t } = useTranslation();
  const remove = useApiMutation('staff', 'removePosting');
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('staff.posting.removeTitle'),
      message: t('staff.posting.removeText', { window: posting.windowName }),
      confirmLabel: t('staff.posting.remove'),
      danger: true,
      reason: 'required',
    });
    if (answer) remove.mutate({ id: posting.id, reason: answer.reason });
  };
  return (
    <Button size="compact-xs" variant="subtle" color="red" onClick={() => void ask()}>
      {t('staff.posting.remove')}
    </Button>
  );
}
