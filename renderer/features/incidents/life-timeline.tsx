import { Text, Timeline } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { formatWall, type WallMs } from '#shared/domain/time/wall';
import { today } from '../../api/today';
import { formatPoints } from '../../ui/points-text';

interface Step {
  title: string;
  at: WallMs;
  by: string;
  lines: string[];
}

/** What was done with an incident so far, step by step, with what was said. */
export function LifeTimeline({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const steps = stepsOf(incident, t);
  return (
    <Timeline active={steps.length} bulletSize={12} lineWidth={2} color="navy">
      {steps.map(({ title, at, by, lines }) => (
        <Timeline.Item key={title} title={<Text size="sm">{title}</Text>}>
          <Text size="xs" c="dimmed">
            {[formatWall(at).slice(0, 16), by].filter(Boolean).join(' · ')}
          </Text>
          {lines.filter(Boolean).map((line) => (
            <Text key={line} size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {line}
            </Text>
          ))}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function stepsOf(incident: Incident, t: TFunction): Step[] {
  const steps: Step[] = [
    {
      title: t('incidents.life.step.recorded'),
      at: incident.createdAt,
      by: incident.createdByName,
      lines: [incident.causeId === null ? '' : t('incidents.life.joint.cause', { id: incident.causeId })],
    },
  ];
  if (incident.notifiedAt !== null) {
    steps.push({
      title: t('incidents.life.step.notified'),
      at: incident.notifiedAt,
      by: incident.noticeWay ? t(`incidents.life.way.${incident.noticeWay}`) : '',
      lines: [deadlineText(incident, t)],
    });
  }
  if (incident.answeredAt !== null) {
    steps.push({
      title: t('incidents.life.step.answered'),
      at: incident.answeredAt,
      by: incident.answeredName,
      lines: [incident.statement || t('incidents.life.noObjection')],
    });
  }
  if (incident.decidedAt !== null) steps.push(decisionOf(incident, incident.decidedAt, t));
  if (incident.appealedAt !== null) {
    steps.push({
      title: t('incidents.life.step.appealed'),
      at: incident.appealedAt,
      by: incident.appealName,
      lines: [incident.appeal],
    });
  }
  if (incident.resolvedAt !== null && incident.outcome) {
    steps.push({
      title: `${t('incidents.life.step.resolved')}：${t(`incidents.life.resolve.${incident.outcome}`)}`,
      at: incident.resolvedAt,
      by: incident.resolvedByName,
      lines: [incident.resolution],
    });
  }
  if (incident.finishedAt !== null) {
    steps.push({ title: t('incidents.life.step.finished'), at: incident.finishedAt, by: '', lines: [] });
  }
  return steps;
}

function deadlineText({ state, answerBy }: Incident, t: TFunction): string {
  if (state !== 'notified' || answerBy === null) return '';
  return answerBy < today()
    ? t('incidents.life.answerLate', { date: answerBy })
    : t('incidents.life.answerBy', { date: answerBy });
}

function decisionOf(incident: Incident, at: WallMs, t: TFunction): Step {
  // After a review the outcome is the review's; what was decided first was against the person.
  const outcome = incident.resolvedAt === null ? incident.outcome : 'upheld';
  const words = outcome ? t(`incidents.life.outcome.${outcome}`) : '';
  return {
    title: words || t('incidents.life.step.decided'),
    at,
    by: incident.decidedByName,
    lines: [
      incident.ground ? t(`incidents.life.ground.${incident.ground}`) : '',
      incident.decidedItemName ? t('incidents.life.reducedTo', { item: incident.decidedItemName }) : '',
      incident.decidedPoints === null
        ? ''
        : t('incidents.life.reducedPoints', { points: formatPoints(incident.decidedPoints) }),
      incident.mergedInto === null ? '' : t('incidents.life.mergedInto', { id: incident.mergedInto }),
      incident.decisionReason,
      incident.state === 'confirmed' && incident.appealBy !== null
        ? t('incidents.life.appealBy', { date: incident.appealBy })
        : '',
    ],
  };
}
