import { Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { useMonthWords } from './use-month-words';

/** The leader signs with the own account, or the chief registers the signature on a paper. */
export function SignForm({ month, opened, onClose }: { month: Month; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useMonthWords()(month);
  const isLeader = useSession().session?.roles.includes('leader') ?? false;
  const [mode, setMode] = useState<'account' | 'paper'>('paper');
  const [signer, setSigner] = useState('');
  const [signedOn, setSignedOn] = useState<IsoDate | null>(null);
  const [note, setNote] = useState('');
  useEffect(() => {
    if (!opened) return;
    setMode(isLeader ? 'account' : 'paper');
    setSigner('');
    setSignedOn(today());
    setNote('');
  }, [opened, isLeader]);
  const sign = useApiMutation('assessment', 'sign', { quiet: true });
  const incomplete = mode === 'paper' && (signer.trim() === '' || signedOn === null);
  const submit = async () => {
    if (incomplete) return false;
    await sign.mutateAsync({ month, mode, signer, signedOn, note });
    notifyDone(t('assessment.sign.done', { month: words }));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t('assessment.sign.title', { month: words })}
      submitLabel={t(mode === 'paper' ? 'assessment.sign.register' : 'assessment.sign.submit')}
      submitDisabled={incomplete}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t(isLeader ? 'assessment.sign.message' : 'assessment.sign.messagePaper')}</Text>
      {isLeader && (
        <Radio.Group
          label={t('assessment.sign.mode')}
          value={mode}
          onChange={(value) => setMode(value as typeof mode)}
        >
          <Stack gap={6} mt={4}>
            {(['account', 'paper'] as const).map((each, index) => (
              <Radio
                key={each}
                value={each}
                label={t(`assessment.sign.${each}`)}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {mode === 'paper' && (
        <Group gap={12} align="flex-start">
          <TextInput
            label={t('assessment.sign.signer')}
            required
            maxLength={60}
            data-autofocus={isLeader ? undefined : true}
            value={signer}
            onChange={(event) => setSigner(event.currentTarget.value)}
          />
          <DateField
            label={t('assessment.sign.signedOn')}
            required
            max={today()}
            value={signedOn}
            onChange={setSignedOn}
          />
        </Group>
      )}
      <TextInput
        label={t('assessment.sign.note')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormModal>
  );
}
