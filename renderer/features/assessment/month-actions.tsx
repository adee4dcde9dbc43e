import { Button } from '@mantine/core';
import {
  IconLock,
  IconLockOpen,
  IconPrinter,
  IconRosetteDiscountCheck,
  IconSignature,
  IconSpeakerphone,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Checklist } from '#shared/contracts/assessment';
import type { ReviewView } from '#shared/contracts/assessment-review';
import type { MonthState } from '#shared/contracts/months';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { CloseDialog } from './close-dialog';
import { ReviewForm } from './review-form';
import { SignForm } from './sign-form';
import { useMonthWords } from './use-month-words';

const REOPENABLE: readonly MonthState[] = ['closed', 'review', 'confirmed', 'signed', 'void'];

/** The next step of the month for whoever may take it. */
export function MonthActions({
  checklist,
  review,
}: {
  checklist: Checklist;
  review: ReviewView | undefined;
}) {
  const { state, month, ready } = checklist;
  const { t } = useTranslation();
  const { can } = useSession();
  const [form, setForm] = useState<'close' | 'review' | 'sign' | null>(null);
  const close = () => setForm(null);
  const chief = can('assessment.close');
  return (
    <>
      {REOPENABLE.includes(state) && chief && <Reopen month={month} />}
      {state === 'open' && chief && (
        <Button leftSection={<IconLock size={16} />} disabled={!ready} onClick={() => setForm('close')}>
          {t('assessment.close.action')}
        </Button>
      )}
      {(state === 'closed' || state === 'review') && chief && (
        <Button
          variant={state === 'closed' ? 'filled' : 'default'}
          leftSection={<IconSpeakerphone size={16} />}
          onClick={() => setForm('review')}
        >
          {t(state === 'closed' ? 'assessment.review.start' : 'assessment.review.change')}
        </Button>
      )}
      {(state === 'closed' || state === 'review') && can('assessment.confirm') && (
        <Confirm month={month} early={state === 'closed' || review?.over !== true} />
      )}
      {state === 'confirmed' && can('assessment.sign') && (
        <Button leftSection={<IconSignature size={16} />} onClick={() => setForm('sign')}>
          {t('assessment.sign.action')}
        </Button>
      )}
      {(state === 'signed' || state === 'published' || state === 'void') && can('documents.read') && (
        <Button
          component={Link}
          to={`/documents?month=${month}`}
          variant={state === 'signed' ? 'filled' : 'default'}
          leftSection={<IconPrinter size={16} />}
        >
          {t(state === 'signed' ? 'assessment.papers.issue' : 'assessment.papers.view')}
        </Button>
      )}
      <CloseDialog opened={form === 'close'} checklist={checklist} onClose={close} />
      <ReviewForm month={month} period={review?.period ?? null} opened={form === 'review'} onClose={close} />
      <SignForm month={month} opened={form === 'sign'} onClose={close} />
    </>
  );
}

/** Before the end of a review the chief says why. */
function Confirm({ month, early }: { month: string; early: boolean }) {
  const { t } = useTranslation();
  const words = useMonthWords()(month);
  const confirm = useApiMutation('assessment', 'confirm', {
    onSuccess: () => notifyDone(t('assessment.confirm.done', { month: words })),
  });
  const ask = async () => {
    const message = t('assessment.confirm.message');
    const answer = await confirmDialog({
      title: t('assessment.confirm.title', { month: words }),
      message: early ? `${message}\n${t('assessment.confirm.messageEarly')}` : message,
      confirmLabel: t('assessment.confirm.submit'),
      reason: early ? 'required' : undefined,
    });
    if (answer) confirm.mutate({ month, reason: answer.reason });
  };
  return (
    <Button
      variant={early ? 'default' : 'filled'}
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
