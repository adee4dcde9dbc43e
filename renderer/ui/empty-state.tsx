import { Button, Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: string;
  /** What to do so that something appears here. */
  text?: string;
  action?: { label: string; onClick: () => void };
  icon?: ReactNode;
}

/** Says that nothing is here, why, and what to do next. */
export function EmptyState({ title, text, action, icon }: EmptyStateProps) {
  return (
    <Stack align="center" justify="center" gap={6} py={40} px={16} role="status">
      {icon ?? <IconInbox size={36} stroke={1.3} color="var(--mantine-color-gray-5)" aria-hidden />}
      <Text fw={600}>{title}</Text>
      {text && (
        <Text size="sm" c="dimmed" ta="center" maw={460} style={{ whiteSpace: 'pre-line' }}>
          {text}
        </Text>
      )}
      {action && (
        <Button mt={6} onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </Stack>
  );
}
