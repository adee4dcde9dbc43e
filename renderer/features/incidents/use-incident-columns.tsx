import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { STATE_TONES, whenText } from './words';

export function useIncidentColumns(): Column<Incident>[] {
  const { t } = useTranslation();
  return useMemo<Column<Incident>[]>(
    () => [
      { id: 'when', header: t('incidents.field.when'), width: 136, value: whenText },
      {
        id: 'person',
        header: t('incidents.field.person'),
        width: 104,
        value: (row) => row.staffName || t('incidents.nobody'),
        render: (row) => <Who incident={row} />,
      },
      {
        id: 'window',
        header: t('incidents.field.window'),
        width: 120,
        grow: true,
        value: (row) => row.windowName,
      },
      {
        id: 'item',
        header: t('incidents.field.item'),
        width: 140,
        grow: true,
        value: (row) => row.itemName,
        render: (row) => (
          <>
            {row.itemName} {row.veto && <StatusBadge tone="bad">{t('incidents.veto')}</StatusBadge>}
          </>
        ),
      },
      {
        id: 'severity',
        header: t('incidents.field.severity'),
        width: 78,
        value: (row) => t(`incidents.severity.${row.severity}`),
      },
      {
        id: 'source',
        header: t('incidents.field.source'),
        width: 100,
        value: (row) => t(`incidents.source.${row.source}`),
      },
      { id: 'place', header: t('incidents.field.place'), width: 72, grow: true, value: (row) => row.place },
      {
        id: 'nth',
        header: t('incidents.field.nth'),
        width: 118,
        value: (row) => row.nth,
        render: (row) => (row.nth === null ? '' : t('incidents.nth', { count: row.nth })),
      },
      {
        id: 'state',
        header: t('incidents.field.state'),
        width: 104,
        value: (row) => t(`incidents.state.${row.state}`),
        render: (row) => (
          <StatusBadge tone={STATE_TONES[row.state]}>{t(`incidents.state.${row.state}`)}</StatusBadge>
        ),
      },
      {
        id: 'nthYear',
        header: t('incidents.life.year'),
        width: 78,
        align: 'right',
        value: (row) => row.nthYear,
      },
      {
        id: 'decided',
        header: t('incidents.field.decided'),
        width: 84,
        value: (row) => row.decidedByName,
      },
    ],
    [t],
  );
}

/** The person, and beside the name how many the event names. */
function Who({ incident: { staffName, eventPeople } }: { incident: Incident }) {
  const { t } = useTranslation();
  if (eventPeople < 2) return staffName || t('incidents.nobody');
  return (
    <>
      {staffName}{' '}
      <Text span size="xs" c="dimmed">
        {t('incidents.related.people', { count: eventPeople })}
      </Text>
    </>
  );
}
