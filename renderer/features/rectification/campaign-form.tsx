import { Group, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignInfo } from '#shared/contracts/rectification-campaigns';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';

interface CampaignFormProps {
  target: CampaignInfo | 'new' | null;
  onClose: () => void;
  onDone?: (id: number) => void;
}

interface Values {
  name: string;
  source: string;
  fromDate: IsoDate | null;
  untilDate: IsoDate | null;
  note: string;
}

const valuesOf = (target: CampaignInfo | 'new' | null): Values =>
  target === null || target === 'new'
    ? { name: '', source: '', fromDate: today(), untilDate: null, note: '' }
    : {
        name: target.name,
        source: target.source,
        fromDate: target.fromDate,
        untilDate: target.untilDate,
        note: target.note,
      };

export function CampaignForm({ target, onClose, onDone }: CampaignFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => valuesOf(target));
  const [tried, setTried] = useState(false);
  const save = useApiMutation('rectification', 'saveCampaign', { quiet: true });
  useEffect(() => {
    setValues(valuesOf(target));
    setTried(false);
  }, [target]);
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }));
  const submit = async () => {
    setTried(true);
    const { fromDate, ...fields } = values;
    if (fields.name.trim() === '' || fromDate === null) return false;
    const known = target === null || target === 'new' ? null : target.id;
    const { id } = await save.mutateAsync({ ...fields, fromDate, id: known });
    notifyDone(t('rectification.campaigns.saved'));
    onDone?.(id);
    return true;
  };
  const need = (missing: boolean) => (tried && missing ? t('rectification.form.need') : null);
  return (
    <FormModal
      opened={target !== null}
      title={t(target === 'new' ? 'rectification.campaigns.add' : 'rectification.campaigns.edit')}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t('rectification.campaigns.name')}
        required
        data-autofocus
        maxLength={60}
        value={values.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={need(values.name.trim() === '')}
      />
      <TextInput
        label={t('rectification.campaigns.source')}
        description={t('rectification.campaigns.sourceNote')}
        maxLength={100}
        value={values.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <Group grow gap={8} align="flex-start">
        <DateField
          label={t('rectification.campaigns.from')}
          required
          value={values.fromDate}
          onChange={(fromDate) => set({ fromDate })}
          error={need(values.fromDate === null)}
        />
        <DateField
          label={t('rectification.campaigns.until')}
          min={values.fromDate ?? undefined}
          value={values.untilDate}
          onChange={(untilDate) => set({ untilDate })}
        />
      </Group>
      <Textarea
        label={t('rectification.campaigns.note')}
        autosize
        minRows={2}
        maxLength={500}
        value={values.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </FormModal>
  );
}
