import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { FileButton } from '../../ui/file-button';

/** First step: the template, and the file. */
export function ImportStart({ onChoose }: { onChoose: () => Promise<void> }) {
  const { t } = useTranslation();
  const template = useJob('staff', 'importTemplate');
  const save = async () => {
    const saved = await template.run({});
    if (saved?.fileName) notifyDone(t('staff.roster.templateSaved', { name: saved.fileName }));
  };
  return (
    <Stack gap={14} maw={900}>
      <Text size="sm">{t('staff.roster.intro')}</Text>
      <SimpleGrid cols={2} spacing={14}>
        <Choice text={t('staff.roster.templateText')}>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={template.running}
            onClick={() => void save()}
          >
            {t('staff.roster.template')}
          </Button>
        </Choice>
        <Choice text={t('staff.roster.chooseText')}>
          <FileButton variant="filled" onChoose={onChoose}>
            {t('staff.roster.choose')}
          </FileButton>
        </Choice>
      </SimpleGrid>
    </Stack>
  );
}

function Choice({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Paper withBorder p={16}>
      <Stack gap={12} justify="space-between" h="100%">
        <Text size="sm" c="dimmed">
          {text}
        </Text>
        <Group>{children}</Group>
      </Stack>
    </Paper>
  );
}
