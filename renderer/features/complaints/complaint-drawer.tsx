import { Divider, Drawer, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { dialogOnTop } from '../../ui/dialog-on-top';
import { LinkedOrders } from '../../ui/linked-orders';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { AllegationList } from './allegation-list';
import { ComplainantPanel } from './complainant-panel';
import { ComplaintFacts } from './complaint-facts';
import { ComplaintTimeline } from './complaint-timeline';
import { AnswerFiles, LetterFiles } from './file-list';
import { StepActions } from './step-actions';
import { clockText, STANDING_TONES, STATE_TONES, VERDICT_TONES } from './words';

interface ComplaintDrawerProps {
  id: number | null;
  onClose: () => void;
  onEdit: (complaint: ComplaintDetail) => void;
}

/** One complaint beside the list: how it stands, what can be done now, and its whole story. */
export function ComplaintDrawer({ id, onClose, onEdit }: ComplaintDrawerProps) {
  const { t } = useTranslation();
  const close = () => {
    if (!dialogOnTop()) onClose();
  };
  return (
    <Drawer opened={id !== null} onClose={close} position="right" size={620} title={t('complaints.title')}>
      {id !== null && <DrawerBody id={id} onEdit={onEdit} />}
    </Drawer>
  );
}

function DrawerBody({ id, onEdit }: { id: number; onEdit: (complaint: ComplaintDetail) => void }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const query = useApiQuery('complaints', 'get', { id }, { keepPrevious: false });
  const mayKnow = can('complainants.read');
  return (
    <QueryView query={query}>
      {(complaint) => (
        <Stack gap={12}>
          <Text fw={600} size="lg" style={{ overflowWrap: 'anywhere' }}>
            {complaint.subject}
          </Text>
          <Group gap={8}>
            <Text size="sm" c="dimmed">
              {complaint.no}
            </Text>
            <StatusBadge tone={STATE_TONES[complaint.state]}>
              {t(`complaints.state.${complaint.state}`)}
            </StatusBadge>
            {complaint.state !== 'withdrawn' && (
              <StatusBadge tone={STANDING_TONES[complaint.standing]}>{clockText(complaint, t)}</StatusBadge>
            )}
            {complaint.verdict && (
              <StatusBadge tone={VERDICT_TONES[complaint.verdict]}>
                {t(`complaints.verdict.${complaint.verdict}`)}
              </StatusBadge>
            )}
            {complaint.returns > 0 && (
              <StatusBadge tone="bad">
                {t('complaints.returnsCount', { count: complaint.returns })}
              </StatusBadge>
            )}
            {complaint.repeatOf !== null && <StatusBadge tone="bad">{t('complaints.repeated')}</StatusBadge>}
          </Group>
          <StepActions complaint={complaint} onEdit={onEdit} />
          <ComplainantPanel complaint={complaint} mayKnow={mayKnow} />
          <ComplaintFacts complaint={complaint} />
          <AllegationList complaint={complaint} />
          <LinkedOrders origin="complaint" id={complaint.id} />
          <Divider />
          <Text fw={600} size="sm">
            {t('complaints.story.title')}
          </Text>
          <ComplaintTimeline complaint={complaint} />
          {complaint.assignedOn !== null && (
            <>
              <Divider />
              <AnswerFiles complaint={complaint} />
            </>
          )}
          {mayKnow && (
            <>
              <Divider />
              <LetterFiles id={complaint.id} />
            </>
          )}
        </Stack>
      )}
    </QueryView>
  );
}
