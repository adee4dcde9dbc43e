import { Button, Group, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import classes from './inspections.module.css';

/** The order windows are walked by. */
export function RouteForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const route = useApiQuery('inspections', 'route', {}, { enabled: opened }).data;
  const [order, setOrder] = useState<number[]>([]);
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    if (opened && route) setOrder(route.map(({ windowId }) => windowId));
  }, [opened, route]);
  const save = useApiMutation('inspections', 'saveRoute', { quiet: true });
  const move = (by: -1 | 1) => {
    const to = chosen + by;
    if (to < 0 || to >= order.length) return;
    const next = [...order];
    const [moved] = next.splice(chosen, 1);
    next.splice(to, 0, moved!);
    setOrder(next);
    setChosen(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null) return;
    event.preventDefault();
    if (event.altKey) move(by);
    else setChosen(Math.min(order.length - 1, Math.max(0, chosen + by)));
  };
  const submit = async () => {
    await save.mutateAsync({ windowIds: order });
    notifyDone(t('inspections.routeForm.saved'));
  };
  // The chosen row stays in sight, also when it is moved by keys.
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelectorAll('[role="option"]')[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const windows = new Map(route?.map((window) => [window.windowId, window]));
  return (
    <FormModal
      opened={opened}
      title={t('inspections.routeForm.title')}
      onClose={onClose}
      onSubmit={submit}
      size={520}
    >
      <Text size="sm" c="dimmed">
        {t('inspections.routeForm.hint')}
      </Text>
      <Group align="flex-start" wrap="nowrap" gap={8}>
        <ScrollArea.Autosize mah={380} flex={1}>
          <Stack
            ref={list}
            gap={0}
            role="listbox"
            aria-label={t('inspections.routeForm.title')}
            onKeyDown={onKeyDown}
          >
            {order.map((id, index) => {
              const window = windows.get(id);
              return (
                <UnstyledButton
                  key={id}
                  role="option"
                  aria-selected={index === chosen}
                  tabIndex={index === chosen ? 0 : -1}
                  className={classes.stop}
                  onClick={() => setChosen(index)}
                >
                  {index + 1}. {window?.name}
                  <Text span size="xs" c="dimmed" ml={8}>
                    {[window?.area, window?.code].filter(Boolean).join(' · ')}
                  </Text>
                </UnstyledButton>
              );
            })}
          </Stack>
        </ScrollArea.Autosize>
        <Stack gap={6}>
          <Button variant="default" leftSection={<IconArrowUp size={16} />} onClick={() => move(-1)}>
            {t('inspections.routeForm.up')}
          </Button>
          <Button variant="default" leftSection={<IconArrowDown size={16} />} onClick={() => move(1)}>
            {t('inspections.routeForm.down')}
          </Button>
        </Stack>
      </Group>
    </FormModal>
  );
}
