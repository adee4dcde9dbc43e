import { Alert, Button, Checkbox } from '@mantine/core';
import { IconInfoCircle, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountEntry } from '#shared/contracts/access';
import { formatWall } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import { AccountForm } from './account-form';

/** Accounts: who may log in, with which roles. */
export function AccountsPage() {
  const { t } = useTranslation();
  const query = useApiQuery('access', 'accounts', {});
  const [search, setSearch] = useState('');
  const [withDisabled, setWithDisabled] = useState(true);
  const [editing, setEditing] = useState<AccountEntry | 'new' | null>(null);
  const columns = useAccountColumns();
  const all = query.data;
  const shown = useMemo(
    () =>
      all?.filter(
        (account) =>
          (withDisabled || !account.disabled) &&
          matchesText(search, account.displayName, account.username, account.staffName),
      ),
    [all, search, withDisabled],
  );
  const split = all?.some((a) => !a.disabled && a.roles.includes('admin') && a.roles.includes('chief'));
  return (
    <Page
      title={t('access.accounts.title')}
      hint={t('access.accounts.hint')}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
          {t('access.accounts.add')}
        </Button>
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('access.accounts.search')} />
          <Checkbox
            size="xs"
            label={t('access.accounts.showDisabled')}
            checked={withDisabled}
            onChange={(event) => setWithDisabled(event.currentTarget.checked)}
          />
        </FilterBar>
      }
    >
      {split && (
        <Alert color="navy" variant="light" icon={<IconInfoCircle size={17} />} py={6}>
          {t('access.accounts.split')}
        </Alert>
      )}
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('access.accounts.title')}
        columns={columns}
        rows={shown}
        total={all?.length}
        rowId={(account) => account.id}
        rowTone={(account) => (account.disabled ? 'quiet' : undefined)}
        onOpen={setEditing}
        empty={{ title: t('access.accounts.emptyTitle'), text: t('access.accounts.emptyText') }}
      />
      <AccountForm target={editing} onClose={() => setEditing(null)} />
    </Page>
  );
}

function useAccountColumns(): Column<AccountEntry>[] {
  const { t } = useTranslation();
  const { session } = useSession();
  const own = session?.accountId;
  return useMemo<Column<AccountEntry>[]>(
    () => [
      {
        id: 'displayName',
        header: t('access.field.displayName'),
        width: 160,
        value: ({ id, displayName }) => displayName + (id === own ? t('access.accounts.you') : ''),
      },
      { id: 'username', header: t('access.field.username'), width: 150, value: (a) => a.username },
      {
        id: 'roles',
        header: t('access.field.roles'),
        width: 260,
        grow: true,
        value: ({ roles }) => roles.map((role) => t(`access.role.${role}`)).join(t('ui.comma')),
      },
      {
        id: 'person',
        header: t('access.field.person'),
        width: 120,
        value: ({ staffName }) => staffName,
      },
      {
        id: 'status',
        header: t('access.accounts.status'),
        width: 90,
        value: ({ disabled }) => t(disabled ? 'access.accounts.disabled' : 'access.accounts.active'),
        render: ({ disabled }) => (
          <StatusBadge tone={disabled ? 'quiet' : 'good'}>
            {t(disabled ? 'access.accounts.disabled' : 'access.accounts.active')}
          </StatusBadge>
        ),
      },
      {
        id: 'lastLogin',
        header: t('access.accounts.lastLogin'),
        width: 150,
        value: ({ lastLoginAt }) =>
          lastLoginAt === null ? t('access.accounts.never') : formatWall(lastLoginAt).slice(0, 16),
      },
    ],
    [t, own],
  );
}
