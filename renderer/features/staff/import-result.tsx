import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../api/types';
import { ImportCounts } from './import-counts';

export interface ImportResultProps {
  result: Output<'staff', 'importApply'>;
  onList: () => void;
  onAgain: () => void;
}

/** Last step: what was taken over. */
export function ImportResult({ result, onList, onAgain }: ImportResultProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={14} maw={620} role="status">
      <Group gap={10}>
        <IconCircleCheck size={28} color="var(--mantine-color-green-8)" aria-hidden />
        <div>
          <Text fw={600}>{t('staff.roster.doneTitle')}</Text>
          <Text size="sm">{t('staff.roster.doneText', { rows: result.rows })}</Text>
        </div>
      </Group>
      <ImportCounts counts={result.counts} />
      <Group gap={8}>
        <Button onClick={onList} autoFocus>
          {t('staff.roster.toList')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('staff.roster.again')}
        </Button>
      </Group>
    </Stack>
  );
}
