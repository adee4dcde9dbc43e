import { Group, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '#shared/contracts/assessment-review';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { useMonthWords } from './use-month-words';

/** Five days are usual; the office may choose others. */
const USUAL_DAYS = 4;

interface ReviewFormProps {
  month: Month;
  period: ReviewView['period'];
  opened: boolean;
  onClose: () => void;
}

/** Begins the review, or gives a running one other days. */
export function ReviewForm({ month, period, opened, onClose }: ReviewFormProps) {
  const { t } = useTranslation();
  const words = useMonthWords()(month);
  const [from, setFrom] = useState<IsoDate | null>(null);
  const [to, setTo] = useState<IsoDate | null>(null);
  const [note, setNote] = useState('');
  useEffect(() => {
    if (!opened) return;
    setFrom(period?.from ?? today());
    setTo(period?.to ?? addDays(today(), USUAL_DAYS));
    setNote(period?.note ?? '');
  }, [opened, period]);
  const start = useApiMutation('assessment', 'startReview', { quiet: true });
  const submit = async () => {
    if (from === null || to === null) return false;
    await start.mutateAsync({ month, from, to, note });
    notifyDone(t('assessment.review.done', { month: words }));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t('assessment.review.title', { month: words })}
      submitLabel={t(period ? 'assessment.review.save' : 'assessment.review.submit')}
      submitDisabled={from === null || to === null}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t('assessment.review.message')}</Text>
      <Group gap={12}>
        <DateField
          label={t('assessment.review.from')}
          required
          value={from}
          onChange={setFrom}
          data-autofocus
        />
        <DateField label={t('assessment.review.to')} required value={to} onChange={setTo} />
      </Group>
      <TextInput
        label={t('assessment.review.note')}
        placeholder={t('assessment.review.notePlaceholder')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormModal>
  );
}
