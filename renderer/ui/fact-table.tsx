import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a record says, a line each: label and value. */
export type FactLine = readonly [label: string, value: ReactNode];

/** The facts of a record; what is not known is not shown. */
export function FactTable({ facts }: { facts: readonly FactLine[] }) {
  return (
    <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0} layout="fixed">
      <Table.Tbody>
        {facts
          .filter(([, value]) => !isEmpty(value))
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

const isEmpty = (value: ReactNode): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
