import { Divider, Drawer, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '#shared/contracts/rectification';
import { useApiQuery } from '../../api/query';
import { dialogOnTop } from '../../ui/dialog-on-top';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { FileList } from './file-list';
import { OrderFacts } from './order-facts';
import { OrderTimeline } from './order-timeline';
import { StepActions } from './step-actions';
import { clockText, LOOK_TONES, levelText, STANDING_TONES, STATE_TONES } from './words';

interface OrderDrawerProps {
  id: number | null;
  onClose: () => void;
  onEdit: (order: OrderDetail) => void;
}

/** One order beside the list: how it stands, what can be done now, its proof and its whole story. */
export function OrderDrawer({ id, onClose, onEdit }: OrderDrawerProps) {
  const { t } = useTranslation();
  const close = () => {
    if (!dialogOnTop()) onClose();
  };
  return (
    <Drawer opened={id !== null} onClose={close} position="right" size={620} title={t('rectification.title')}>
      {id !== null && <DrawerBody id={id} onEdit={onEdit} />}
    </Drawer>
  );
}

function DrawerBody({ id, onEdit }: { id: number; onEdit: (order: OrderDetail) => void }) {
  const { t } = useTranslation();
  const query = useApiQuery('rectification', 'get', { id }, { keepPrevious: false });
  return (
    <QueryView query={query}>
      {(order) => (
        <Stack gap={12}>
          <Text fw={600} size="lg" style={{ overflowWrap: 'anywhere' }}>
            {order.problem}
          </Text>
          <Group gap={8}>
            <Text size="sm" c="dimmed">
              {order.no}
            </Text>
            <StatusBadge tone={STATE_TONES[order.state]}>
              {t(`rectification.state.${order.state}`)}
            </StatusBadge>
            {order.limit !== null && (
              <StatusBadge tone={STANDING_TONES[order.standing]}>{clockText(order, t)}</StatusBadge>
            )}
            {order.level > 0 && <StatusBadge tone="bad">{levelText(order.level, t)}</StatusBadge>}
            {order.extensions > 0 && (
              <StatusBadge tone="notice">
                {t('rectification.extended', { count: order.extensions })}
              </StatusBadge>
            )}
            {order.returns > 0 && (
              <StatusBadge tone="bad">{t('rectification.returned', { count: order.returns })}</StatusBadge>
            )}
            {order.lookResult && (
              <StatusBadge tone={LOOK_TONES[order.lookResult]}>
                {t(`rectification.look.${order.lookResult}`)}
              </StatusBadge>
            )}
          </Group>
          <StepActions order={order} onEdit={onEdit} />
          <OrderFacts order={order} />
          <Divider />
          <FileList order={order} />
          <Divider />
          <Text fw={600} size="sm">
            {t('rectification.story.title')}
          </Text>
          <OrderTimeline order={order} />
        </Stack>
      )}
    </QueryView>
  );
}
