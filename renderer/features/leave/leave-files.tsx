import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { api } from '../../api/client';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { EvidenceFiles } from '../../ui/evidence-files';
import { ProgressDialog } from '../../ui/progress-dialog';

/** Certificates: added as photo or scan, looked at inside the program, withdrawn with a reason. */
export function LeaveFiles({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const { id, reasonHidden, papersMissing } = leave;
  const files = useApiQuery('leave', 'files', { id }, { enabled: !reasonHidden, keepPrevious: false }).data;
  const add = useJob('leave', 'attach');
  const withdraw = useApiMutation('leave', 'detach');
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
  const missing = (
    <Text size="xs" c="red.8">
      {t('leave.files.missing')}
    </Text>
  );
  return (
    <>
      <EvidenceFiles
        files={files}
        words="leave.files"
        mayWrite={leave.actions.includes('attach')}
        onAdd={choose}
        onWithdraw={(file, reason) => withdraw.mutate({ id: file.id, reason })}
        load={(file, offset) => api.leave.filePart({ id: file, offset })}
        note={papersMissing ? missing : null}
      />
      <ProgressDialog job={add} title={t('leave.files.storing')} />
    </>
  );
}
