import { Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CONSEQUENCE_KINDS,
  CONSEQUENCE_TARGETS,
  type ConsequenceKind,
  type ConsequenceTarget,
} from '#shared/domain/incidents/consequences';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';

interface AddConsequenceProps {
  incidentId: number;
  opened: boolean;
  onClose: () => void;
}

/** Decides what follows: what, for whom, by when. Names come from the registers and may be typed over. */
export function AddConsequence({ incidentId, opened, onClose }: AddConsequenceProps) {
  const { t } = useTranslation();
  const targets = useApiQuery('incidents', 'targetNames', { incidentId }, { enabled: opened }).data;
  const [kind, setKind] = useState<ConsequenceKind>('talk_reminder');
  const [target, setTarget] = useState<ConsequenceTarget>('person');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [dueOn, setDue] = useState<IsoDate | null>(null);
  const [tried, setTried] = useState(false);
  const known = targets?.find((each) => each.target === target);
  useEffect(() => setName(known?.name ?? ''), [known]);
  useEffect(() => {
    if (!opened) return;
    setReason('');
    setTried(false);
  }, [opened]);
  const add = useApiMutation('incidents', 'addConsequence', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (name.trim() === '') return false;
    const staffId = known?.name === name ? known.staffId : null;
    await add.mutateAsync({ incidentId, kind, target, targetName: name, staffId, reason, dueOn });
    notifyDone(t('incidents.life.consequence.done'));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t('incidents.life.consequence.add')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Select
        label={t('incidents.life.consequence.what')}
        searchable
        data-autofocus
        data={CONSEQUENCE_KINDS.map((value) => ({
          value,
          label: t(`incidents.life.consequence.kind.${value}`),
        }))}
        value={kind}
        onChange={(value) => setKind((value ?? 'talk_reminder') as ConsequenceKind)}
      />
      <Select
        label={t('incidents.life.consequence.target')}
        data={CONSEQUENCE_TARGETS.map((value) => ({
          value,
          label: t(`incidents.life.consequence.targets.${value}`),
        }))}
        value={target}
        onChange={(value) => setTarget((value ?? 'person') as ConsequenceTarget)}
      />
      <TextInput
        label={t('incidents.life.consequence.targetName')}
        required
        maxLength={60}
        value={name}
        error={tried && name.trim() === '' ? t('incidents.life.consequence.needName') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DateField label={t('incidents.life.consequence.due')} value={dueOn} onChange={setDue} />
      <Textarea
        label={t('incidents.life.consequence.reason')}
        autosize
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormModal>
  );
}

/** Notes that a measure was carried out, when, and with which paper. */
export function ExecuteConsequence({ id, onClose }: { id: number | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [executedOn, setDate] = useState<IsoDate | null>(today());
  const [paperNo, setPaper] = useState('');
  const [note, setNote] = useState('');
  useEffect(() => {
    if (id === null) return;
    setDate(today());
    setPaper('');
    setNote('');
  }, [id]);
  const execute = useApiMutation('incidents', 'executeConsequence', { quiet: true });
  const submit = async () => {
    if (id === null || executedOn === null) return false;
    await execute.mutateAsync({ id, executedOn, paperNo, note });
    notifyDone(t('incidents.life.consequence.done'));
    return true;
  };
  return (
    <FormModal
      opened={id !== null}
      title={t('incidents.life.consequence.execute')}
      onClose={onClose}
      onSubmit={submit}
    >
      <DateField
        label={t('incidents.life.consequence.executedOn')}
        required
        max={today()}
        value={executedOn}
        onChange={setDate}
      />
      <TextInput
        label={t('incidents.life.consequence.paperNo')}
        maxLength={60}
        data-autofocus
        value={paperNo}
        onChange={(event) => setPaper(event.currentTarget.value)}
      />
      <TextInput
        label={t('incidents.life.consequence.note')}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormModal>
  );
}
