import { Group, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { type About, AboutFields } from './about-fields';
import type { SubjectChoice } from './subject-field';

const KINDS = ['objection', 'statement'] as const;

interface ObjectionFormProps {
  month: Month;
  /** Preset from a score sheet; null lets one be chosen. */
  subject: SubjectChoice | null;
  opened: boolean;
  onClose: () => void;
}

/** What a window or person says about a result, entered by them or for them. */
export function ObjectionForm({ month, subject: preset, opened, onClose }: ObjectionFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('objection');
  const [about, setAbout] = useState<About>({ subject: preset, factId: null });
  const { subject, factId } = about;
  const [text, setText] = useState('');
  const [filedBy, setFiledBy] = useState('');
  const [filedOn, setFiledOn] = useState<IsoDate | null>(null);
  useEffect(() => {
    if (!opened) return;
    setKind('objection');
    setAbout({ subject: preset, factId: null });
    setText('');
    setFiledBy('');
    setFiledOn(today());
  }, [opened, preset]);
  const file = useApiMutation('assessment', 'fileObjection', { quiet: true });
  const incomplete = !subject || text.trim() === '' || filedBy.trim() === '' || filedOn === null;
  const submit = async () => {
    if (!subject || filedOn === null || incomplete) return false;
    await file.mutateAsync({ month, kind, ...subject, factId, text, filedBy, filedOn });
    notifyDone(t('assessment.objection.done'));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t('assessment.objection.title')}
      submitLabel={t('assessment.objection.submit')}
      submitDisabled={incomplete}
      size="lg"
      onClose={onClose}
      onSubmit={submit}
    >
      <AboutFields
        month={month}
        kind={kind}
        kinds={KINDS.map((value) => ({ value, label: t(`assessment.objection.kind.${value}`) }))}
        kindLabel={t('assessment.objection.kindLabel')}
        about={about}
        fact={{ label: t('assessment.objection.fact'), placeholder: t('assessment.objection.whole') }}
        onKind={setKind}
        onAbout={setAbout}
      />
      <Textarea
        label={t('assessment.objection.text')}
        required
        autosize
        minRows={3}
        maxRows={8}
        maxLength={2000}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap={12} align="flex-start">
        <TextInput
          label={t('assessment.objection.filedBy')}
          required
          maxLength={60}
          value={filedBy}
          onChange={(event) => setFiledBy(event.currentTarget.value)}
        />
        <DateField
          label={t('assessment.objection.filedOn')}
          required
          max={today()}
          value={filedOn}
          onChange={setFiledOn}
        />
      </Group>
    </FormModal>
  );
}
