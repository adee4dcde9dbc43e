import { Anchor, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrderDetail } from '#shared/contracts/rectification';
import { useSession } from '../../api/session';

/** What was ordered, of whom, and what came of it. */
export function OrderFacts({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  const shifted = order.limit !== null && order.limit !== order.due && order.state !== 'checked';
  const facts: [label: string, value: ReactNode][] = [
    [t('rectification.field.origin'), <OriginLink key="origin" order={order} />],
    [t('rectification.field.measure'), order.measure],
    [t('rectification.field.window'), order.windowName],
    [t('rectification.field.unit'), order.unitName],
    [t('rectification.field.owner'), order.owner],
    [t('rectification.field.raisedBy'), order.raisedBy],
    [t('rectification.field.issued'), order.issuedOn],
    [
      t('rectification.field.due'),
      shifted ? t('rectification.rest', { due: order.due, limit: order.limit }) : order.due,
    ],
    [t('rectification.field.lookBy'), order.lookBy],
    [
      t('rectification.field.satisfaction'),
      order.satisfaction && t(`rectification.satisfaction.${order.satisfaction}`),
    ],
    [t('rectification.field.closed'), order.closedOn],
  ];
  return (
    <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0} layout="fixed">
      <Table.Tbody>
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Td w={110} c="dimmed" style={{ verticalAlign: 'top' }}>
                {label}
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}

function OriginLink({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const { origin, originId, campaignId, campaignName, issuedOn } = order;
  const words = [t(`rectification.origin.${origin}`), campaignName].filter(Boolean).join(' · ');
  const to =
    origin === 'incident' && can('incidents.read')
      ? `/incidents?month=${issuedOn.slice(0, 7)}&open=${originId}`
      : origin === 'complaint' && can('complaints.read')
        ? `/complaints?all=1&open=${originId}`
        : origin === 'campaign' && can('rectification.read')
          ? `/campaigns/${campaignId}`
          : null;
  if (to === null) return words;
  return (
    <Anchor component={Link} size="sm" to={to}>
      {words}
    </Anchor>
  );
}
