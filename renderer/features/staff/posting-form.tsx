import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostingInfo, StaffMember } from '#shared/contracts/staff';
import { DUTIES, type Duty, POSTS, type Post } from '#shared/domain/staff/types';
import type { IsoDate, MinuteOfDay } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';

/** What is done to the postings of a person. */
export type PostingTask = { kind: 'add' } | { kind: 'swap' | 'change' | 'end'; posting: PostingInfo };

interface PostingValues {
  windowId: string | null;
  duty: Duty;
  post: Post;
  startDate: IsoDate | null;
  /** Null: with the day. */
  startMinute: MinuteOfDay | null;
  endDate: IsoDate | null;
}

export interface PostingFormProps {
  member: StaffMember;
  task: PostingTask | null;
  onClose: () => void;
}

/** Post somebody to a window, swap, correct or end a posting. */
export function PostingForm({ member, task, onClose }: PostingFormProps) {
  const { t } = useTranslation();
  const form = useForm<PostingValues>({
    initialValues: valuesFor(member, { kind: 'add' }),
    validate: {
      windowId: (value) => (value ? null : t('staff.check.empty')),
      startDate: (value) => (value ? null : t('staff.check.empty')),
      endDate: (value) => (value || task?.kind !== 'end' ? null : t('staff.check.empty')),
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew only for another task
  useEffect(() => {
    form.clearErrors();
    if (task) form.setValues(valuesFor(member, task));
  }, [task]);
  const save = useSavePosting(member, task);
  const submit = async () => {
    if (form.validate().hasErrors) return false;
    await save(form.values);
    notifyDone(t('staff.posting.done'));
    return true;
  };
  const kind = task?.kind ?? 'add';
  return (
    <FormModal
      opened={task !== null}
      title={kind === 'add' ? t('staff.posting.add') : t(`staff.posting.${kind}Title`)}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={kind === 'add' ? undefined : t(`staff.posting.${kind}`)}
    >
      {task && task.kind !== 'add' && (
        <Text size="sm">{t(`staff.posting.${task.kind}Text`, { window: task.posting.windowName })}</Text>
      )}
      {kind !== 'end' && <JobFields form={form} />}
      <Group grow gap={12} align="flex-start">
        {kind !== 'end' && (
          <DateField
            label={t('staff.field.startDate')}
            required
            w="100%"
            {...form.getInputProps('startDate')}
            value={form.values.startDate}
          />
        )}
        <DateField
          label={t('staff.field.endDate')}
          description={kind === 'end' ? undefined : t('staff.posting.openEnd')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required={kind === 'end'}
          w="100%"
          {...form.getInputProps('endDate')}
          value={form.values.endDate}
        />
      </Group>
      {kind !== 'end' && (
        <TimeField
          label={t('staff.field.startMinute')}
          description={t('staff.posting.wholeDay')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          w={220}
          {...form.getInputProps('startMinute')}
          value={form.values.startMinute}
        />
      )}
    </FormModal>
  );
}

function JobFields({ form }: { form: UseFormReturnType<PostingValues> }) {
  const { t } = useTranslation();
  const windows = useApiQuery('units', 'windows', {});
  const choices = (windows.data ?? [])
    .filter((window) => window.active || String(window.id) === form.values.windowId)
    .map((window) => ({ value: String(window.id), label: `${window.code} ${window.name}` }));
  return (
    <>
      <Select
        label={t('staff.field.window')}
        searchable
        required
        data-autofocus
        data={choices}
        {...form.getInputProps('windowId')}
      />
      <Group gap={12}>
        <SegmentedControl
          aria-label={t('staff.field.duty')}
          data={DUTIES.map((duty) => ({ value: duty, label: t(`staff.duty.${duty}`) }))}
          {...form.getInputProps('duty')}
        />
        <SegmentedControl
          aria-label={t('staff.field.post')}
          data={POSTS.map((post) => ({ value: post, label: t(`staff.post.${post}`) }))}
          {...form.getInputProps('post')}
        />
      </Group>
    </>
  );
}

function valuesFor(member: StaffMember, task: PostingTask): PostingValues {
  if (task.kind === 'add') {
    const startDate = member.postings.length === 0 ? member.entryDate : today();
    return { windowId: null, duty: 'A', post: 'clerk', startDate, startMinute: null, endDate: null };
  }
  const { windowId, duty, post, startDate, endDate } = task.posting;
  const startMinute = task.posting.startMinute || null;
  if (task.kind === 'swap') {
    return { windowId: null, duty, post: 'clerk', startDate: today(), startMinute: null, endDate };
  }
  const same = { windowId: String(windowId), duty, post, startDate, startMinute };
  return { ...same, endDate: task.kind === 'end' ? today() : endDate };
}

function useSavePosting(
  member: StaffMember,
  task: PostingTask | null,
): (values: PostingValues) => Promise<unknown> {
  const add = useApiMutation('staff', 'addPosting', { quiet: true });
  const swap = useApiMutation('staff', 'swap', { quiet: true });
  const change = useApiMutation('staff', 'changePosting', { quiet: true });
  const end = useApiMutation('staff', 'endPosting', { quiet: true });
  return ({ windowId, duty, post, startDate, startMinute, endDate }) => {
    const fields = {
      ...{ windowId: Number(windowId), duty, post, startDate: startDate!, endDate },
      startMinute: startMinute ?? 0,
    };
    if (!task || task.kind === 'add') return add.mutateAsync({ staffId: member.id, ...fields });
    const { id } = task.posting;
    if (task.kind === 'end') return end.mutateAsync({ id, endDate: endDate! });
    return (task.kind === 'swap' ? swap : change).mutateAsync({ id, ...fields });
  };
}
