import { Select } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DataTable } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { SearchBox } from '../../ui/search-box';
import { matchesText } from '../../ui/text-match';
import { TIMELINE_KINDS, type TimelineKind, type TimelineRow } from './person-timeline';
import { useTimelineColumns } from './use-timeline-columns';

interface PersonTimelineProps {
  /** What chooses the part of the page and the year. */
  toolbar: ReactNode;
  title: string;
  rows: readonly TimelineRow[] | undefined;
  year: string | null;
}

/** Everything on record about a person in one list, filtered by kind, year and words. */
export function PersonTimeline({ toolbar, title, rows, year }: PersonTimelineProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [kind, setKind] = useState<TimelineKind | null>(null);
  const [search, setSearch] = useState('');
  const columns = useTimelineColumns();
  const ofYear = useMemo(
    () => rows?.filter(({ date }) => year === null || date.startsWith(year)),
    [rows, year],
  );
  const shown = useMemo(
    () =>
      ofYear
        ?.filter((row) => kind === null || row.kind === kind)
        .filter((row) => search === '' || matchesText(search, ...columns.map((column) => column.value(row)))),
    [ofYear, kind, search, columns],
  );
  const counts = useMemo(() => {
    const found = new Map<TimelineKind, number>();
    for (const row of ofYear ?? []) found.set(row.kind, (found.get(row.kind) ?? 0) + 1);
    return found;
  }, [ofYear]);
  return (
    <>
      <FilterBar>
        {toolbar}
        <Select
          w={170}
          data={TIMELINE_KINDS.filter((each) => counts.has(each)).map((value) => ({
            value,
            label: `${t(`attendance.person.kind.${value}`)} ${counts.get(value)}`,
          }))}
          value={kind}
          onChange={(value) => setKind(value as TimelineKind | null)}
          placeholder={t('attendance.person.allKinds')}
          aria-label={t('attendance.person.column.kind')}
          clearable
        />
        <SearchBox value={search} onChange={setSearch} placeholder={t('attendance.person.search')} />
      </FilterBar>
      <DataTable
        label={kind === null ? title : `${title} ${t(`attendance.person.kind.${kind}`)}`}
        columns={columns}
        rows={shown}
        total={rows?.length}
        rowId={(row) => row.key}
        rowTone={(row) => ('life' in row && row.life.revoked ? 'quiet' : undefined)}
        onOpen={({ link }) => link !== null && navigate(link)}
        empty={{ title: t('attendance.person.empty'), text: t('attendance.person.emptyText') }}
      />
    </>
  );
}
