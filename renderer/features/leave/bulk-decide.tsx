import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '#shared/contracts/leave';
import { ApiError } from '../../api/api-error';
import { errorWords } from '../../api/error-words';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import type { Output } from '../../api/types';
import { confirmDialog } from '../../ui/confirm-dialog';

type Answer = Output<'leave', 'decideMany'>;

interface BulkDecideProps {
  rows: readonly LeaveRow[];
  /** Those that could not be decided stay checked. */
  onDone: (left: Set<number>) => void;
}

/** One decision for all that are checked; each that could not be taken is named with its reason. */
export function BulkDecide({ rows, onDone }: BulkDecideProps) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const decide = useApiMutation('leave', 'decideMany');
  const ask = async (decision: 'approve' | 'send_back' | 'refuse') => {
    const reply = await confirmDialog({
      title: t(`leave.bulk.${decision}`),
      message: t('leave.bulk.ask', { count: rows.length }),
      confirmLabel: t(`leave.bulk.${decision}`),
      danger: decision === 'refuse',
      reason: decision === 'approve' ? 'optional' : 'required',
    });
    if (!reply) return;
    const items = rows.map(({ id, version }) => ({ id, version }));
    const given = await decide.mutateAsync({ items, decision, note: reply.reason }).catch(() => null);
    if (!given) return;
    if (given.refused.length > 0) setAnswer(given);
    else notifyDone(t('leave.bulk.done', { count: given.done }));
    onDone(new Set(given.refused.map(({ id }) => id)));
  };
  return (
    <>
      {rows.length > 0 && (
        <Group gap={8}>
          <Button size="compact-sm" loading={decide.isPending} onClick={() => void ask('approve')}>
            {t('leave.bulk.approve')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void ask('send_back')}>
            {t('leave.bulk.send_back')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void ask('refuse')}>
            {t('leave.bulk.refuse')}
          </Button>
        </Group>
      )}
      <Modal
        opened={answer !== null}
        onClose={() => setAnswer(null)}
        size={560}
        title={t('leave.bulk.title', { count: answer?.refused.length ?? 0 })}
      >
        {answer && <Refused answer={answer} onClose={() => setAnswer(null)} />}
      </Modal>
    </>
  );
}

function Refused({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap={10}>
      <Text size="sm">{t('leave.bulk.rest', { count: answer.done })}</Text>
      <List size="sm" spacing={6}>
        {answer.refused.map(({ id, staffName, code, params }) => (
          <List.Item key={id}>
            <Text span fw={600} size="sm">
              {staffName}
            </Text>{' '}
            {errorWords(new ApiError({ code, params }))}
          </List.Item>
        ))}
      </List>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('leave.bulk.close')}
        </Button>
      </Group>
    </Stack>
  );
}
