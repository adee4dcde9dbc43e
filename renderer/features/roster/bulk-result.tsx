import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterBulkResult } from '#shared/contracts/roster';

interface BulkResultProps {
  result: RosterBulkResult | null;
  onClose: () => void;
}

/** How many duties a copy or rotation planned, and which it left out and why. */
export function BulkResult({ result, onClose }: BulkResultProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={result !== null} onClose={onClose} title={t('roster.bulk.title')} size={560}>
      <Stack gap={10}>
        <Text size="sm">
          {t('roster.bulk.summary', { placed: result?.placed ?? 0, skipped: result?.skipped.length ?? 0 })}
        </Text>
        {result && result.leaders.length > 0 && (
          <>
            <Text size="sm" fw={600}>
              {t('roster.bulk.leaders', { count: result.leaders.length })}
            </Text>
            <List size="sm" mah={160} style={{ overflow: 'auto' }}>
              {result.leaders.map(({ date, name }) => (
                <List.Item key={`${date}-${name}`}>
                  {t('roster.bulk.line', { date, name, words: t('roster.conflict.leader_twice') })}
                </List.Item>
              ))}
            </List>
          </>
        )}
        <List size="sm" mah={260} style={{ overflow: 'auto' }}>
          {result?.skipped.map(({ date, name, code }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one person may be left out twice on a day, and the list never changes
            <List.Item key={`${date}-${index}`}>
              {t('roster.bulk.line', { date, name, words: t(`roster.problem.${code}`) })}
            </List.Item>
          ))}
        </List>
        <Button style={{ alignSelf: 'flex-end' }} onClick={onClose} data-autofocus>
          {t('ui.close')}
        </Button>
      </Stack>
    </Modal>
  );
}
