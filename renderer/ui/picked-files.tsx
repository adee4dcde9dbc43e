import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { api } from '../api/client';
import { sizeText } from './evidence-viewer';
import { FileButton } from './file-button';

interface PickedFilesProps {
  label: string;
  files: readonly PickedFileInfo[];
  onChange: (files: PickedFileInfo[]) => void;
}

/** Files chosen in a form, stored with it when it is saved. */
export function PickedFiles({ label, files, onChange }: PickedFilesProps) {
  const { t } = useTranslation();
  const choose = async () => {
    const picked = (await api.transfer.pick({ kind: 'any', multiple: true })) ?? [];
    onChange([...files, ...picked]);
  };
  return (
    <Stack gap={4}>
      <Group>
        <FileButton size="xs" leftSection={<IconPaperclip size={14} />} onChoose={choose}>
          {label}
        </FileButton>
      </Group>
      {files.map((file) => (
        <Group key={file.token} gap={6} wrap="nowrap">
          <Text size="sm" truncate maw={300}>
            {file.name}
          </Text>
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {sizeText(file.bytes)}
          </Text>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t('ui.pickedFiles.remove', { name: file.name })}
            onClick={() => onChange(files.filter(({ token }) => token !== file.token))}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}
