import { Button, Drawer, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { formatWall } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { formatPoints } from '../../ui/points-text';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { STATE_TONES, whenText } from './words';

interface IncidentDrawerProps {
  id: number | null;
  onClose: () => void;
  onEdit: (incident: Incident) => void;
}

/** One incident beside the list, with its decision. */
export function IncidentDrawer({ id, onClose, onEdit }: IncidentDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer opened={id !== null} onClose={onClose} position="right" size={460} title={t('incidents.title')}>
      {id !== null && <DrawerBody id={id} onEdit={onEdit} />}
    </Drawer>
  );
}

function DrawerBody({ id, onEdit }: { id: number; onEdit: (incident: Incident) => void }) {
  const { t } = useTranslation();
  const query = useApiQuery('incidents', 'get', { id }, { keepPrevious: false });
  const mayWrite = useSession().can('incidents.write');
  return (
    <QueryView query={query}>
      {(incident) => (
        <Stack gap={16}>
          <Group gap={8}>
            <Text fw={600} size="lg">
              {incident.itemName}
            </Text>
            <StatusBadge tone={STATE_TONES[incident.state]}>
              {t(`incidents.state.${incident.state}`)}
            </StatusBadge>
            {incident.nth !== null && (
              <StatusBadge tone={incident.nth > 1 ? 'bad' : 'quiet'}>
                {t('incidents.nth', { count: incident.nth })}
              </StatusBadge>
            )}
          </Group>
          <IncidentFacts incident={incident} />
          {mayWrite && (
            <Group gap={8}>
              <DecideButton incident={incident} decision="confirm" />
              <DecideButton incident={incident} decision="dismiss" />
              {incident.state === 'recorded' && (
                <Button variant="subtle" ml="auto" onClick={() => onEdit(incident)}>
                  {t('incidents.action.edit')}
                </Button>
              )}
            </Group>
          )}
        </Stack>
      )}
    </QueryView>
  );
}

function IncidentFacts({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const by = (name: string, at: number | null) =>
    at === null ? '' : `${name} · ${formatWall(at).slice(0, 16)}`;
  const grade = `${t(`incidents.class.${incident.itemClass}`)} · ${t(`incidents.severity.${incident.severity}`)}`;
  const facts: [label: string, value: string][] = [
    [t('incidents.field.person'), [incident.staffName, incident.staffNo].filter(Boolean).join(' · ')],
    [t('incidents.field.noPersonReason'), incident.noPersonReason],
    [t('incidents.field.window'), incident.windowName],
    [t('incidents.field.unit'), incident.unitName],
    [t('incidents.field.when'), whenText(incident)],
    [t('incidents.field.class'), grade],
    [t('incidents.field.source'), t(`incidents.source.${incident.source}`)],
    [t('incidents.field.place'), incident.place],
    [t('incidents.field.description'), incident.description],
    [t('incidents.field.points'), incident.points === null ? '' : formatPoints(incident.points)],
    [t('incidents.field.pointsReason'), incident.pointsReason],
    [t('incidents.field.recorded'), by(incident.createdByName, incident.createdAt)],
    [t('incidents.field.decided'), by(incident.decidedByName, incident.decidedAt)],
    [t('incidents.field.reason'), incident.decisionReason],
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

/** Confirms or dismisses; changing a decision, and dismissing, need a reason. */
function DecideButton({ incident, decision }: { incident: Incident; decision: 'confirm' | 'dismiss' }) {
  const { t } = useTranslation();
  const ask = `incidents.${decision}Ask` as const;
  const decide = useApiMutation('incidents', 'decide', { onSuccess: () => notifyDone(t(`${ask}.done`)) });
  if (incident.state === (decision === 'confirm' ? 'confirmed' : 'dismissed')) return null;
  const first = incident.state === 'recorded';
  const open = async () => {
    const words = {
      item: incident.itemName,
      who: incident.staffName || incident.windowName,
      when: whenText(incident),
    };
    const message = t(`${ask}.message`, words);
    const answer = await confirmDialog({
      title: t(`${ask}.title`),
      message: first ? message : `${message}\n${t('incidents.again')}`,
      confirmLabel: t(`incidents.action.${decision}`),
      danger: decision === 'dismiss',
      reason: decision === 'dismiss' || !first ? 'required' : 'optional',
    });
    if (answer) decide.mutate({ id: incident.id, was: incident.state, decision, reason: answer.reason });
  };
  return (
    <Button
      variant={decision === 'confirm' ? 'filled' : 'default'}
      loading={decide.isPending}
      onClick={() => void open()}
    >
      {t(`incidents.action.${decision}`)}
    </Button>
  );
}
