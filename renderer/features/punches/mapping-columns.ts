import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineMapping, UnmappedId } from '#shared/contracts/punches';
import type { Column } from '../../ui/table-model';
import { minuteText } from './words';

export function useUnmappedColumns(): Column<UnmappedId>[] {
  const { t } = useTranslation();
  return useMemo<Column<UnmappedId>[]>(
    () => [
      { id: 'machineId', header: t('punches.mapping.machineId'), width: 120, value: (row) => row.machineId },
      { id: 'name', header: t('punches.mapping.machineName'), width: 172, value: (row) => row.name },
      {
        id: 'punches',
        header: t('punches.mapping.punches'),
        width: 96,
        align: 'right',
        value: (row) => row.punches,
      },
      {
        id: 'first',
        header: t('punches.mapping.first'),
        width: 140,
        value: (row) => minuteText(row.firstAt),
      },
      { id: 'last', header: t('punches.mapping.last'), width: 140, value: (row) => minuteText(row.lastAt) },
      {
        id: 'suggestion',
        header: t('punches.mapping.suggestion'),
        width: 260,
        grow: true,
        value: ({ suggestion }) =>
          suggestion &&
          `${suggestion.name} ${suggestion.staffNo} · ${t(`punches.mapping.why.${suggestion.why}`)}`,
      },
    ],
    [t],
  );
}

export function useMappedColumns(): Column<MachineMapping>[] {
  const { t } = useTranslation();
  return useMemo<Column<MachineMapping>[]>(
    () => [
      { id: 'machineId', header: t('punches.mapping.machineId'), width: 120, value: (row) => row.machineId },
      {
        id: 'machineName',
        header: t('punches.mapping.machineName'),
        width: 172,
        value: (row) => row.machineName,
      },
      { id: 'name', header: t('punches.mapping.name'), width: 120, grow: true, value: (row) => row.name },
      { id: 'staffNo', header: t('punches.mapping.staffNo'), width: 120, value: (row) => row.staffNo },
      {
        id: 'startDate',
        header: t('punches.mapping.startDate'),
        width: 120,
        value: (row) => row.startDate ?? t('punches.mapping.noStart'),
      },
      {
        id: 'endDate',
        header: t('punches.mapping.endDate'),
        width: 120,
        value: (row) => row.endDate ?? t('punches.mapping.noEnd'),
      },
    ],
    [t],
  );
}
