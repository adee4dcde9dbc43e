import { Group, Paper, Progress, Stack, Text } from '@mantine/core';

interface BarListProps {
  title: string;
  bars: readonly { label: string; value: number }[];
}

/** A few numbers beside each other, each as long as its part of the largest. */
export function BarList({ title, bars }: BarListProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <Paper withBorder px={12} py={10}>
      <Stack gap={7}>
        <Text fw={600} size="sm">
          {title}
        </Text>
        {bars.map(({ label, value }) => (
          <Group key={label} gap={8} wrap="nowrap">
            <Text size="xs" w={72} style={{ whiteSpace: 'nowrap' }}>
              {label}
            </Text>
            <Progress flex={1} size="md" value={(value / most) * 100} aria-label={label} />
            <Text size="sm" w={28} ta="right">
              {value}
            </Text>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
