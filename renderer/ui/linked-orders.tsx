import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Origin } from '#shared/domain/rectification/types';
import { useApiQuery } from '../api/query';
import { useSession } from '../api/session';
import { StatusBadge } from './status-badge';

/** The order a finding led to, or the way to issue one; small, for lists. */
export function OrderLink({ origin, id }: { origin: Origin; id: number }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const orders = useApiQuery(
    'rectification',
    'linked',
    { origin, originId: id },
    { enabled: can('rectification.read'), keepPrevious: false },
  ).data;
  const [order] = orders ?? [];
  if (order) {
    return (
      <Anchor component={Link} size="xs" to={`/rectification?filter=all&open=${order.id}`}>
        {t('rectification.linked.title')} {order.no} · {t(`rectification.state.${order.state}`)}
      </Anchor>
    );
  }
  if (orders === undefined || !can('rectification.write')) return null;
  return (
    <Anchor component={Link} size="xs" to={`/rectification?new=${origin}.${id}`}>
      {t('rectification.linked.issue')}
    </Anchor>
  );
}

/** Orders to put right that follow from a record, and the way to issue one. */
export function LinkedOrders({ origin, id }: { origin: Origin; id: number }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const orders = useApiQuery(
    'rectification',
    'linked',
    { origin, originId: id },
    { enabled: can('rectification.read'), keepPrevious: false },
  ).data;
  if (!can('rectification.read')) return null;
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {t('rectification.linked.title')}
        </Text>
        {can('rectification.write') && (
          <Button
            size="xs"
            variant="default"
            component={Link}
            to={`/rectification?new=${origin}.${id}`}
            leftSection={<IconChecklist size={14} />}
          >
            {t('rectification.linked.issue')}
          </Button>
        )}
      </Group>
      {orders?.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('rectification.linked.none')}
        </Text>
      )}
      {orders?.map((order) => (
        <Group key={order.id} gap={8} wrap="nowrap">
          <Anchor component={Link} size="sm" truncate to={`/rectification?filter=all&open=${order.id}`}>
            {order.no} {order.measure}
          </Anchor>
          <StatusBadge tone={order.standing === 'overdue' ? 'bad' : 'info'}>
            {t(`rectification.state.${order.state}`)}
          </StatusBadge>
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {order.due}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
