import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import { formatWall } from '#shared/domain/time/wall';
import { type FactLine, FactTable } from '../../ui/fact-table';
import { aboutText, receivedText } from './words';

/** What was registered, and what came of it. */
export function ComplaintFacts({ complaint }: { complaint: ComplaintDetail }) {
  const { t } = useTranslation();
  const { apology, satisfaction, incidentIds } = complaint;
  const dated = (words: string, date: string | null) => [words, date].filter(Boolean).join(' · ');
  const facts: FactLine[] = [
    [t('complaints.field.received'), receivedText(complaint)],
    [
      t('complaints.field.channel'),
      [t(`complaints.channel.${complaint.channel}`), complaint.sourceBody, complaint.sourceNo]
        .filter(Boolean)
        .join(' · '),
    ],
    [t('complaints.field.kind'), `${complaint.kindName} · ${complaint.categoryName}`],
    [t('complaints.field.about'), aboutText(complaint)],
    [t('complaints.field.unit'), complaint.unitName],
    [t('complaints.field.occurred'), complaint.occurredOn],
    [t('complaints.field.description'), complaint.description],
    [t('complaints.field.repeat'), complaint.repeatNo],
    [t('complaints.field.handler'), complaint.handler],
    [t('complaints.field.demand'), complaint.demand],
    [t('complaints.step.due'), complaint.replyDue],
    [t('complaints.field.closeDue'), complaint.closeDue],
    [t('complaints.judge.reason'), complaint.verdictReason],
    [
      t('complaints.field.apology'),
      apology && dated(t(`complaints.apology.${apology}`), complaint.apologyOn),
    ],
    [
      t('complaints.field.satisfaction'),
      satisfaction && dated(t(`complaints.call.${satisfaction}`), complaint.calledOn),
    ],
    [
      t('complaints.field.incident'),
      incidentIds.map((id) => (
        <Anchor
          key={id}
          component={Link}
          size="sm"
          to={`/incidents?month=${(complaint.occurredOn ?? formatWall(complaint.receivedAt)).slice(0, 7)}&open=${id}`}
        >
          {t('complaints.incident.open', { id })}
        </Anchor>
      )),
    ],
    [t('complaints.field.closed'), complaint.closedOn],
  ];
  return <FactTable facts={facts} />;
}
