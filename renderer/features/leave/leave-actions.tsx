import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { ApproveForm } from './approve-form';
import { ReturnForm } from './return-form';
import { stamp } from './words';

/** What this account can do with a request as it stands. */
export function LeaveActions({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [form, setForm] = useState<'approve' | 'return' | null>(null);
  const close = () => setForm(null);
  const deciding = leave.mayDecide && can('leave.approve');
  const mayReturn = leave.state === 'approved' && leave.phase !== 'upcoming' && can('leave.write');
  const live = leave.state === 'submitted' || (leave.state === 'approved' && leave.returnedAt === null);
  return (
    <Group gap={8}>
      {deciding && <Button onClick={() => setForm('approve')}>{t('leave.action.approve')}</Button>}
      {deciding && <RefuseButton leave={leave} />}
      {mayReturn && (
        <Button variant={leave.returnedAt === null ? 'filled' : 'default'} onClick={() => setForm('return')}>
          {t(leave.returnedAt === null ? 'leave.action.returned' : 'leave.action.correctReturn')}
        </Button>
      )}
      {live && can('leave.write') && <CancelButton leave={leave} />}
      <ApproveForm leave={leave} opened={form === 'approve'} onClose={close} />
      <ReturnForm leave={leave} opened={form === 'return'} onClose={close} />
    </Group>
  );
}

const wordsOf = (leave: LeaveDetail) => ({
  name: leave.staffName,
  span: `${stamp(leave.startAt)} – ${stamp(leave.endAt)}`,
});

function RefuseButton({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const decide = useApiMutation('leave', 'decide', {
    onSuccess: () => notifyDone(t('leave.refuseAsk.done')),
  });
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('leave.refuseAsk.title'),
      message: t('leave.refuseAsk.message', wordsOf(leave)),
      confirmLabel: t('leave.action.refuse'),
      danger: true,
      reason: 'required',
    });
    if (!answer) return;
    decide.mutate({ id: leave.id, version: leave.version, decision: 'refuse', note: answer.reason });
  };
  return (
    <Button variant="default" loading={decide.isPending} onClick={() => void ask()}>
      {t('leave.action.refuse')}
    </Button>
  );
}

function CancelButton({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const cancel = useApiMutation('leave', 'cancel', {
    onSuccess: () => notifyDone(t('leave.cancelAsk.done')),
  });
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('leave.cancelAsk.title'),
      message: t('leave.cancelAsk.message', wordsOf(leave)),
      confirmLabel: t('leave.action.cancel'),
      danger: true,
      reason: 'required',
    });
    if (answer) cancel.mutate({ id: leave.id, version: leave.version, reason: answer.reason });
  };
  return (
    <Button variant="subtle" color="red" ml="auto" loading={cancel.isPending} onClick={() => void ask()}>
      {t('leave.action.cancel')}
    </Button>
  );
}
