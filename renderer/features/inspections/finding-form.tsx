import { Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../ui/form-modal';
import type { Spot } from './board';
import { ItemSelect } from './item-select';

interface FindingFormProps {
  spot: Spot | null;
  windowName: string;
  onClose: () => void;
  onDone: (itemCode: string, note: string) => void;
}

/** What was found at a person: the item and a few words. */
export function FindingForm({ spot, windowName, onClose, onDone }: FindingFormProps) {
  const { t } = useTranslation();
  const [itemCode, setItem] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!spot) return;
    setItem(null);
    setNote('');
    setTried(false);
  }, [spot]);
  const submit = () => {
    setTried(true);
    if (itemCode === null) return false;
    onDone(itemCode, note);
    return true;
  };
  return (
    <FormModal
      opened={spot !== null}
      title={t('inspections.findingForm.title')}
      submitLabel={t('inspections.round.mark')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text fw={600}>{[windowName, spot?.name].filter(Boolean).join(' · ')}</Text>
      <ItemSelect
        value={itemCode}
        onChange={setItem}
        error={tried && itemCode === null ? t('inspections.findingForm.needItem') : null}
      />
      <Textarea
        label={t('inspections.findingForm.note')}
        autosize
        minRows={2}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormModal>
  );
}
