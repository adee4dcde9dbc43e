import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { formatPoints } from '../../ui/points-text';
import { whenText } from './words';

/** What was recorded of an incident. */
export function IncidentFacts({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const grade = `${t(`incidents.class.${incident.itemClass}`)} · ${t(`incidents.severity.${incident.severity}`)}`;
  const facts: [label: string, value: string][] = [
    [t('incidents.field.number'), String(incident.id)],
    [t('incidents.field.person'), [incident.staffName, incident.staffNo].filter(Boolean).join(' · ')],
    [t('incidents.field.noPersonReason'), incident.noPersonReason],
    [t('incidents.field.window'), incident.windowName],
    [t('incidents.field.unit'), incident.unitName],
    [t('incidents.field.when'), whenText(incident)],
    [t('incidents.field.class'), grade],
    [t('incidents.field.source'), t(`incidents.source.${incident.source}`)],
    [t('incidents.field.place'), incident.place],
    [t('incidents.field.description'), incident.description],
    [t('incidents.field.witnesses'), incident.witnesses],
    [t('incidents.field.amount'), incident.amount === null ? '' : String(incident.amount / 100)],
    [t('incidents.field.correctedOn'), incident.correctedOn ?? ''],
    [t('incidents.field.bulletinNo'), incident.bulletinNo],
    [t('incidents.field.points'), incident.points === null ? '' : formatPoints(incident.points)],
    [t('incidents.field.pointsReason'), incident.pointsReason],
  ];
  return (
    <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0} layout="fixed">
      <Table.Tbody>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Td w={130} c="dimmed">
                {label}
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}
