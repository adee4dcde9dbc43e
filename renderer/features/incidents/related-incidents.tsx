import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { StatusBadge } from '../../ui/status-badge';
import { STATE_TONES } from './words';

interface RelatedIncidentsProps {
  id: number;
  onOpen: (id: number) => void;
}

/** The others of a group event, and what an incident came from or led to, each with its state and one click away. */
export function RelatedIncidents({ id, onOpen }: RelatedIncidentsProps) {
  const { t } = useTranslation();
  const related = useApiQuery('incidents', 'related', { id }, { keepPrevious: false }).data;
  if (!related || related.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text fw={600} size="sm">
        {t('incidents.related.title')}
      </Text>
      {related.map(({ relation, incident }) => (
        <Group key={incident.id} gap={8} wrap="nowrap">
          <Text size="xs" c="dimmed" w={76} style={{ flexShrink: 0 }}>
            {t(`incidents.related.${relation}`)}
          </Text>
          <Anchor component="button" type="button" size="sm" truncate onClick={() => onOpen(incident.id)}>
            {[incident.staffName || incident.windowName || t('incidents.nobody'), incident.itemName].join(
              ' ',
            )}
          </Anchor>
          <StatusBadge tone={STATE_TONES[incident.state]}>
            {t(`incidents.state.${incident.state}`)}
          </StatusBadge>
        </Group>
      ))}
    </Stack>
  );
}
