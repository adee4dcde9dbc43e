import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconFileExport, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { matchesSearch } from '#shared/domain/staff/search';
import type { IsoDate } from '#shared/domain/time/wall';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { useStaffColumns } from './staff-columns';
import { StaffDrawer } from './staff-drawer';
import { StaffForm } from './staff-form';

const PRESENCES = ['present', 'left', 'all'] as const;
type Presence = (typeof PRESENCES)[number];

interface Filter {
  unitId: string | null;
  windowId: string | null;
  presence: Presence;
  date: IsoDate;
}

/** Everybody with their windows of a day; the way to postings, swaps and the roster import. */
export function StaffPage() {
  const { t } = useTranslation();
  const mayWrite = useSession().can('staff.write');
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>({
    unitId: null,
    windowId: null,
    presence: 'present',
    date: today(),
  });
  const [openId, setOpenId] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const { unitId, windowId, presence, date } = filter;
  const query = useApiQuery('staff', 'list', {
    unitId: unitId === null ? null : Number(unitId),
    windowId: windowId === null ? null : Number(windowId),
    presence,
    date,
  });
  const all = query.data;
  const shown = useMemo(
    () =>
      all?.filter((member) => matchesSearch({ ...member, numbers: [member.staffNo, member.phone] }, search)),
    [all, search],
  );
  const columns = useStaffColumns();
  const isFiltered = unitId !== null || windowId !== null || presence === 'left';
  const toImport = () => void navigate('/staff/import');
  return (
    <Page
      title={t('staff.title')}
      hint={t('staff.hint')}
      actions={
        <>
          <ExportButton />
          {mayWrite && (
            <>
              <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={toImport}>
                {t('staff.roster.open')}
              </Button>
              <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
                {t('staff.add')}
              </Button>
            </>
          )}
        </>
      }
      toolbar={
        <FilterBar>
          <SearchBox value={search} onChange={setSearch} placeholder={t('staff.search')} />
          <FilterFields filter={filter} onChange={setFilter} />
        </FilterBar>
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('staff.title')}
        columns={columns}
        rows={shown}
        total={isFiltered && all?.length === 0 ? 1 : all?.length}
        rowId={(member) => member.id}
        rowTone={({ exitDate }) => (exitDate !== null && exitDate < date ? 'quiet' : undefined)}
        onOpen={(member) => setOpenId(member.id)}
        empty={{
          title: t('staff.emptyTitle'),
          text: t('staff.emptyText'),
          action: mayWrite ? { label: t('staff.roster.open'), onClick: toImport } : undefined,
        }}
      />
      <StaffDrawer id={openId} onClose={() => setOpenId(null)} />
      <StaffForm
        target={adding ? 'new' : null}
        onClose={() => setAdding(false)}
        onSaved={(member) => setOpenId(member.id)}
      />
    </Page>
  );
}

function FilterFields({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useTranslation();
  const units = useApiQuery('units', 'list', {});
  const windows = useApiQuery('units', 'windows', {});
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const choice = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name });
  return (
    <>
      <Select
        w={170}
        aria-label={t('staff.field.unit')}
        placeholder={t('staff.filter.allUnits')}
        searchable
        clearable
        data={(units.data ?? []).map(choice)}
        value={filter.unitId}
        onChange={(unitId) => set({ unitId })}
      />
      <Select
        w={170}
        aria-label={t('staff.field.window')}
        placeholder={t('staff.filter.allWindows')}
        searchable
        clearable
        data={(windows.data ?? []).map(choice)}
        value={filter.windowId}
        onChange={(windowId) => set({ windowId })}
      />
      <SegmentedControl
        data={PRESENCES.map((presence) => ({ value: presence, label: t(`staff.presence.${presence}`) }))}
        value={filter.presence}
        onChange={(presence) => set({ presence: presence as Presence })}
      />
      <DateField
        w={140}
        aria-label={t('staff.filter.date')}
        title={t('staff.filter.date')}
        value={filter.date}
        onChange={(date) => set({ date: date ?? today() })}
      />
    </>
  );
}

function ExportButton() {
  const { t } = useTranslation();
  const job = useJob('staff', 'exportList');
  const save = async () => {
    const saved = await job.run({});
    if (saved?.fileName) notifyDone(t('staff.roster.exported', { name: saved.fileName }));
  };
  return (
    <Button
      variant="default"
      leftSection={<IconFileExport size={16} />}
      loading={job.running}
      onClick={() => void save()}
    >
      {t('staff.roster.export')}
    </Button>
  );
}
