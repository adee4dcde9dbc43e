import { Button, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '#shared/contracts/audit';
import { formatWall } from '#shared/domain/time/wall';
import { useAuthorWords, useOperationWords, useRecordWords } from './operation-words';
import { fieldChanges, fieldWords } from './record-values';

/** One row of the log in words: who did what, why, and each field as it was and as it became. */
export function AuditDetail({ row }: { row: AuditRow }) {
  const { t, i18n } = useTranslation();
  const operation = useOperationWords();
  const record = useRecordWords();
  const author = useAuthorWords();
  const [all, setAll] = useState(false);
  const changes = fieldChanges(i18n, row.entity, parsed(row.before), parsed(row.after));
  const same = changes.filter((change) => change.same).length;
  const shown = all ? changes : changes.filter((change) => !change.same);
  return (
    <Stack gap="xs">
      <Text size="sm">
        {formatWall(row.at)} · {author(row.accountName)} · {operation(row.operation)} · {record(row)}
      </Text>
      {row.reason && <Text size="sm">{t('audit.reasonIs', { reason: row.reason })}</Text>}
      {changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('audit.noFields')}
        </Text>
      ) : (
        <Table withTableBorder withColumnBorders verticalSpacing={4} fz="sm" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={130}>{t('audit.field')}</Table.Th>
              <Table.Th>{t('audit.before')}</Table.Th>
              <Table.Th>{t('audit.after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ field, before, after, same: unchanged }) => (
              <Table.Tr key={field}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{fieldWords(i18n.language, field)}</Table.Td>
                <Value text={before} dimmed={unchanged} />
                <Value text={after} dimmed={unchanged} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {same > 0 && (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setAll(!all)}>
          {all ? t('audit.hideSame') : t('audit.showSame', { count: same })}
        </Button>
      )}
    </Stack>
  );
}

function Value({ text, dimmed }: { text: string | null; dimmed: boolean }) {
  return (
    <Table.Td c={dimmed ? 'dimmed' : undefined} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text ?? ''}
    </Table.Td>
  );
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
