import { Alert, Button, Group, PasswordInput, Stack, Stepper, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { AccessFrame } from './access-frame';
import { checkFilled, checkPassword, checkRepeat, checkUsername } from './account-checks';
import { useCheckWords } from './use-check-words';

const EMPTY = { centerName: '', shortName: '', displayName: '', username: '', password: '', repeat: '' };
type SetupForm = ReturnType<typeof useSetupForm>;

function useSetupForm(step: number) {
  const words = useCheckWords();
  return useForm({
    initialValues: EMPTY,
    validate: (values) =>
      step === 0
        ? {
            centerName: words(checkFilled(values.centerName)),
            shortName: words(checkFilled(values.shortName)),
          }
        : {
            displayName: words(checkFilled(values.displayName)),
            username: words(checkUsername(values.username)),
            password: words(checkPassword(values.password)),
            repeat: words(checkRepeat(values.repeat, values.password)),
          },
  });
}

/** First run: makes the center and the first account, and logs it in. */
export function SetupPage({ language }: { language: ReactNode }) {
  const { t } = useTranslation();
  const [step, setStep] = useState(0);
  const form = useSetupForm(step);
  const setup = useApiMutation('access', 'setup', { quiet: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.validate().hasErrors) return;
    if (step === 0) setStep(1);
    else {
      const { repeat: _, ...input } = form.values;
      setup.mutate(input);
    }
  };
  return (
    <AccessFrame title={t('access.setup.title')} language={language} width={560}>
      <form onSubmit={submit} noValidate>
        <Stack gap={14}>
          <Text size="sm">{t('access.setup.intro')}</Text>
          <Stepper active={step} onStepClick={(next) => next < step && setStep(next)} size="xs">
            <Stepper.Step label={t('access.setup.stepCenter')} />
            <Stepper.Step label={t('access.setup.stepAccount')} />
          </Stepper>
          {step === 0 ? <CenterFields form={form} /> : <AccountFields form={form} />}
          <ErrorBanner error={setup.error} />
          <Group justify="flex-end" gap={8}>
            {step === 1 && (
              <Button variant="default" onClick={() => setStep(0)}>
                {t('access.setup.back')}
              </Button>
            )}
            <Button type="submit" loading={setup.isPending}>
              {step === 0 ? t('access.setup.next') : t('access.setup.finish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </AccessFrame>
  );
}

function CenterFields({ form }: { form: SetupForm }) {
  const { t } = useTranslation();
  const sample = form.values.shortName.trim() || t('access.setup.shortNameSample');
  return (
    <>
      <TextInput
        label={t('access.setup.centerName')}
        description={t('access.setup.centerNameHint')}
        maxLength={60}
        required
        autoFocus
        {...form.getInputProps('centerName')}
      />
      <TextInput
        label={t('access.setup.shortName')}
        description={t('access.setup.shortNameHint', { name: sample })}
        maxLength={20}
        required
        {...form.getInputProps('shortName')}
      />
    </>
  );
}

function AccountFields({ form }: { form: SetupForm }) {
  const { t } = useTranslation();
  return (
    <>
      <Alert color="navy" variant="light" icon={<IconInfoCircle size={18} />} title={t('access.setup.roles')}>
        {t('access.setup.advise')}
      </Alert>
      <Group grow gap={12} align="flex-start">
        <TextInput
          label={t('access.field.displayName')}
          maxLength={30}
          required
          autoFocus
          {...form.getInputProps('displayName')}
        />
        <TextInput
          label={t('access.field.username')}
          maxLength={32}
          required
          {...form.getInputProps('username')}
        />
      </Group>
      <Group grow gap={12} align="flex-start">
        <PasswordInput
          label={t('access.field.password')}
          placeholder={t('access.check.password')}
          required
          {...form.getInputProps('password')}
        />
        <PasswordInput label={t('access.field.repeat')} required {...form.getInputProps('repeat')} />
      </Group>
      <Text size="xs" c="dimmed">
        {t('access.setup.passwordWarn')}
      </Text>
    </>
  );
}
