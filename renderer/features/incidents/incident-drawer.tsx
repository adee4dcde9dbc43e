import { Divider, Drawer, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Incident } from '#shared/contracts/incidents';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { dialogOnTop } from '../../ui/dialog-on-top';
import { LinkedOrders } from '../../ui/linked-orders';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { ConsequenceList } from './consequence-list';
import { EvidenceList, ProofList } from './evidence-list';
import { IncidentFacts } from './incident-facts';
import { LifeActions } from './life-actions';
import { LifeTimeline } from './life-timeline';
import { RelatedIncidents } from './related-incidents';
import { STATE_TONES } from './words';

interface IncidentDrawerProps {
  id: number | null;
  /** Another one in its place. */
  onOpen: (id: number) => void;
  onClose: () => void;
  onEdit: (incident: Incident) => void;
}

/** One incident beside the list: what was seen, its evidence, what was done, and what can be done now. */
export function IncidentDrawer({ id, onOpen, onClose, onEdit }: IncidentDrawerProps) {
  const { t } = useTranslation();
  const close = () => {
    if (!dialogOnTop()) onClose();
  };
  return (
    <Drawer opened={id !== null} onClose={close} position="right" size={560} title={t('incidents.title')}>
      {id !== null && <DrawerBody id={id} onOpen={onOpen} onEdit={onEdit} />}
    </Drawer>
  );
}

function DrawerBody({ id, onOpen, onEdit }: { id: number } & Pick<IncidentDrawerProps, 'onOpen' | 'onEdit'>) {
  const { t } = useTranslation();
  const query = useApiQuery('incidents', 'get', { id }, { keepPrevious: false });
  const mayWrite = useSession().can('incidents.write');
  return (
    <QueryView query={query}>
      {(incident) => (
        <Stack gap={12}>
          <Group gap={8}>
            <Text fw={600} size="lg">
              {incident.itemName}
            </Text>
            <StatusBadge tone={STATE_TONES[incident.state]}>
              {t(`incidents.state.${incident.state}`)}
            </StatusBadge>
            {incident.veto && <StatusBadge tone="bad">{t('incidents.veto')}</StatusBadge>}
            <RepeatBadges incident={incident} />
          </Group>
          {mayWrite && <LifeActions incident={incident} onEdit={onEdit} />}
          <IncidentFacts incident={incident} />
          <RelatedIncidents id={incident.id} onOpen={onOpen} />
          <Divider />
          <EvidenceList id={incident.id} mayWrite={mayWrite} />
          <ProofList
            id={incident.id}
            open={incident.state === 'notified' || incident.state === 'confirmed'}
            mayWrite={mayWrite}
          />
          <Divider />
          <Text fw={600} size="sm">
            {t('incidents.life.title')}
          </Text>
          <LifeTimeline incident={incident} />
          <ConsequenceList
            incidentId={incident.id}
            mayWrite={mayWrite}
            decided={incident.outcome === 'upheld' || incident.outcome === 'reduced'}
          />
          <LinkedOrders origin="incident" id={incident.id} />
        </Stack>
      )}
    </QueryView>
  );
}

/** A repeat is seen at once: in the month, in the year, and of the same kind. */
function RepeatBadges({ incident: { nth, nthYear, nthItem } }: { incident: Incident }) {
  const { t } = useTranslation();
  if (nth === null || nthYear === null || nthItem === null) return null;
  const tone = (count: number) => (count > 1 ? ('bad' as const) : ('quiet' as const));
  return (
    <>
      <StatusBadge tone={tone(nth)}>{t('incidents.nth', { count: nth })}</StatusBadge>
      {nthYear > nth && (
        <StatusBadge tone={tone(nthYear)}>{t('incidents.nthYear', { count: nthYear })}</StatusBadge>
      )}
      {nthItem > 1 && <StatusBadge tone="bad">{t('incidents.nthItem', { count: nthItem })}</StatusBadge>}
    </>
  );
}
