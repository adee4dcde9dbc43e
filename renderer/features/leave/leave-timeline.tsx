import { Group, Text, Timeline } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import { stamp } from './words';

type Event = LeaveDetail['timeline'][number];

const TONES = { late: 'bad', missing: 'bad', todo: 'quiet' } as const satisfies Partial<
  Record<Event['mark'], Tone>
>;
const COLORS: Record<Event['mark'], string> = {
  done: 'green.8',
  late: 'red.8',
  missing: 'red.8',
  todo: 'gray.5',
  void: 'gray.4',
};
const ICONS = {
  done: IconCheck,
  late: IconAlertTriangle,
  missing: IconAlertTriangle,
  todo: null,
  void: IconMinus,
};

/** 请假 → 审批 → 离岗 → 返岗 → 销假 as one line; what came late or is missing stands out. */
export function LeaveTimeline({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  return (
    <Timeline
      bulletSize={20}
      lineWidth={2}
      active={leave.timeline.length}
      styles={{ item: { marginTop: 8 } }}
    >
      {leave.timeline.map((event) => {
        const Icon = ICONS[event.mark];
        return (
          <Timeline.Item
            key={event.step}
            color={COLORS[event.mark]}
            bullet={Icon && <Icon size={12} aria-hidden />}
            title={
              <Group gap={6}>
                <Text size="sm" fw={500}>
                  {t(`leave.step.${event.step}`)}
                </Text>
                <Mark mark={event.mark} />
              </Group>
            }
          >
            <Text size="xs" c="dimmed">
              {event.at === null ? '' : stamp(event.at)} <Who leave={leave} step={event.step} />
            </Text>
          </Timeline.Item>
        );
      })}
    </Timeline>
  );
}

function Mark({ mark }: { mark: Event['mark'] }) {
  const { t } = useTranslation();
  if (mark === 'done' || mark === 'void') return null;
  return <StatusBadge tone={TONES[mark]}>{t(`leave.mark.${mark}`)}</StatusBadge>;
}

function Who({ leave, step }: { leave: LeaveDetail; step: Event['step'] }) {
  const { t } = useTranslation();
  if (step === 'submitted') return t('leave.by', { name: leave.createdByName });
  if (step === 'notified') return t('leave.toldTo', { name: leave.notifiedTo });
  if (step === 'decided' && leave.decidedAt !== null) {
    const { state } = leave;
    if (state === 'draft' || state === 'submitted' || state === 'sent_back') return null;
    return t(`leave.decidedAs.${state}`, { name: leave.approverName });
  }
  if (step === 'returned' && leave.returnedAt !== null) return t('leave.by', { name: leave.returnedByName });
  return null;
}
