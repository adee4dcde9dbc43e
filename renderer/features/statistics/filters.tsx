import { Button, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { INCIDENT_SOURCES } from '#shared/domain/incidents/types';
import { CHECKS } from '#shared/domain/statistics/checks';
import { useApiQuery } from '../../api/query';
import { FilterBar } from '../../ui/filter-bar';
import { MonthField } from '../../ui/month-field';
import type { Filter } from './use-filter';

interface FiltersProps {
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
}

/** Period, place, kind and source of the findings. */
export function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const windows = useApiQuery('units', 'windows', {}).data ?? [];
  const units = useApiQuery('units', 'list', {}).data ?? [];
  const items = useApiQuery('incidents', 'items', {}).data ?? [];
  const areas = [...new Set(windows.map(({ area }) => area))].filter((area) => area !== '').toSorted();
  const named = (rows: readonly { id: number; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: String(id), label: name }));
  const options = {
    area: areas.map((value) => ({ value, label: value })),
    unitId: named(units),
    windowId: named(filter.area === null ? windows : windows.filter(({ area }) => area === filter.area)),
    itemCode: items.map(({ code, name }) => ({ value: code, label: name })),
    check: CHECKS.map((value) => ({ value, label: t(`statistics.check.${value}`) })),
    source: INCIDENT_SOURCES.map((value) => ({ value, label: t(`incidents.source.${value}`) })),
  };
  const keys = ['area', 'unitId', 'windowId', 'itemCode', 'check', 'source'] as const;
  const isSet = keys.some((key) => filter[key] !== null);
  const choose = (key: (typeof keys)[number], value: string | null) =>
    onChange({ [key]: value !== null && (key === 'unitId' || key === 'windowId') ? Number(value) : value });
  return (
    <FilterBar>
      <MonthField value={filter.from} onChange={(from) => onChange(ordered(from, filter.to))} />
      <Text size="sm">{t('statistics.until')}</Text>
      <MonthField value={filter.to} onChange={(to) => onChange(ordered(filter.from, to))} />
      {keys.map((key) => (
        <Select
          key={key}
          w={112}
          clearable
          searchable
          aria-label={t(`statistics.filter.${key}`)}
          placeholder={t(`statistics.filter.${key}`)}
          nothingFoundMessage={t('ui.picker.nothing')}
          comboboxProps={{ width: 'max-content' }}
          data={options[key]}
          value={filter[key] === null ? null : String(filter[key])}
          onChange={(value) => choose(key, value)}
        />
      ))}
      {isSet && (
        <Button variant="subtle" onClick={() => onChange(Object.fromEntries(keys.map((key) => [key, null])))}>
          {t('statistics.filter.clear')}
        </Button>
      )}
    </FilterBar>
  );
}

/** Months the wrong way round are turned. */
const ordered = (a: string, b: string) => {
  const [from, to] = [a, b].toSorted() as [string, string];
  return { from, to };
};
