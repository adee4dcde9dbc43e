import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';

/** good: done, present · notice: wants attention · bad: missing, refused · info: leave, outing · quiet: closed, rest. */
export type Tone = 'good' | 'notice' | 'bad' | 'info' | 'quiet';

/** Text and ground of each tone; every pair has a contrast of at least 6:1. */
const COLORS: Record<Tone, { color: string; background: string }> = {
  good: { color: '#17602a', background: '#e0f4e4' },
  notice: { color: '#8a3a00', background: '#ffeccf' },
  bad: { color: '#9b1c1c', background: '#ffe2e2' },
  info: { color: '#11345e', background: '#dbe5f2' },
  quiet: { color: '#495057', background: '#eceff1' },
};

/** A status in one or two words; the tone repeats what the words say, it never stands alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Badge radius="sm" tt="none" fw={500} style={{ verticalAlign: 'middle', ...COLORS[tone] }}>
      {children}
    </Badge>
  );
}
