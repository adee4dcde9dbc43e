import { ActionIcon, Anchor, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentInfo } from '#shared/contracts/attachments';
import type { LeaveDetail } from '#shared/contracts/leave';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { EvidenceViewer, sizeText } from '../../ui/evidence-viewer';
import { FileButton } from '../../ui/file-button';
import { ProgressDialog } from '../../ui/progress-dialog';
import { stamp } from './words';

/** Certificates: added as photo or scan, looked at inside the program, withdrawn with a reason. */
export function LeaveFiles({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const { id, reasonHidden, papersMissing } = leave;
  const files = useApiQuery('leave', 'files', { id }, { enabled: !reasonHidden, keepPrevious: false }).data;
  const [shown, setShown] = useState<AttachmentInfo | null>(null);
  const add = useJob('leave', 'attach');
  const choose = async () => {
    const picked = await api.transfer.pick({ kind: 'any', multiple: true });
    if (!picked) return;
    const added = await add.run({ id, tokens: picked.map(({ token }) => token), note: '' });
    if (added) notifyDone(t('leave.files.added', { count: picked.length }));
  };
  if (reasonHidden) {
    return (
      <Text size="xs" c="dimmed">
        {t('leave.fact.hidden')}
      </Text>
    );
  }
  const mayAttach = leave.actions.includes('attach');
  return (
    <Stack gap={6} component="section" aria-label={t('leave.files.title')}>
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {t('leave.files.title')}
        </Text>
        {mayAttach && (
          <FileButton size="xs" leftSection={<IconPaperclip size={14} />} onChoose={choose}>
            {t('leave.files.add')}
          </FileButton>
        )}
      </Group>
      {papersMissing && (
        <Text size="xs" c="red.8">
          {t('leave.files.missing')}
        </Text>
      )}
      {files?.length === 0 && !papersMissing && (
        <Text size="xs" c="dimmed">
          {t('leave.files.none')}
        </Text>
      )}
      {files?.map((file) => (
        <FileLine key={file.id} file={file} mayWithdraw={mayAttach} onShow={() => setShown(file)} />
      ))}
      <ProgressDialog job={add} title={t('leave.files.storing')} />
      <EvidenceViewer
        file={shown}
        onClose={() => setShown(null)}
        load={(file, offset) => api.leave.filePart({ id: file, offset })}
      />
    </Stack>
  );
}

interface FileLineProps {
  file: AttachmentInfo;
  mayWithdraw: boolean;
  onShow: () => void;
}

function FileLine({ file, mayWithdraw, onShow }: FileLineProps) {
  const { t } = useTranslation();
  const withdraw = useApiMutation('leave', 'detach');
  const takeBack = async () => {
    const answer = await confirmDialog({
      title: t('leave.files.withdraw'),
      message: t('leave.files.withdrawAsk', { name: file.name }),
      confirmLabel: t('leave.files.withdraw'),
      danger: true,
      reason: 'required',
    });
    if (answer) withdraw.mutate({ id: file.id, reason: answer.reason });
  };
  const live = file.withdrawnAt === null;
  return (
    <Group gap={6} wrap="nowrap">
      <Anchor
        component="button"
        type="button"
        size="sm"
        truncate
        maw={260}
        td={live ? undefined : 'line-through'}
        onClick={onShow}
      >
        {file.name}
      </Anchor>
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {sizeText(file.bytes)} · {stamp(file.addedAt)}
      </Text>
      {live && mayWithdraw && (
        <ActionIcon
          ml="auto"
          variant="subtle"
          color="red"
          aria-label={`${t('leave.files.withdraw')} ${file.name}`}
          onClick={() => void takeBack()}
        >
          <IconArrowBackUp size={15} />
        </ActionIcon>
      )}
      {!live && (
        <Text size="xs" c="dimmed" truncate>
          {t('leave.files.withdrawn', { reason: file.withdrawnReason })}
        </Text>
      )}
    </Group>
  );
}
