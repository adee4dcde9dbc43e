import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultDetail } from '#shared/contracts/assessment';
import { useSession } from '../../api/session';
import { AdjustmentForm } from './adjustment-form';
import { ObjectionForm } from './objection-form';
import { WaiverForm } from './waiver-form';

/** What can be done about a score where it is explained: object, waive, or file a late fact. */
export function SheetActions({ detail }: { detail: ResultDetail }) {
  const { month, state, row } = detail;
  const { t } = useTranslation();
  const { can } = useSession();
  const [form, setForm] = useState<'objection' | 'waiver' | 'adjustment' | null>(null);
  const subject = useMemo(() => ({ subject: row.subject, id: row.id }), [row.subject, row.id]);
  const preset = useMemo(() => ({ subject }), [subject]);
  if (state === 'open' || state === 'void') return null;
  const close = () => setForm(null);
  const inReview = state === 'closed' || state === 'review';
  return (
    <Group gap={8}>
      {can('assessment.object') && (
        <Button size="compact-sm" variant="default" onClick={() => setForm('objection')}>
          {t('assessment.objection.add')}
        </Button>
      )}
      {inReview && can('assessment.close') && (
        <Button size="compact-sm" variant="default" onClick={() => setForm('waiver')}>
          {t('assessment.waiver.add')}
        </Button>
      )}
      {can('assessment.adjust') && (
        <Button size="compact-sm" variant="default" onClick={() => setForm('adjustment')}>
          {t('assessment.adjust.add')}
        </Button>
      )}
      <ObjectionForm month={month} subject={subject} opened={form === 'objection'} onClose={close} />
      <WaiverForm month={month} subject={subject} opened={form === 'waiver'} onClose={close} />
      <AdjustmentForm month={month} preset={preset} opened={form === 'adjustment'} onClose={close} />
    </Group>
  );
}
