import { Button, Checkbox } from '@mantine/core';
import { IconAdjustments, IconPlus } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveKindView } from '#shared/contracts/leave-kinds';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { matchesText } from '../../ui/text-match';
import { LeaveKindsForm } from './leave-kinds-form';
import { papersWords, useKindNames } from './leave-kinds-names';
import { LeaveSettingsForm } from './leave-settings-form';
import { dayText } from './words';

/** 假别: how each kind of leave is counted, and since when. */
export function LeaveKindsPage() {
  const { t } = useTranslation();
  const mayChange = useSession().can('leave.rules');
  const query = useApiQuery('leave', 'kinds', { planned: true });
  const nameOf = useKindNames();
  const [search, setSearch] = useState('');
  const [withStopped, setWithStopped] = useState(true);
  const [editing, setEditing] = useState<LeaveKindView | 'new' | null>(null);
  const [rules, setRules] = useState(false);
  const columns = useKindColumns();
  const shown = query.data?.filter(
    (kind) => (withStopped || kind.rule.active) && matchesText(search, nameOf(kind.code)),
  );
  return (
    <Page
      title={t('leave.settings.kinds.title')}
      hint={t('leave.settings.kinds.hint')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconAdjustments size={16} />}
            onClick={() => setRules(true)}
          >
            {t('leave.settings.kinds.rules')}
          </Button>
          {mayChange && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
              {t('leave.settings.kinds.add')}
            </Button>
          )}
        </>
      }
      toolbar={
        <FilterBar>
          <SearchBox
            value={search}
            onChange={setSearch}
            placeholder={t('leave.settings.kinds.search')}
            aria-label={t('leave.settings.kinds.search')}
          />
          <Checkbox
            size="xs"
            label={t('leave.settings.kinds.showStopped')}
            checked={withStopped}
            onChange={(event) => setWithStopped(event.currentTarget.checked)}
          />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('leave.settings.kinds.title')}
        columns={columns}
        rows={shown}
        total={query.data?.length}
        rowId={(kind) => kind.code}
        rowTone={(kind) => (kind.rule.active ? undefined : 'quiet')}
        onOpen={setEditing}
        empty={{ title: t('leave.settings.kinds.empty') }}
      />
      <LeaveKindsForm target={editing} onClose={() => setEditing(null)} />
      <LeaveSettingsForm opened={rules} onClose={() => setRules(false)} />
    </Page>
  );
}

function useKindColumns(): Column<LeaveKindView>[] {
  const { t } = useTranslation();
  const nameOf = useKindNames();
  return useMemo<Column<LeaveKindView>[]>(() => {
    const field = (name: 'key' | 'name' | 'base' | 'unit' | 'count' | 'papers' | 'balance' | 'scored') =>
      t(`leave.settings.kinds.field.${name}`);
    return [
      { id: 'key', header: field('key'), width: 72, align: 'center', value: ({ key }) => key },
      {
        id: 'name',
        header: field('name'),
        width: 120,
        grow: true,
        value: ({ code }) => nameOf(code),
        render: ({ code, builtIn }) => (
          <>
            {nameOf(code)}{' '}
            {!builtIn && <StatusBadge tone="info">{t('leave.settings.kinds.own')}</StatusBadge>}
          </>
        ),
      },
      { id: 'base', header: field('base'), width: 104, value: ({ rule }) => t(`leave.kind.${rule.base}`) },
      {
        id: 'unit',
        header: field('unit'),
        width: 84,
        value: ({ rule }) => t(`leave.settings.kinds.unit.${rule.unit}`),
      },
      {
        id: 'count',
        header: field('count'),
        width: 96,
        value: ({ rule }) => t(`leave.settings.kinds.countShort.${rule.count}`),
      },
      {
        id: 'papers',
        header: field('papers'),
        width: 100,
        value: ({ rule }) => papersWords(t, rule.papersFromHalfDays),
      },
      {
        id: 'balance',
        header: field('balance'),
        width: 112,
        value: ({ rule: { balance, allowanceHalfDays: limit, allowancePer } }) =>
          limit === null
            ? t(`leave.settings.kinds.balance.${balance}`)
            : t(`leave.settings.kinds.allowanceText.${allowancePer}`, { days: dayText(limit) }),
      },
      {
        id: 'scored',
        header: field('scored'),
        width: 92,
        value: ({ rule }) => t(`leave.settings.kinds.${rule.scored ? 'scored' : 'notScored'}`),
      },
      {
        id: 'reasonFor',
        header: t('leave.settings.kinds.field.reasonFor'),
        width: 156,
        value: ({ rule }) => t(`leave.settings.kinds.reasonFor.${rule.reasonFor}`),
      },
      {
        id: 'state',
        header: t('leave.settings.kinds.field.state'),
        width: 170,
        value: (kind) => stateWords(t, kind),
        render: (kind) => (
          <StatusBadge tone={kind.rule.active ? (laterThan(kind) ? 'notice' : 'good') : 'quiet'}>
            {stateWords(t, kind)}
          </StatusBadge>
        ),
      },
    ];
  }, [t, nameOf]);
}

/** The day the next version takes effect; undefined when none waits. */
const laterThan = ({ versions }: LeaveKindView): string | undefined =>
  versions
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((date) => date > today())
    .sort()[0];

function stateWords(t: TFunction, kind: LeaveKindView): string {
  const date = laterThan(kind);
  if (kind.effectiveFrom > today()) return t('leave.settings.kinds.begins', { date: kind.effectiveFrom });
  if (date !== undefined) return t('leave.settings.kinds.later', { date });
  return t(`leave.settings.kinds.${kind.rule.active ? 'inUse' : 'stopped'}`);
}
