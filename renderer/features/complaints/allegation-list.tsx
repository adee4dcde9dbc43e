import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import { StatusBadge } from '../../ui/status-badge';

/** The points of a complaint with the verdict on each. */
export function AllegationList({ complaint: { allegations } }: { complaint: ComplaintDetail }) {
  const { t } = useTranslation();
  if (allegations.length === 0) return null;
  return (
    <Stack gap={6}>
      <Text fw={600} size="sm">
        {t('complaints.judge.points')}
      </Text>
      {allegations.map(({ id, text, verdict, finding }, index) => (
        <div key={id}>
          <Group gap={8} wrap="nowrap" align="flex-start">
            <Text size="sm" flex={1} style={{ overflowWrap: 'anywhere' }}>
              {index + 1}. {text}
            </Text>
            {verdict && (
              <StatusBadge tone={verdict === 'proven' ? 'bad' : verdict === 'partly' ? 'notice' : 'quiet'}>
                {t(`complaints.verdict.${verdict}`)}
              </StatusBadge>
            )}
          </Group>
          {finding && (
            <Text size="xs" c="dimmed" pl={16}>
              {finding}
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
}
