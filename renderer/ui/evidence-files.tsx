import { ActionIcon, Anchor, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconPaperclip } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentInfo } from '#shared/contracts/attachments';
import { viewOf } from '#shared/domain/evidence/file-type';
import { formatWall } from '#shared/domain/time/wall';
import { confirmDialog } from './confirm-dialog';
import { EvidenceViewer, type EvidenceViewerProps, sizeText } from './evidence-viewer';
import { FileButton } from './file-button';
import { StatusBadge } from './status-badge';

interface EvidenceFilesProps {
  files: AttachmentInfo[] | undefined;
  /** Where the words of the list stand. */
  words:
    | 'incidents.life.evidence'
    | 'incidents.life.proof'
    | 'complaints.files'
    | 'complaints.answerFiles'
    | 'rectification.files'
    | 'inspections.photos'
    | 'leave.files';
  mayWrite: boolean;
  /** Whoever may add files may take them back, where nothing else is said. */
  mayWithdraw?: boolean | ((file: AttachmentInfo) => boolean);
  onAdd: () => Promise<void>;
  /** Saves a copy; left out, files are only looked at. */
  onSave?: (file: AttachmentInfo) => void;
  onWithdraw: (file: AttachmentInfo, reason: string) => void;
  load: EvidenceViewerProps['load'];
  /** What is said above the list, also in place of there being none. */
  note?: ReactNode;
}

/** Files of a record: added, looked at inside, saved as a copy, withdrawn with a reason. */
export function EvidenceFiles({
  files,
  words,
  mayWrite,
  mayWithdraw = mayWrite,
  onAdd,
  onSave,
  onWithdraw,
  load,
  note = null,
}: EvidenceFilesProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<AttachmentInfo | null>(null);
  const takeBack = async (file: AttachmentInfo) => {
    const answer = await confirmDialog({
      title: t(`${words}.withdraw`),
      message: t(`${words}.withdrawAsk`, { name: file.name }),
      confirmLabel: t(`${words}.withdraw`),
      danger: true,
      reason: 'required',
    });
    if (answer) onWithdraw(file, answer.reason);
  };
  return (
    <Stack gap={6} component="section" aria-label={t(`${words}.title`)}>
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {t(`${words}.title`)}
        </Text>
        {mayWrite && (
          <FileButton size="xs" leftSection={<IconPaperclip size={14} />} onChoose={onAdd}>
            {t(`${words}.add`)}
          </FileButton>
        )}
      </Group>
      {note}
      {files?.length === 0 && note === null && (
        <Text size="xs" c="dimmed">
          {t(`${words}.none`)}
        </Text>
      )}
      {files?.map((file) => (
        <Group key={file.id} gap={6} wrap="nowrap">
          <Anchor
            component="button"
            type="button"
            size="sm"
            truncate
            maw={260}
            td={file.withdrawnAt === null ? undefined : 'line-through'}
            onClick={() => (onSave && viewOf(file.type) === 'other' ? onSave(file) : setShown(file))}
          >
            {file.name}
          </Anchor>
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {sizeText(file.bytes)} · {formatWall(file.addedAt).slice(0, 16)}
          </Text>
          {file.lost && <StatusBadge tone="bad">{t('ui.evidence.lost')}</StatusBadge>}
          {file.withdrawnAt === null ? (
            <Group gap={2} ml="auto" wrap="nowrap">
              {onSave && (
                <ActionIcon
                  variant="subtle"
                  aria-label={t('ui.evidence.saveCopy', { name: file.name })}
                  onClick={() => onSave(file)}
                >
                  <IconDownload size={15} />
                </ActionIcon>
              )}
              {(typeof mayWithdraw === 'boolean' ? mayWithdraw : mayWithdraw(file)) && (
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={`${t(`${words}.withdraw`)} ${file.name}`}
                  onClick={() => void takeBack(file)}
                >
                  <IconArrowBackUp size={15} />
                </ActionIcon>
              )}
            </Group>
          ) : (
            <Text size="xs" c="dimmed" truncate>
              {t(`${words}.withdrawn`, { reason: file.withdrawnReason })}
            </Text>
          )}
        </Group>
      ))}
      <EvidenceViewer file={shown} onClose={() => setShown(null)} load={load} />
    </Stack>
  );
}
