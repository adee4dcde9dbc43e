import { Button, Group, Menu } from '@mantine/core';
import { IconDots, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '#shared/contracts/rectification';
import { STEPS_FROM } from '#shared/domain/rectification/life';
import { useSession } from '../../api/session';
import { OrderPaper, type OrderPaperKind } from './order-paper';
import type { StepName } from './step-fields';
import { StepForm } from './step-form';

type ActionName = StepName | 'change';

/** What leads on stands as a button; the rest lies in the menu. */
const LEADING: readonly ActionName[] = ['report', 'check', 'look', 'close', 'escalate', 'sendBack'];
const REST: readonly ActionName[] = ['extend', 'change', 'reopen', 'withdraw'];

/** Whether an action is worth offering: allowed, and not one that would only be refused. */
function offered(name: ActionName, order: OrderDetail): boolean {
  if (!STEPS_FROM[order.state].includes(name)) return false;
  if (name === 'escalate') return order.dueLevel > order.level;
  if (name === 'extend') return order.standing !== 'overdue';
  // Somebody else must not be charged with what the first one missed.
  return name !== 'change' || order.level === 0;
}

/** What can be done with an order now. */
export function StepActions({ order, onEdit }: { order: OrderDetail; onEdit: (order: OrderDetail) => void }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [step, setStep] = useState<StepName | null>(null);
  const [paper, setPaper] = useState<OrderPaperKind | null>(null);
  const mayWrite = can('rectification.write');
  const may = (name: ActionName) =>
    (mayWrite || (name === 'report' && can('rectification.answer'))) && offered(name, order);
  const take = (name: ActionName) => (name === 'change' ? onEdit(order) : setStep(name));
  const leading = LEADING.filter(may);
  const rest = REST.filter(may);
  const escalated = order.steps.some(({ type }) => type === 'escalate');
  return (
    <Group gap={8}>
      {leading.map((name, index) => (
        <Button
          key={name}
          variant={index === 0 ? 'filled' : 'light'}
          color={name === 'escalate' ? 'red' : undefined}
          onClick={() => take(name)}
        >
          {t(`rectification.step.action.${name}`)}
        </Button>
      ))}
      <Button variant="default" leftSection={<IconFileText size={15} />} onClick={() => setPaper('order')}>
        {t('rectification.step.action.order')}
      </Button>
      {escalated && (
        <Button
          variant="default"
          leftSection={<IconFileText size={15} />}
          onClick={() => setPaper('escalation')}
        >
          {t('rectification.step.action.escalation')}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" ml="auto" px={8} aria-label={t('rectification.step.more')}>
              <IconDots size={16} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((name) => (
              <Menu.Item
                key={name}
                color={name === 'withdraw' ? 'red' : undefined}
                onClick={() => take(name)}
              >
                {t(`rectification.step.action.${name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {step !== null && <StepForm order={order} step={step} onClose={() => setStep(null)} />}
      {paper !== null && <OrderPaper id={order.id} paper={paper} onClose={() => setPaper(null)} />}
    </Group>
  );
}
