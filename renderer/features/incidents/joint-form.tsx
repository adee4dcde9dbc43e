import { Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { JOINT_ITEM } from '#shared/domain/incidents/catalogue';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';
import { ItemField } from './item-field';

interface JointFormProps {
  incident: Incident;
  opened: boolean;
  onClose: () => void;
}

/** 连带责任: the window's manager of that day is proposed; any other colleague may be chosen. */
export function JointForm({ incident, opened, onClose }: JointFormProps) {
  const { t } = useTranslation();
  const [who, setWho] = useState<StaffOption | null>(null);
  const [itemCode, setItem] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const [tried, setTried] = useState(false);
  const targets = useApiQuery(
    'incidents',
    'targetNames',
    { incidentId: incident.id },
    { enabled: opened },
  ).data;
  useEffect(() => {
    const manager = targets?.find(({ target }) => target === 'window_manager');
    const known = manager?.staffId && manager.staffId !== incident.staffId;
    setWho(opened && known ? { id: manager.staffId!, name: manager.name } : null);
    setItem(opened ? JOINT_ITEM : null);
    setDescription('');
    setTried(false);
  }, [opened, targets, incident.staffId]);
  const joint = useApiMutation('incidents', 'joint', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (!who || itemCode === null || description.trim() === '') return false;
    await joint.mutateAsync({ id: incident.id, staffId: who.id, itemCode, description });
    notifyDone(t('incidents.life.joint.done'));
    return true;
  };
  const load = async (text: string): Promise<StaffOption[]> =>
    (await api.staff.search({ text, date: incident.date })).map(({ id, name, staffNo, windowNames }) => ({
      id,
      name,
      detail: [staffNo, ...windowNames].join(' · '),
    }));
  return (
    <FormModal
      opened={opened}
      title={t('incidents.life.joint.title')}
      submitLabel={t('incidents.form.submit')}
      onClose={onClose}
      onSubmit={submit}
      size={560}
    >
      <Text size="sm" c="dimmed">
        {t('incidents.life.joint.hint')}
      </Text>
      <StaffPicker
        label={t('incidents.life.joint.who')}
        required
        loaderKey={`joint-${incident.date}`}
        load={load}
        value={who}
        onChange={setWho}
        error={tried && !who ? t('incidents.life.joint.needAll') : null}
      />
      <ItemField
        value={itemCode}
        onChange={setItem}
        error={tried && itemCode === null ? t('incidents.life.joint.needAll') : null}
      />
      <Textarea
        label={t('incidents.life.joint.description')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={description}
        error={tried && description.trim() === '' ? t('incidents.life.joint.needAll') : null}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
    </FormModal>
  );
}
