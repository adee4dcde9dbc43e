import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';

/** good: done, present · notice: wants attention · bad: missing, refused · info: leave, outing · quiet: closed, rest. */
export type Tone = 'good' | 'notice' | 'bad' | 'info' | 'quiet';

const COLORS: Record<Tone, string> = {
  good: 'green',
  notice: 'orange',
  bad: 'red',
  info: 'navy',
  quiet: 'gray',
};

/** A status in one or two words; the tone repeats what the words say, it never stands alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Badge
      color={COLORS[tone]}
      c={`${COLORS[tone]}.9`}
      variant="light"
      radius="sm"
      size="md"
      tt="none"
      fw={500}
      style={{ verticalAlign: 'middle' }}
    >
      {children}
    </Badge>
  );
}
