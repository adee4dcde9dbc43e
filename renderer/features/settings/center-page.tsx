import { Alert, Button, Fieldset, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type FormEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CenterSettings } from '#shared/contracts/settings';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';

/** What the papers say about the center, and when the window locks itself. */
export function CenterPage() {
  const { t } = useTranslation();
  const query = useApiQuery('settings', 'center', {});
  return (
    <Page title={t('settings.center.title')} hint={t('settings.center.hint')} scroll>
      <QueryView query={query}>{(settings) => <CenterForm settings={settings} />}</QueryView>
    </Page>
  );
}

function useCenterForm(settings: CenterSettings) {
  const { t } = useTranslation();
  const filled = (value: string) => (value.trim() ? null : t('settings.center.empty'));
  const form = useForm<CenterSettings>({
    initialValues: settings,
    validate: {
      centerName: filled,
      shortName: filled,
      supervisionOffice: filled,
      idleMinutes: (value) =>
        Number.isInteger(value) && value >= 0 && value <= 240 ? null : t('settings.center.idleRange'),
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer of the main process starts the form anew
  useEffect(() => {
    form.setInitialValues(settings);
    if (!form.isDirty()) form.setValues(settings);
  }, [settings]);
  return form;
}

function CenterForm({ settings }: { settings: CenterSettings }) {
  const { t } = useTranslation();
  const mayWrite = useSession().can('settings.write');
  const form = useCenterForm(settings);
  const save = useApiMutation('settings', 'saveCenter', {
    onSuccess: (saved) => {
      form.resetDirty(saved);
      notifyDone(t('settings.center.saved'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.validate().hasErrors) save.mutate(form.values);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={14} maw={760}>
        {!mayWrite && (
          <Alert color="gray" variant="light" py={6}>
            {t('settings.center.readOnly')}
          </Alert>
        )}
        <Identity form={form} disabled={!mayWrite} />
        <Safety form={form} disabled={!mayWrite} />
        {mayWrite && (
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {t('ui.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

interface PartProps {
  form: ReturnType<typeof useCenterForm>;
  disabled: boolean;
}

function Identity({ form, disabled }: PartProps) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('settings.center.identity')} disabled={disabled} bg="white">
      <Stack gap={10}>
        <TextInput
          label={t('settings.center.centerName')}
          maxLength={60}
          required
          {...form.getInputProps('centerName')}
        />
        <Group grow gap={12} align="flex-start">
          <TextInput
            label={t('settings.center.shortName')}
            description={t('settings.center.shortNameHint', { name: form.values.shortName })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={20}
            required
            {...form.getInputProps('shortName')}
          />
          <TextInput
            label={t('settings.center.supervisionOffice')}
            maxLength={60}
            required
            {...form.getInputProps('supervisionOffice')}
          />
        </Group>
        <Group grow gap={12} align="flex-start">
          <TextInput label={t('settings.center.phone')} maxLength={40} {...form.getInputProps('phone')} />
          <TextInput
            label={t('settings.center.address')}
            maxLength={120}
            {...form.getInputProps('address')}
          />
        </Group>
      </Stack>
    </Fieldset>
  );
}

function Safety({ form, disabled }: PartProps) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('settings.center.safety')} disabled={disabled} bg="white">
      <Group grow gap={12} align="flex-start">
        <NumberInput
          label={t('settings.center.idleMinutes')}
          description={t('settings.center.idleHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={240}
          allowDecimal={false}
          {...form.getInputProps('idleMinutes')}
        />
      </Group>
    </Fieldset>
  );
}
