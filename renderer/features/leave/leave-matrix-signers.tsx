import { Button, MultiSelect, Select, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SIGNER_ROLES } from '#shared/contracts/leave-matrix';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import type { Output } from '../../api/types';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import type { Column } from '../../ui/table-model';
import classes from './leave-matrix.module.css';
import { RemoveButton } from './leave-matrix-remove';

type Signer = Output<'leave', 'signers'>[number];

const idOf = ({ role, accountId }: Signer): string => `${role} ${accountId}`;

/** Which accounts sign as 分管领导 and 中心领导, for which windows. */
export function LeaveMatrixSigners() {
  const { t } = useTranslation();
  const mayChange = useSession().can('leave.rules');
  const query = useApiQuery('leave', 'signers', {});
  const windows = useApiQuery('leave', 'cover', {});
  const save = useApiMutation('leave', 'saveSigner');
  const [editing, setEditing] = useState<Signer | 'new' | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = query.data?.find((one) => idOf(one) === activeId);
  const columns = useMemo<Column<Signer>[]>(
    () => [
      {
        id: 'role',
        header: t('leave.settings.matrix.signers.role'),
        width: 100,
        value: ({ role }) => t(`leave.settings.matrix.role.${role}`),
      },
      { id: 'name', header: t('leave.settings.matrix.signers.name'), width: 100, value: ({ name }) => name },
      {
        id: 'windows',
        header: t('leave.settings.matrix.signers.windows'),
        width: 140,
        grow: true,
        value: ({ windowIds }) =>
          windowIds.length === 0
            ? t('leave.settings.matrix.signers.allWindows')
            : windowIds
                .map((id) => windows.data?.find(({ windowId }) => windowId === id)?.windowName ?? '')
                .join(t('ui.comma')),
      },
    ],
    [t, windows.data],
  );
  const remove = async ({ role, accountId, name }: Signer) => {
    const answer = await confirmDialog({
      title: t('leave.settings.matrix.signers.remove'),
      message: t('leave.settings.matrix.signers.removeText', {
        name,
        role: t(`leave.settings.matrix.role.${role}`),
      }),
      confirmLabel: t('leave.settings.matrix.signers.remove'),
      danger: true,
    });
    if (!answer) return;
    await save.mutateAsync({ role, accountId, windowIds: [], remove: true });
    notifyDone(t('leave.settings.matrix.signers.removed'));
  };
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2>{t('leave.settings.matrix.signers.title')}</h2>
        {mayChange && (
          <Button size="compact-sm" leftSection={<IconPlus size={15} />} onClick={() => setEditing('new')}>
            {t('leave.settings.matrix.signers.add')}
          </Button>
        )}
      </div>
      <Text size="xs" c="dimmed">
        {t('leave.settings.matrix.signers.hint')}
      </Text>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('leave.settings.matrix.signers.title')}
        columns={columns}
        rows={query.data}
        rowId={idOf}
        activeId={activeId}
        onActive={(one) => setActiveId(idOf(one))}
        onOpen={mayChange ? setEditing : undefined}
        paper={null}
        empty={{ title: t('leave.settings.matrix.signers.empty') }}
        footer={
          mayChange &&
          active && (
            <RemoveButton
              label={t('leave.settings.matrix.signers.remove')}
              onClick={() => void remove(active)}
            />
          )
        }
      />
      {editing && <SignerForm target={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </section>
  );
}

function SignerForm({ target, onClose }: { target: Signer | null; onClose: () => void }) {
  const { t } = useTranslation();
  const choices = useApiQuery('leave', 'signerChoices', {});
  const windows = useApiQuery('leave', 'cover', {});
  const [role, setRole] = useState<Signer['role']>(target?.role ?? 'division');
  const [account, setAccount] = useState(target ? String(target.accountId) : null);
  const [chosen, setChosen] = useState((target?.windowIds ?? []).map(String));
  const [tried, setTried] = useState(false);
  const save = useApiMutation('leave', 'saveSigner', { quiet: true });
  const leaders = (choices.data ?? []).filter(({ roles }) => roles.includes('leader'));
  const submit = async () => {
    setTried(true);
    if (account === null) return false;
    await save.mutateAsync({ role, accountId: Number(account), windowIds: chosen.map(Number) });
    const name = leaders.find(({ accountId }) => String(accountId) === account)?.name ?? '';
    notifyDone(t('leave.settings.matrix.signers.done', { name }));
    return true;
  };
  return (
    <FormModal opened title={t('leave.settings.matrix.signers.add')} onClose={onClose} onSubmit={submit}>
      <Select
        label={t('leave.settings.matrix.signers.role')}
        disabled={target !== null}
        value={role}
        onChange={(value) => setRole(SIGNER_ROLES.find((one) => one === value) ?? role)}
        data={SIGNER_ROLES.map((one) => ({ value: one, label: t(`leave.settings.matrix.role.${one}`) }))}
      />
      <Select
        label={t('leave.settings.matrix.signers.name')}
        required
        disabled={target !== null}
        value={account}
        onChange={setAccount}
        data={leaders.map(({ accountId, name }) => ({ value: String(accountId), label: name }))}
        error={tried && account === null ? t('leave.settings.matrix.signers.needed') : null}
      />
      <MultiSelect
        size="xs"
        label={t('leave.settings.matrix.signers.windows')}
        searchable
        clearable
        placeholder={chosen.length === 0 ? t('leave.settings.matrix.signers.allWindows') : ''}
        value={chosen}
        onChange={setChosen}
        data={(windows.data ?? []).map(({ windowId, windowName }) => ({
          value: String(windowId),
          label: windowName,
        }))}
      />
    </FormModal>
  );
}
