import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { StatusBadge } from '../../ui/status-badge';
import { STATE_TONES } from './words';

interface RelatedIncidentsProps {
  id: number;
  onOpen: (id: number) => void;
}

/** Where an incident comes from, the others of a group event, and what it led to: each one click away. */
export function RelatedIncidents({ id, onOpen }: RelatedIncidentsProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const related = useApiQuery('incidents', 'related', { id }, { keepPrevious: false }).data;
  if (!related) return null;
  const roundId = can('inspections.read') ? related.roundId : null;
  const complaintId = can('complaints.read') ? related.complaintId : null;
  if (related.incidents.length === 0 && roundId === null && complaintId === null) return null;
  return (
    <Stack gap={4}>
      <Text fw={600} size="sm">
        {t('incidents.related.title')}
      </Text>
      {roundId !== null && (
        <Line label={t('incidents.related.foundIn')}>
          <Anchor component={Link} size="sm" to={`/inspections/${roundId}`}>
            {t('incidents.related.round')}
          </Anchor>
        </Line>
      )}
      {complaintId !== null && (
        <Line label={t('incidents.related.foundIn')}>
          <Anchor component={Link} size="sm" to={`/complaints?open=${complaintId}`}>
            {t('incidents.related.complaint')}
          </Anchor>
        </Line>
      )}
      {related.incidents.map(({ relation, incident }) => (
        <Line key={incident.id} label={t(`incidents.related.${relation}`)}>
          <Anchor component="button" type="button" size="sm" truncate onClick={() => onOpen(incident.id)}>
            {[incident.staffName || incident.windowName || t('incidents.nobody'), incident.itemName].join(
              ' ',
            )}
          </Anchor>
          <StatusBadge tone={STATE_TONES[incident.state]}>
            {t(`incidents.state.${incident.state}`)}
          </StatusBadge>
        </Line>
      ))}
    </Stack>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Group gap={8} wrap="nowrap">
      <Text size="xs" c="dimmed" w={76} style={{ flexShrink: 0 }}>
        {label}
      </Text>
      {children}
    </Group>
  );
}
