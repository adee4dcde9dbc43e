import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeaveRow } from '#shared/contracts/leave';
import { matchesSearch } from '#shared/domain/staff/search';
import { FilterBar } from '../../ui/filter-bar';
import { SearchBox } from '../../ui/search-box';
import { FILTERS, inFilter, kindWords, type LeaveFilter } from './words';

/** What narrows the list; null is everything. */
export interface RequestFilter {
  search: string;
  progress: LeaveFilter;
  kindCode: string | null;
  windowId: number | null;
  allMonths: boolean;
}

/** All but the progress, whose counts are shown of what the rest leaves over. */
export const matches = (row: LeaveRow, { search, kindCode, windowId }: RequestFilter): boolean =>
  (kindCode === null || row.kindCode === kindCode) &&
  (windowId === null || row.windowId === windowId) &&
  matchesSearch(
    { name: `${row.staffName} ${row.windowName}`, pinyin: row.pinyin, numbers: [row.staffNo] },
    search,
  );

interface RequestFiltersProps {
  filter: RequestFilter;
  onChange: (change: Partial<RequestFilter>) => void;
  /** Of the months chosen, without any filter. */
  rows: readonly LeaveRow[];
  /** What waits for this account, of any month. */
  mine: readonly LeaveRow[];
}

/** Search, progress with its counts, kind, window, and whether the month counts. */
export function RequestFilters({ filter, onChange, rows, mine }: RequestFiltersProps) {
  const { t } = useTranslation();
  const matching = rows.filter((row) => matches(row, filter));
  const count = (each: LeaveFilter) =>
    each === 'mine' ? mine.length : matching.filter((row) => inFilter(each, row)).length;
  const all = [...rows, ...mine];
  const kinds = new Map(all.map((row) => [row.kindCode, kindWords(t, row)]));
  const windows = new Map(
    all.flatMap(({ windowId, windowName }) => (windowId === null ? [] : [[String(windowId), windowName]])),
  );
  const options = (names: ReadonlyMap<string, string>) =>
    [...names].map(([value, label]) => ({ value, label }));
  return (
    <FilterBar>
      <SearchBox
        w={180}
        value={filter.search}
        onChange={(search) => onChange({ search })}
        placeholder={t('leave.search')}
      />
      <SegmentedControl
        aria-label={t('leave.filter.label')}
        value={filter.progress}
        onChange={(progress) => onChange({ progress: progress as LeaveFilter })}
        data={FILTERS.map((value) => ({ value, label: `${t(`leave.filter.${value}`)} ${count(value)}` }))}
      />
      <Select
        aria-label={t('leave.field.kind')}
        placeholder={t('leave.list.allKinds')}
        w={120}
        clearable
        data={options(kinds)}
        value={filter.kindCode}
        onChange={(kindCode) => onChange({ kindCode })}
      />
      <Select
        aria-label={t('leave.field.window')}
        placeholder={t('leave.list.allWindows')}
        w={150}
        clearable
        searchable
        data={options(windows)}
        value={filter.windowId === null ? null : String(filter.windowId)}
        onChange={(windowId) => onChange({ windowId: windowId === null ? null : Number(windowId) })}
      />
      <Checkbox
        size="xs"
        label={t('leave.list.allMonths')}
        checked={filter.allMonths}
        onChange={(event) => onChange({ allMonths: event.currentTarget.checked })}
      />
    </FilterBar>
  );
}
