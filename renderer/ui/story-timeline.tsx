import { Text, Timeline } from '@mantine/core';

export interface StoryItem {
  id: number;
  title: string;
  /** Day, person, limit, account: what is known of them. */
  about: readonly string[];
  text: string;
}

/** Everything that happened to a record, in order. */
export function StoryTimeline({ items }: { items: readonly StoryItem[] }) {
  return (
    <Timeline active={items.length} bulletSize={12} lineWidth={2} color="navy">
      {items.map(({ id, title, about, text }) => (
        <Timeline.Item key={id} title={<Text size="sm">{title}</Text>}>
          <Text size="xs" c="dimmed">
            {about.filter(Boolean).join(' · ')}
          </Text>
          {text && (
            <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {text}
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
