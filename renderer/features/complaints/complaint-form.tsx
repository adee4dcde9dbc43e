import { Fieldset, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import { CHANNELS, type Channel } from '#shared/domain/complaints/types';
import type { WallMs } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import { AboutFields } from './about-fields';
import { ComplainantFields } from './complainant-fields';
import { type ComplaintValues, fieldsOf, missingOf, valuesOf } from './form-values';

interface ComplaintFormProps {
  target: ComplaintDetail | 'new' | null;
  onClose: () => void;
  onDone: (id: number, receivedAt: WallMs) => void;
}

/** Registers a complaint while the caller is on the phone, or corrects one before its verdict. */
export function ComplaintForm({ target, onClose, onDone }: ComplaintFormProps) {
  const { t } = useTranslation();
  const complaint = target === 'new' ? null : target;
  const [values, setValues] = useState(() => valuesOf(null));
  const [tried, setTried] = useState(false);
  useEffect(() => {
    setValues(valuesOf(target === 'new' ? null : target));
    setTried(false);
  }, [target]);
  const set = (change: Partial<ComplaintValues>) => setValues((before) => ({ ...before, ...change }));
  const register = useApiMutation('complaints', 'register', { quiet: true });
  const change = useApiMutation('complaints', 'change', { quiet: true });
  const kinds = useApiQuery('complaints', 'kinds', {}).data ?? [];
  const categories = useApiQuery('complaints', 'categories', {}).data ?? [];
  const options = (rows: readonly { code: string; name: string; active: boolean }[], kept: string | null) =>
    rows
      .filter(({ active, code }) => active || code === kept)
      .map(({ code, name }) => ({ value: code, label: name }));
  const submit = async () => {
    setTried(true);
    const input = fieldsOf(values);
    if (!input) return false;
    if (complaint) {
      await change.mutateAsync({ id: complaint.id, ...input.fields });
      notifyDone(t('complaints.form.changed'));
      onDone(complaint.id, input.fields.receivedAt);
      return true;
    }
    const { id, no } = await register.mutateAsync({ ...input.fields, complainant: input.complainant });
    notifyDone(t('complaints.form.done', { no }));
    onDone(id, input.fields.receivedAt);
    return true;
  };
  const missing = tried ? missingOf(values) : new Set();
  const need = (name: string) => (missing.has(name) ? t('complaints.form.need') : null);
  return (
    <FormModal
      opened={target !== null}
      title={t(complaint ? 'complaints.form.change' : 'complaints.form.title')}
      submitLabel={complaint ? t('ui.save') : t('complaints.form.submit')}
      onClose={onClose}
      onSubmit={submit}
      size={760}
    >
      <Group gap={8} align="flex-start" wrap="nowrap">
        <Select
          label={t('complaints.field.channel')}
          w={118}
          data={CHANNELS.map((value) => ({ value, label: t(`complaints.channel.${value}`) }))}
          value={values.channel}
          onChange={(value) => set({ channel: (value ?? 'phone') as Channel })}
        />
        <DateField
          label={t('complaints.form.day')}
          required
          max={today()}
          value={values.receivedOn}
          onChange={(receivedOn) => set({ receivedOn })}
          error={need('received')}
        />
        <TimeField
          label={t('complaints.form.time')}
          value={values.receivedMinute}
          onChange={(receivedMinute) => set({ receivedMinute })}
        />
        <Select
          label={t('complaints.field.kind')}
          required
          flex={1}
          data={options(kinds, complaint?.kindCode ?? null)}
          value={values.kindCode}
          onChange={(kindCode) => set({ kindCode })}
          error={need('kind')}
        />
        <Select
          label={t('complaints.field.category')}
          required
          flex={1}
          searchable
          data={options(categories, complaint?.categoryCode ?? null)}
          value={values.categoryCode}
          onChange={(categoryCode) => set({ categoryCode })}
          error={need('category')}
        />
      </Group>
      <TextInput
        label={t('complaints.field.subject')}
        required
        data-autofocus
        maxLength={100}
        value={values.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
        error={need('subject')}
      />
      <Textarea
        label={t('complaints.field.description')}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={2000}
        value={values.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <AboutFields values={values} set={set} />
      <Textarea
        label={t('complaints.form.allegations')}
        autosize
        minRows={1}
        maxRows={5}
        value={values.allegations}
        onChange={(event) => set({ allegations: event.currentTarget.value })}
      />
      {!complaint && (
        <Fieldset legend={t('complaints.form.who')} p={10}>
          <ComplainantFields
            values={values}
            set={set}
            error={need('name') && t('complaints.form.nameNeeded')}
            suggest
          />
        </Fieldset>
      )}
    </FormModal>
  );
}
