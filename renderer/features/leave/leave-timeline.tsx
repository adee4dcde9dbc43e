import { Group, Text, Timeline } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { StatusBadge } from '../../ui/status-badge';
import { type LifeEvent, type LifeMark, lifeLine } from './life-line';
import { stamp } from './words';

const COLORS: Record<LifeMark, string> = {
  done: 'green.8',
  late: 'red.8',
  missing: 'red.8',
  todo: 'gray.5',
  void: 'gray.5',
};
const ICONS = {
  done: IconCheck,
  late: IconAlertTriangle,
  missing: IconAlertTriangle,
  todo: null,
  void: IconMinus,
};
const STEP_LOOKS = {
  sent_back: { color: 'orange.8', Icon: IconArrowBackUp },
  refused: { color: 'red.8', Icon: IconX },
} as const;

/** The life of a request as one line; what came late or is missing stands out. */
export function LeaveTimeline({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const events = lifeLine(leave);
  return (
    <section aria-label={t('leave.life.title')}>
      <Text fw={600} size="sm" mb={8}>
        {t('leave.life.title')}
      </Text>
      <Timeline bulletSize={20} lineWidth={2} active={events.length} styles={{ item: { marginTop: 8 } }}>
        {events.map((event) => {
          const { color, Icon } = lookOf(event);
          return (
            <Timeline.Item
              key={event.key}
              color={color}
              bullet={Icon && <Icon size={12} aria-hidden />}
              title={
                <Group gap={6}>
                  <Title event={event} />
                  <Mark event={event} />
                </Group>
              }
            >
              <Text size="xs" c="dimmed">
                {[event.at === null ? '' : stamp(event.at), ...whoOf(t, event, leave)]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <Note event={event} leave={leave} />
            </Timeline.Item>
          );
        })}
      </Timeline>
    </section>
  );
}

function lookOf(event: LifeEvent) {
  const { mark } = event;
  const special = event.kind === 'step' ? event.step.state : null;
  if (special === 'sent_back' || special === 'refused') return STEP_LOOKS[special];
  return { color: COLORS[mark], Icon: ICONS[mark] };
}

function Title({ event }: { event: LifeEvent }) {
  const { t } = useTranslation();
  const words = () => {
    if (event.kind === 'extension') return t('leave.life.extension', { to: stamp(event.extension.toAt) });
    if (event.kind === 'seen') return t(`leave.life.seen.${event.by}`);
    if (event.kind !== 'step') return t(`leave.life.${event.kind}`);
    return `${t(`leave.role.${event.step.role}`)} ${t(`leave.life.state.${event.step.state}`)}`;
  };
  return (
    <Text size="sm" fw={500}>
      {words()}
    </Text>
  );
}

function Mark({ event: { mark, kind } }: { event: LifeEvent }) {
  const { t } = useTranslation();
  if (mark === 'done' || mark === 'void' || kind === 'draft') return null;
  // A step says itself that it waits.
  if (mark === 'todo' && kind === 'step') return null;
  return <StatusBadge tone={mark === 'todo' ? 'quiet' : 'bad'}>{t(`leave.life.mark.${mark}`)}</StatusBadge>;
}

/** Who did it, and in whose place. */
function whoOf(t: TFunction, event: LifeEvent, leave: LeaveDetail): string[] {
  switch (event.kind) {
    case 'step': {
      const { byName, onPaper, forName } = event.step;
      return [
        byName,
        onPaper ? t('leave.life.paper') : '',
        forName ? t('leave.life.delegate', { name: forName }) : '',
      ];
    }
    case 'draft':
    case 'submitted':
    case 'resubmitted':
      return leave.createdByName ? [t('leave.life.by', { name: leave.createdByName })] : [];
    case 'notified':
      return [
        t('leave.life.told', { name: leave.notifiedTo }),
        leave.notifiedHow === '' ? '' : t(`leave.how.${leave.notifiedHow}`),
      ];
    case 'returned':
      return leave.returnedByName ? [t('leave.life.by', { name: leave.returnedByName })] : [];
    default:
      return [];
  }
}

function Note({ event, leave }: { event: LifeEvent; leave: LeaveDetail }) {
  const note =
    event.kind === 'step'
      ? event.step.note
      : event.kind === 'extension'
        ? event.extension.reason
        : event.kind === 'settled'
          ? leave.overdueReason
          : '';
  if (note === '') return null;
  return (
    <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
      {note}
    </Text>
  );
}
