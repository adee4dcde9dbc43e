import { Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundCheck } from '#shared/contracts/inspections';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { ItemSelect } from './item-select';

interface ChargeFormProps {
  check: RoundCheck | null;
  windowName: string;
  onClose: () => void;
}

/** Makes an incident of a finding, with what punches say of that minute already in its words. */
export function ChargeForm({ check, windowName, onClose }: ChargeFormProps) {
  const { t } = useTranslation();
  const [itemCode, setItem] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!check) return;
    setItem(check.itemCode ?? (check.status === 'off_post' ? 'off_post' : null));
    const mismatch = check.mismatch ? t(`inspections.mismatch.${check.mismatch}`) : '';
    setDescription([check.note, mismatch].filter(Boolean).join('；'));
    setTried(false);
  }, [check, t]);
  const charge = useApiMutation('inspections', 'charge', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (!check || itemCode === null) return false;
    await charge.mutateAsync({ checkId: check.id, itemCode, description });
    notifyDone(t('inspections.chargeForm.done'));
    return true;
  };
  return (
    <FormModal
      opened={check !== null}
      title={t('inspections.chargeForm.title')}
      submitLabel={t('inspections.round.charge')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text fw={600}>{[windowName, check?.staffName].filter(Boolean).join(' · ')}</Text>
      <ItemSelect
        value={itemCode}
        onChange={setItem}
        error={tried && itemCode === null ? t('inspections.findingForm.needItem') : null}
      />
      <Textarea
        label={t('inspections.chargeForm.description')}
        autosize
        minRows={3}
        maxLength={1000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
    </FormModal>
  );
}
