import { Button, Checkbox, Divider, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountEntry } from '#shared/contracts/access';
import { ROLES, type Role } from '#shared/contracts/roles';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { FormModal } from '../../ui/form-modal';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';
import { checkFilled, checkPassword, checkUsername } from './account-checks';
import { useCheckWords } from './use-check-words';

interface AccountValues {
  displayName: string;
  username: string;
  roles: Role[];
  person: StaffOption | null;
  password: string;
}

const EMPTY: AccountValues = { displayName: '', username: '', roles: [], person: null, password: '' };

const personOf = (account: AccountEntry | null): StaffOption | null =>
  account?.staffId ? { id: account.staffId, name: account.staffName } : null;

async function findPeople(text: string): Promise<StaffOption[]> {
  const people = await api.access.people({ text });
  return people.map(({ id, name, staffNo, unitName }) => ({ id, name, detail: `${staffNo} · ${unitName}` }));
}

/** A new account, or an old one with its roles, its password reset and its switch-off. */
export function AccountForm({
  target,
  onClose,
}: {
  target: AccountEntry | 'new' | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const words = useCheckWords();
  const [resetting, setResetting] = useState(false);
  const account = target === 'new' ? null : target;
  const withPassword = target === 'new' || resetting;
  const save = useApiMutation('access', 'saveAccount', { quiet: true });
  const form = useForm<AccountValues>({
    initialValues: EMPTY,
    validate: {
      displayName: (value) => words(checkFilled(value)),
      username: (value) => words(checkUsername(value)),
      roles: (value) => words(value.length ? null : 'roles'),
      password: (value) => (withPassword ? words(checkPassword(value)) : null),
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew only for another account
  useEffect(() => {
    setResetting(false);
    form.clearErrors();
    const { displayName, username, roles } = account ?? EMPTY;
    form.setValues({ displayName, username, roles, person: personOf(account), password: '' });
  }, [target]);

  const submit = async () => {
    if (form.validate().hasErrors) return false;
    const { displayName: name, username, roles, person, password } = form.values;
    await save.mutateAsync({
      id: account?.id ?? null,
      displayName: name,
      username,
      roles,
      staffId: person?.id ?? null,
      disabled: account?.disabled ?? false,
      password: withPassword ? password : null,
    });
    notifyDone(t(resetting ? 'access.accounts.resetDone' : 'access.accounts.saved', { name }));
    return true;
  };

  return (
    <FormModal
      opened={target !== null}
      title={t(account ? 'access.accounts.edit' : 'access.accounts.add')}
      onClose={onClose}
      onSubmit={submit}
      size="lg"
    >
      <Group grow gap={12} align="flex-start">
        <TextInput
          label={t('access.field.displayName')}
          maxLength={30}
          required
          data-autofocus
          {...form.getInputProps('displayName')}
        />
        <TextInput
          label={t('access.field.username')}
          maxLength={32}
          required
          {...form.getInputProps('username')}
        />
      </Group>
      <RoleChoice form={form} />
      <StaffPicker
        label={t('access.field.person')}
        description={t('access.accounts.personHint')}
        loaderKey="account-person"
        load={findPeople}
        selectFirstOptionOnChange
        value={form.values.person}
        onChange={(person) => form.setFieldValue('person', person)}
      />
      {withPassword && (
        <PasswordInput
          label={t('access.accounts.initialPassword')}
          description={`${t('access.check.passwordRule')} · ${t('access.accounts.resetHint')}`}
          required
          {...form.getInputProps('password')}
        />
      )}
      {account && (
        <>
          <Divider />
          <Group gap={8}>
            <Button variant="default" onClick={() => setResetting(true)} disabled={resetting}>
              {t('access.accounts.resetPassword')}
            </Button>
            <DisableButton account={account} onDone={onClose} />
          </Group>
        </>
      )}
    </FormModal>
  );
}

function RoleChoice({ form }: { form: UseFormReturnType<AccountValues> }) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={t('access.field.roles')} required {...form.getInputProps('roles')}>
      <Stack gap={6} mt={4}>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            size="xs"
            value={role}
            label={t(`access.role.${role}`)}
            description={t(`access.roleHint.${role}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** Switches the account off or on at once; edits of the form that are not saved stay out of it. */
function DisableButton({ account, onDone }: { account: AccountEntry; onDone: () => void }) {
  const { t } = useTranslation();
  const save = useApiMutation('access', 'saveAccount', { onSuccess: onDone });
  const { displayName: name, disabled, lastLoginAt: _, staffName: __, ...rest } = account;
  const label = t(disabled ? 'access.accounts.enable' : 'access.accounts.disable');
  const ask = async () => {
    const answer = await confirmDialog({
      title: label,
      message: t(disabled ? 'access.accounts.enableAsk' : 'access.accounts.disableAsk', { name }),
      confirmLabel: label,
      danger: !disabled,
    });
    if (answer) save.mutate({ ...rest, displayName: name, disabled: !disabled, password: null });
  };
  return (
    <Button
      variant="light"
      color={disabled ? 'green' : 'red'}
      loading={save.isPending}
      onClick={() => void ask()}
    >
      {label}
    </Button>
  );
}
