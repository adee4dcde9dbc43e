import { Alert, Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '#shared/contracts/rectification';
import { byDayOfMonth } from '#shared/domain/rectification/clock';
import type { Origin } from '#shared/domain/rectification/types';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import {
  draftedValues,
  emptyValues,
  fieldsOf,
  type Missing,
  missingOf,
  type OrderValues,
  valuesOf,
} from './form-values';
import { OwnerFields } from './owner-fields';

/** What is opened: a new order, perhaps of a record or a campaign, or the correction of one. */
export type OrderTarget =
  | { type: 'new'; origin?: Origin; originId?: number; campaignId?: number }
  | { type: 'change'; order: OrderDetail };

interface OrderFormProps {
  target: OrderTarget | null;
  onClose: () => void;
  onDone?: (id: number) => void;
}

/** Days of the month offices set as limits. */
const BY_DAYS = [10, 20];

/** Issues an order, or corrects one before its report. */
export function OrderForm({ target, onClose, onDone }: OrderFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(emptyValues);
  const [tried, setTried] = useState(false);
  const [print, setPrint] = useState(true);
  const issue = useApiMutation('rectification', 'issue', { quiet: true });
  const change = useApiMutation('rectification', 'change', { quiet: true });
  const paper = useJob('rectification', 'paper');
  const settings = useApiQuery('rectification', 'settings', {}, { enabled: target !== null }).data;
  const draft = useDraft(target);
  useEffect(() => {
    setTried(false);
    setValues(target?.type === 'change' ? valuesOf(target.order) : emptyValues());
  }, [target]);
  useEffect(() => {
    if (draft) setValues(draftedValues(draft));
  }, [draft]);
  if (target === null) return null;
  const set = (fields: Partial<OrderValues>) => setValues((before) => ({ ...before, ...fields }));
  const missing = missingOf(values);
  const need = (field: Missing) => (tried && missing.has(field) ? t('rectification.form.need') : null);
  const isNew = target.type === 'new';
  const asksRaiser = isNew ? target.origin !== 'complaint' : target.order.origin !== 'complaint';
  const submit = async () => {
    setTried(true);
    if (missing.size > 0 || values.issuedOn === null) return false;
    if (!isNew) {
      await change.mutateAsync({ id: target.order.id, ...fieldsOf(values) });
      notifyDone(t('rectification.form.changed'));
      onDone?.(target.order.id);
      return true;
    }
    const { id, no } = await issue.mutateAsync({
      ...fieldsOf(values),
      origin: target.origin ?? 'free',
      originId: target.originId ?? null,
      campaignId: target.campaignId ?? null,
      issuedOn: values.issuedOn,
      due: values.due,
    });
    notifyDone(t('rectification.form.done', { no }));
    if (print) void paper.run({ id, paper: 'order', to: 'printer' });
    onDone?.(id);
    return true;
  };
  return (
    <FormModal
      opened
      title={t(isNew ? 'rectification.form.title' : 'rectification.form.change')}
      submitLabel={isNew ? t('rectification.form.submit') : t('ui.save')}
      onClose={onClose}
      onSubmit={submit}
      size={720}
    >
      {isNew && target.originId !== undefined && target.origin && (
        <Alert variant="light" py={6}>
          {t('rectification.form.from', { origin: t(`rectification.origin.${target.origin}`) })}
        </Alert>
      )}
      <Textarea
        label={t('rectification.field.problem')}
        required
        data-autofocus
        autosize
        minRows={2}
        maxRows={5}
        maxLength={500}
        value={values.problem}
        onChange={(event) => set({ problem: event.currentTarget.value })}
        error={need('problem')}
      />
      <Textarea
        label={t('rectification.field.measure')}
        required
        autosize
        minRows={2}
        maxRows={5}
        maxLength={500}
        value={values.measure}
        onChange={(event) => set({ measure: event.currentTarget.value })}
        error={need('measure')}
      />
      <OwnerFields
        values={values}
        set={set}
        error={tried && missing.has('who') ? t('rectification.form.whoNeed') : null}
      />
      <Group gap={8} grow align="flex-start">
        <TextInput
          label={t('rectification.field.owner')}
          description={t('rectification.form.ownerNote')}
          maxLength={40}
          value={values.owner}
          onChange={(event) => set({ owner: event.currentTarget.value })}
        />
        {asksRaiser && (
          <TextInput
            label={t('rectification.field.raisedBy')}
            description={t('rectification.form.raisedNote')}
            maxLength={40}
            value={values.raisedBy}
            onChange={(event) => set({ raisedBy: event.currentTarget.value })}
          />
        )}
      </Group>
      {isNew && (
        <Group gap={8} align="flex-end">
          <DateField
            label={t('rectification.field.issued')}
            required
            max={today()}
            value={values.issuedOn}
            onChange={(issuedOn) => set({ issuedOn })}
            error={need('issuedOn')}
          />
          <DateField
            label={t('rectification.field.due')}
            placeholder={settings && t('rectification.form.dueAuto', { count: settings.dueDays })}
            min={values.issuedOn ?? undefined}
            w={180}
            value={values.due}
            onChange={(due) => set({ due })}
          />
          {BY_DAYS.map((day) => (
            <Button
              key={day}
              variant="light"
              onClick={() => set({ due: byDayOfMonth(values.issuedOn ?? today(), day) })}
            >
              {t('rectification.form.byDay', { day })}
            </Button>
          ))}
          <Checkbox
            ml="auto"
            mb={6}
            label={t('rectification.form.print')}
            checked={print}
            onChange={(event) => setPrint(event.currentTarget.checked)}
          />
        </Group>
      )}
    </FormModal>
  );
}

/** What a new order takes over from the record it follows. */
function useDraft(target: OrderTarget | null) {
  const origin = target?.type === 'new' ? target.origin : undefined;
  const originId = target?.type === 'new' ? target.originId : undefined;
  return useApiQuery(
    'rectification',
    'draft',
    { origin: origin ?? 'free', originId: originId ?? 1 },
    { enabled: originId !== undefined, keepPrevious: false },
  ).data;
}
