import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectorInfo } from '#shared/contracts/inspections';
import { INSPECTOR_KINDS, type InspectorKind } from '#shared/domain/inspections/types';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';

type Draft = Omit<InspectorInfo, 'id' | 'pinyin'>;

const EMPTY: Draft = {
  kind: 'volunteer',
  name: '',
  org: '',
  phone: '',
  area: '',
  termFrom: null,
  termTo: null,
  reports: false,
  note: '',
  active: true,
};

interface InspectorFormProps {
  target: InspectorInfo | 'new' | null;
  onClose: () => void;
}

/** Somebody who looks, with term and area. */
export function InspectorForm({ target, onClose }: InspectorFormProps) {
  const { t } = useTranslation();
  const known = target === 'new' ? null : target;
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  useEffect(() => {
    if (target === null) return;
    const { id: _, pinyin: __, ...fields } = target === 'new' ? { id: 0, pinyin: '', ...EMPTY } : target;
    setDraft(fields);
    setTried(false);
  }, [target]);
  const save = useApiMutation('inspections', 'saveInspector', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (draft.name.trim() === '') return false;
    await save.mutateAsync({ ...draft, id: known?.id ?? null });
    notifyDone(t('inspections.people.saved'));
    return true;
  };
  const text = (key: 'org' | 'phone' | 'area' | 'note', maxLength: number) => (
    <TextInput
      label={t(`inspections.people.${key}`)}
      maxLength={maxLength}
      value={draft[key]}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <FormModal
      opened={target !== null}
      title={t(known ? 'inspections.people.change' : 'inspections.people.add')}
      onClose={onClose}
      onSubmit={submit}
      size={560}
    >
      <Group gap={8} grow align="flex-start">
        <TextInput
          label={t('inspections.people.name')}
          required
          maxLength={30}
          data-autofocus
          value={draft.name}
          error={tried && draft.name.trim() === '' ? t('inspections.people.needName') : null}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={t('inspections.people.kindLabel')}
          data={INSPECTOR_KINDS.map((value) => ({ value, label: t(`inspections.people.kind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => set({ kind: (kind ?? 'volunteer') as InspectorKind })}
        />
      </Group>
      <Group gap={8} grow>
        {text('org', 60)}
        {text('phone', 40)}
      </Group>
      <Group gap={8} grow>
        {text('area', 60)}
        <DateField
          label={t('inspections.people.termFrom')}
          value={draft.termFrom}
          onChange={(termFrom) => set({ termFrom })}
        />
        <DateField
          label={t('inspections.people.termTo')}
          value={draft.termTo}
          onChange={(termTo) => set({ termTo })}
        />
      </Group>
      {text('note', 200)}
      <Group gap={24}>
        <Checkbox
          label={t('inspections.people.reports')}
          checked={draft.reports}
          onChange={(event) => set({ reports: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('inspections.people.active')}
          checked={draft.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
      </Group>
    </FormModal>
  );
}
