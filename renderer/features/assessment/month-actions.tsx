import { Button } from '@mantine/core';
import { IconLock, IconLockOpen, IconPrinter, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Checklist } from '#shared/contracts/assessment';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { CloseDialog } from './close-dialog';
import { useMonthWords } from './use-month-words';

/** The next step of the month for whoever may take it. */
export function MonthActions({ checklist }: { checklist: Checklist }) {
  const { state, month, ready } = checklist;
  const { t } = useTranslation();
  const { can } = useSession();
  const [closing, setClosing] = useState(false);
  const papers = state === 'confirmed' ? 'assessment.papers.issue' : 'assessment.papers.view';
  return (
    <>
      {(state === 'closed' || state === 'confirmed') && can('assessment.close') && <Reopen month={month} />}
      {state === 'open' && can('assessment.close') && (
        <Button leftSection={<IconLock size={16} />} disabled={!ready} onClick={() => setClosing(true)}>
          {t('assessment.close.action')}
        </Button>
      )}
      {state === 'closed' && can('assessment.confirm') && <Confirm month={month} />}
      {(state === 'confirmed' || state === 'published') && can('documents.read') && (
        <Button
          component={Link}
          to={`/documents?month=${month}`}
          variant={state === 'confirmed' ? 'filled' : 'default'}
          leftSection={<IconPrinter size={16} />}
        >
          {t(papers)}
        </Button>
      )}
      <CloseDialog opened={closing} checklist={checklist} onClose={() => setClosing(false)} />
    </>
  );
}

function Confirm({ month }: { month: string }) {
  const { t } = useTranslation();
  const words = useMonthWords()(month);
  const confirm = useApiMutation('assessment', 'confirm', {
    onSuccess: () => notifyDone(t('assessment.confirm.done', { month: words })),
  });
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('assessment.confirm.title', { month: words }),
      message: t('assessment.confirm.message'),
      confirmLabel: t('assessment.confirm.submit'),
    });
    if (answer) confirm.mutate({ month });
  };
  return (
    <Button
      leftSection={<IconRosetteDiscountCheck size={16} />}
      loading={confirm.isPending}
      onClick={() => void ask()}
    >
      {t('assessment.confirm.action')}
    </Button>
  );
}

function Reopen({ month }: { month: string }) {
  const { t } = useTranslation();
  const words = useMonthWords()(month);
  const reopen = useApiMutation('assessment', 'reopen', {
    onSuccess: () => notifyDone(t('assessment.reopen.done', { month: words })),
  });
  const ask = async () => {
    const answer = await confirmDialog({
      title: t('assessment.reopen.title', { month: words }),
      message: t('assessment.reopen.message'),
      confirmLabel: t('assessment.reopen.submit'),
      danger: true,
      reason: 'required',
    });
    if (answer) reopen.mutate({ month, reason: answer.reason });
  };
  return (
    <Button
      variant="default"
      leftSection={<IconLockOpen size={16} />}
      loading={reopen.isPending}
      onClick={() => void ask()}
    >
      {t('assessment.reopen.action')}
    </Button>
  );
}
