import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterCounts } from '#shared/contracts/staff-roster';

const KINDS = ['units', 'windows', 'staff', 'postings'] as const;
const CHANGES = ['added', 'changed', 'unchanged'] as const;

/** New, updated and unchanged records by kind; what there is nothing of is left out. */
export function ImportCounts({ counts }: { counts: RosterCounts }) {
  const { t } = useTranslation();
  const changes = CHANGES.filter((change) => KINDS.some((kind) => counts[kind][change] > 0));
  return (
    <Table
      withTableBorder
      withColumnBorders
      w="auto"
      style={{ alignSelf: 'flex-start', fontVariantNumeric: 'tabular-nums' }}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th />
          {KINDS.map((kind) => (
            <Table.Th key={kind} ta="right">
              {t(`staff.roster.counts.${kind}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map((change) => (
          <Table.Tr key={change}>
            <Table.Th>{t(`staff.roster.changes.${change}`)}</Table.Th>
            {KINDS.map((kind) => (
              <Table.Td key={kind} ta="right" c={counts[kind][change] === 0 ? 'dimmed' : undefined}>
                {counts[kind][change]}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
