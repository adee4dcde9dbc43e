import { Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupervisedTask } from '#shared/contracts/cases-tasks';
import { TASK_SOURCES, type TaskSource } from '#shared/domain/cases/types';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import type { StaffOption } from '../../ui/staff-picker';
import { PersonField, PlaceField } from './who-fields';

interface TaskFormProps {
  target: SupervisedTask | 'new' | null;
  onClose: () => void;
  onDone: (id: number) => void;
}

interface Values {
  title: string;
  content: string;
  source: TaskSource;
  sourceBody: string;
  sourceNo: string;
  windowId: number | null;
  unitId: number | null;
  person: StaffOption | null;
  issuedOn: IsoDate | null;
  dueOn: IsoDate | null;
}

const emptyValues = (): Values => ({
  ...{ title: '', content: '', source: 'instruction', sourceBody: '', sourceNo: '' },
  ...{ windowId: null, unitId: null, person: null, issuedOn: today(), dueOn: null },
});

const valuesOf = (task: SupervisedTask): Values => ({
  ...task,
  person: task.staffId === null ? null : { id: task.staffId, name: task.staffName },
});

/** A supervised task: what, from whom, for whom, until when. */
export function TaskForm({ target, onClose, onDone }: TaskFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Values>(emptyValues);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (target === null) return;
    setTried(false);
    setValues(target === 'new' ? emptyValues() : valuesOf(target));
  }, [target]);
  const save = useApiMutation('cases', 'saveTask', { quiet: true });
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }));
  const { person, issuedOn, dueOn, windowId, unitId } = values;
  const ownerless = windowId === null && unitId === null && person === null;
  const need = (missing: boolean) => (tried && missing ? t('ui.fillIn') : null);
  const submit = async () => {
    setTried(true);
    if (values.title.trim() === '' || issuedOn === null || dueOn === null || ownerless) return false;
    const { title, content, source, sourceBody, sourceNo } = values;
    const { id } = await save.mutateAsync({
      id: target === 'new' ? null : (target?.id ?? null),
      ...{ title, content, source, sourceBody, sourceNo, windowId, unitId, issuedOn, dueOn },
      staffId: person?.id ?? null,
    });
    notifyDone(t('cases.tasks.saved'));
    onDone(id);
    return true;
  };
  return (
    <FormModal
      opened={target !== null}
      title={t(target === 'new' ? 'cases.tasks.add' : 'cases.tasks.edit')}
      size={680}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t('cases.tasks.field.title')}
        required
        data-autofocus
        maxLength={100}
        value={values.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={need(values.title.trim() === '')}
      />
      <Group gap={8} wrap="nowrap">
        <Select
          label={t('cases.tasks.field.source')}
          w={150}
          data={TASK_SOURCES.map((value) => ({ value, label: t(`cases.tasks.source.${value}`) }))}
          value={values.source}
          onChange={(value) => set({ source: (value ?? 'other') as TaskSource })}
        />
        <TextInput
          label={t('cases.tasks.field.sourceBody')}
          flex={1}
          maxLength={60}
          value={values.sourceBody}
          onChange={(event) => set({ sourceBody: event.currentTarget.value })}
        />
        <TextInput
          label={t('cases.tasks.field.sourceNo')}
          w={170}
          maxLength={60}
          value={values.sourceNo}
          onChange={(event) => set({ sourceNo: event.currentTarget.value })}
        />
      </Group>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <PlaceField
          of="windows"
          label={t('cases.tasks.field.window')}
          value={windowId}
          onChange={(id) => set({ windowId: id })}
        />
        <PlaceField
          of="units"
          label={t('cases.tasks.field.unit')}
          value={unitId}
          onChange={(id) => set({ unitId: id })}
        />
        <PersonField
          label={t('cases.tasks.field.person')}
          date={issuedOn ?? today()}
          value={person}
          onChange={(next) => set({ person: next })}
        />
      </Group>
      <Text size="xs" c={tried && ownerless ? 'red.8' : 'dimmed'} mt={-4}>
        {t('cases.tasks.form.owner')}
      </Text>
      <Group gap={8} align="flex-start">
        <DateField
          label={t('cases.tasks.field.issuedOn')}
          required
          max={today()}
          value={issuedOn}
          onChange={(next) => set({ issuedOn: next })}
          error={need(issuedOn === null)}
        />
        <DateField
          label={t('cases.tasks.field.dueOn')}
          required
          min={issuedOn ?? undefined}
          value={dueOn}
          onChange={(next) => set({ dueOn: next })}
          error={need(dueOn === null)}
        />
      </Group>
      <Textarea
        label={t('cases.tasks.field.content')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        value={values.content}
        onChange={(event) => set({ content: event.currentTarget.value })}
      />
    </FormModal>
  );
}
