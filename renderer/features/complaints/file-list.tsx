import { ActionIcon, Anchor, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentInfo } from '#shared/contracts/attachments';
import { viewOf } from '#shared/domain/evidence/file-type';
import { formatWall } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { EvidenceViewer, sizeText } from '../../ui/evidence-viewer';
import { FileButton } from '../../ui/file-button';
import { ProgressDialog } from '../../ui/progress-dialog';

/** Letters, recordings and pictures of a complaint: for those who may know who complained. */
export function FileList({ id }: { id: number }) {
  const { t } = useTranslation();
  const files = useApiQuery('complaints', 'files', { id }, { keepPrevious: false }).data;
  const [shown, setShown] = useState<AttachmentInfo | null>(null);
  const add = useJob('complaints', 'addFiles');
  const save = useJob('complaints', 'saveFile');
  const withdraw = useApiMutation('complaints', 'withdrawFile');
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'any', multiple: true });
    if (!picked) return;
    const added = await add.run({ id, tokens: picked.map(({ token }) => token) });
    if (added) notifyDone(t('complaints.files.added', { count: added.ids.length }));
  };
  const takeBack = async (file: AttachmentInfo) => {
    const answer = await confirmDialog({
      title: t('complaints.files.withdraw'),
      message: t('complaints.files.withdrawAsk', { name: file.name }),
      confirmLabel: t('complaints.files.withdraw'),
      danger: true,
      reason: 'required',
    });
    if (answer) withdraw.mutate({ id: file.id, reason: answer.reason });
  };
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {t('complaints.files.title')}
        </Text>
        <FileButton size="xs" leftSection={<IconPaperclip size={14} />} onChoose={choose}>
          {t('complaints.files.add')}
        </FileButton>
      </Group>
      {files?.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('complaints.files.none')}
        </Text>
      )}
      {files?.map((file) => (
        <Group key={file.id} gap={6} wrap="nowrap">
          <Anchor
            component="button"
            size="sm"
            truncate
            maw={260}
            td={file.withdrawnAt === null ? undefined : 'line-through'}
            onClick={() => (viewOf(file.type) === 'other' ? void save.run({ id: file.id }) : setShown(file))}
          >
            {file.name}
          </Anchor>
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {sizeText(file.bytes)} · {formatWall(file.addedAt).slice(0, 16)}
          </Text>
          {file.withdrawnAt === null ? (
            <Group gap={2} ml="auto" wrap="nowrap">
              <ActionIcon
                variant="subtle"
                aria-label={t('ui.evidence.saveCopy', { name: file.name })}
                onClick={() => void save.run({ id: file.id })}
              >
                <IconDownload size={15} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={`${t('complaints.files.withdraw')} ${file.name}`}
                onClick={() => void takeBack(file)}
              >
                <IconArrowBackUp size={15} />
              </ActionIcon>
            </Group>
          ) : (
            <Text size="xs" c="dimmed" truncate>
              {t('complaints.files.withdrawn', { reason: file.withdrawnReason })}
            </Text>
          )}
        </Group>
      ))}
      <ProgressDialog job={add} title={t('complaints.files.storing')} />
      <EvidenceViewer
        file={shown}
        onClose={() => setShown(null)}
        load={(file, offset) => api.complaints.filePart({ id: file, offset })}
      />
    </Stack>
  );
}
