import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesSearch } from '#shared/domain/staff/search';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import type { Output } from '../../api/types';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { FormModal } from '../../ui/form-modal';
import { SearchBox } from '../../ui/search-box';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { personColumns } from './leave-balances-columns';

type Profile = Output<'leave', 'profiles'>[number];

/** 参加工作时间 of everybody: years of work decide annual leave. */
export function LeaveBalancesProfiles() {
  const { t } = useTranslation();
  const mayChange = useSession().can('leave.office');
  const query = useApiQuery('leave', 'profiles', {});
  const [search, setSearch] = useState('');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [editing, setEditing] = useState<Profile | null>(null);
  const columns = useProfileColumns();
  const shown = useMemo(
    () =>
      query.data?.filter(
        (row) =>
          (!onlyMissing || row.workSince === null) &&
          matchesSearch(
            { name: `${row.staffName} ${row.unitName}`, pinyin: row.pinyin, numbers: [row.staffNo] },
            search,
          ),
      ),
    [query.data, onlyMissing, search],
  );
  const missing = query.data?.filter(({ workSince }) => workSince === null) ?? [];
  /** After one is saved, the next without a date: a whole center is typed in one go. */
  const next = (after: Profile) => {
    const place = missing.findIndex(({ staffId }) => staffId === after.staffId);
    setEditing(missing[place + 1] ?? missing.find(({ staffId }) => staffId !== after.staffId) ?? null);
  };
  return (
    <>
      <FilterBar right={<Text size="xs">{t('leave.overview.balances.profiles.hint')}</Text>}>
        <SearchBox value={search} onChange={setSearch} placeholder={t('leave.overview.balances.search')} />
        <Checkbox
          size="xs"
          label={t('leave.overview.balances.profiles.missing', { count: missing.length })}
          checked={onlyMissing}
          onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
        />
      </FilterBar>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('leave.overview.balances.view.profiles')}
        columns={columns}
        rows={shown}
        total={query.data?.length}
        rowId={({ staffId }) => staffId}
        onOpen={mayChange ? setEditing : undefined}
        empty={{ title: t('leave.overview.balances.profiles.empty') }}
      />
      <ProfileForm target={editing} onClose={() => setEditing(null)} onSaved={next} />
    </>
  );
}

function useProfileColumns(): Column<Profile>[] {
  const { t } = useTranslation();
  return useMemo<Column<Profile>[]>(
    () => [
      ...personColumns<Profile>(t),
      {
        id: 'unit',
        header: t('leave.overview.balances.field.unit'),
        width: 180,
        grow: true,
        value: (r) => r.unitName,
      },
      {
        id: 'workSince',
        header: t('leave.overview.balances.profiles.workSince'),
        width: 130,
        value: (r) => r.workSince,
        render: (r) =>
          r.workSince ?? (
            <StatusBadge tone="notice">{t('leave.overview.balances.profiles.none')}</StatusBadge>
          ),
      },
      {
        id: 'unitSince',
        header: t('leave.overview.balances.profiles.unitSince'),
        width: 110,
        value: (r) => r.unitSince,
      },
      {
        id: 'unitUntil',
        header: t('leave.overview.balances.profiles.unitUntil'),
        width: 110,
        value: (r) => r.unitUntil,
      },
      {
        id: 'school',
        header: t('leave.overview.balances.profiles.school'),
        width: 130,
        value: (r) => (r.schoolHolidays ? t('leave.overview.balances.profiles.schoolYes') : ''),
      },
      {
        id: 'note',
        header: t('leave.overview.balances.profiles.note'),
        width: 140,
        grow: true,
        value: (r) => r.note,
      },
    ],
    [t],
  );
}

interface ProfileFormProps {
  target: Profile | null;
  onClose: () => void;
  onSaved: (target: Profile) => void;
}

function ProfileForm({ target, onClose, onSaved }: ProfileFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Profile | null>(null);
  useEffect(() => setDraft(target), [target]);
  const save = useApiMutation('leave', 'saveProfiles', { quiet: true });
  const set = (change: Partial<Profile>) => setDraft((before) => before && { ...before, ...change });
  const submit = async () => {
    if (draft === null || target === null) return false;
    const { staffId, workSince, unitSince, unitUntil, schoolHolidays, note } = draft;
    await save.mutateAsync({ people: [{ staffId, workSince, unitSince, unitUntil, schoolHolidays, note }] });
    notifyDone(t('leave.overview.balances.profiles.done', { name: draft.staffName }));
    if (target.workSince !== null) return true;
    onSaved(target);
    return false;
  };
  const first = target?.workSince === null;
  return (
    <FormModal
      key={target?.staffId}
      opened={target !== null}
      title={t('leave.overview.balances.profiles.title', { name: target?.staffName ?? '' })}
      submitLabel={first ? t('leave.overview.balances.profiles.saveNext') : undefined}
      onClose={onClose}
      onSubmit={submit}
    >
      {draft && (
        <>
          <DateField
            label={t('leave.overview.balances.profiles.workSince')}
            data-autofocus
            max={today()}
            value={draft.workSince}
            onChange={(workSince) => set({ workSince })}
          />
          <Group gap={12}>
            <DateField
              label={t('leave.overview.balances.profiles.unitSince')}
              value={draft.unitSince}
              onChange={(unitSince) => set({ unitSince })}
            />
            <DateField
              label={t('leave.overview.balances.profiles.unitUntil')}
              value={draft.unitUntil}
              onChange={(unitUntil) => set({ unitUntil })}
            />
          </Group>
          <Text size="xs" c="dimmed">
            {t('leave.overview.balances.profiles.unitHint')}
          </Text>
          <Checkbox
            size="xs"
            label={t('leave.overview.balances.profiles.schoolLabel')}
            checked={draft.schoolHolidays}
            onChange={(event) => set({ schoolHolidays: event.currentTarget.checked })}
          />
          <TextInput
            label={t('leave.overview.balances.profiles.note')}
            maxLength={200}
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </>
      )}
    </FormModal>
  );
}
