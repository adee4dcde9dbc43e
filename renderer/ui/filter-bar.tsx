import { Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** A row of filters above a table: search box first, then selects; `right` for counts and exports. */
export function FilterBar({ children, right }: { children: ReactNode; right?: ReactNode }) {
  return (
    <Group gap={8} wrap="wrap" align="center" role="search">
      {children}
      {right && (
        <Group gap={8} ml="auto">
          {right}
        </Group>
      )}
    </Group>
  );
}
