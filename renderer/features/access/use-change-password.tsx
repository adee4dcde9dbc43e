import { PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { checkFilled, checkPassword, checkRepeat } from './account-checks';
import { useCheckWords } from './use-check-words';

/** The three fields of changing one's own password and what saves them; `save` resolves to false when they are not valid. */
export function useChangePassword() {
  const { t } = useTranslation();
  const words = useCheckWords();
  const change = useApiMutation('access', 'changePassword', { quiet: true });
  const form = useForm({
    initialValues: { current: '', next: '', repeat: '' },
    validate: {
      current: (value) => words(checkFilled(value)),
      next: (value) => words(checkPassword(value)),
      repeat: (value, values) => words(checkRepeat(value, values.next)),
    },
  });
  const save = async () => {
    if (form.validate().hasErrors) return false;
    await change.mutateAsync({ current: form.values.current, next: form.values.next });
    form.reset();
    notifyDone(t('access.change.done'));
    return true;
  };
  const fields = (
    <>
      <PasswordInput
        label={t('access.field.current')}
        required
        data-autofocus
        {...form.getInputProps('current')}
      />
      <PasswordInput
        label={t('access.field.next')}
        description={t('access.check.passwordRule')}
        required
        {...form.getInputProps('next')}
      />
      <PasswordInput label={t('access.field.repeat')} required {...form.getInputProps('repeat')} />
    </>
  );
  return { fields, save, reset: form.reset, error: change.error, isPending: change.isPending };
}
