import { Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { ItemPicker } from '../../ui/item-picker';
import { aboutText } from './words';

interface IncidentOfProps {
  complaint: ComplaintDetail;
  opened: boolean;
  onClose: () => void;
}

/** A proven complaint becomes an incident of its person, or of its window. */
export function IncidentOf({ complaint, opened, onClose }: IncidentOfProps) {
  const { t } = useTranslation();
  const [itemCode, setItem] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew each time it is opened
  useEffect(() => {
    if (!opened) return;
    setItem(null);
    setWhy('');
    setText([complaint.subject, complaint.description].filter(Boolean).join('：').slice(0, 1000));
    setTried(false);
  }, [opened]);
  const record = useApiMutation('complaints', 'recordIncident', { quiet: true });
  const nobody = complaint.staffId === null;
  const submit = async () => {
    setTried(true);
    if (itemCode === null || (nobody && why.trim() === '')) return false;
    await record.mutateAsync({ id: complaint.id, itemCode, noPersonReason: why, description: text });
    notifyDone(t('complaints.incident.done'));
    return true;
  };
  const need = (missing: boolean) => (tried && missing ? t('complaints.form.need') : null);
  return (
    <FormModal
      opened={opened}
      title={t('complaints.incident.title')}
      submitLabel={t('complaints.step.action.incident')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm" c="dimmed">
        {t('complaints.incident.hint')}
      </Text>
      <Text fw={600} size="sm">
        {aboutText(complaint)}
      </Text>
      <ItemPicker
        label={t('complaints.incident.item')}
        required
        autoFocus
        openOnFocus={false}
        value={itemCode}
        onChange={setItem}
        error={need(itemCode === null)}
      />
      {nobody && (
        <TextInput
          label={t('complaints.incident.noPerson')}
          required
          maxLength={200}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          error={need(why.trim() === '')}
        />
      )}
      <Textarea
        label={t('complaints.incident.text')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormModal>
  );
}
