import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../ui/search-box';
import type { usePeopleFilter } from './use-people-filter';

type Filter = Omit<ReturnType<typeof usePeopleFilter>, 'shown'>;

/** Search box, window and unit. */
export function PeopleFilter({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  return (
    <>
      <SearchBox
        value={filter.search}
        onChange={filter.setSearch}
        placeholder={t('attendance.filter.search')}
        w={200}
      />
      <Select
        w={170}
        data={filter.windows}
        value={filter.windowId}
        onChange={filter.setWindowId}
        placeholder={t('attendance.filter.allWindows')}
        aria-label={t('attendance.filter.window')}
        clearable
        searchable
      />
      <Select
        w={170}
        data={filter.units}
        value={filter.unitId}
        onChange={filter.setUnitId}
        placeholder={t('attendance.filter.allUnits')}
        aria-label={t('attendance.filter.unit')}
        clearable
        searchable
      />
    </>
  );
}
