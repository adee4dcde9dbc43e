import { Divider, Drawer, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { QueryView } from '../../ui/query-view';
import { LeaveActions } from './leave-actions';
import { LeaveFacts } from './leave-facts';
import { LeaveFiles } from './leave-files';
import { LeaveSlips } from './leave-slips';
import { LeaveTimeline } from './leave-timeline';
import { useDrawerEscape } from './use-drawer-escape';
import { LeaveBadges } from './use-leave-columns';

/** One request beside the list: what was asked, its line of events, its papers, and what can be done now. */
export function LeaveDrawer({ id, onClose }: { id: number | null; onClose: () => void }) {
  const { t } = useTranslation();
  useDrawerEscape(() => {
    if (id !== null) onClose();
  });
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      closeOnEscape={false}
      position="right"
      size={520}
      title={t('leave.title')}
    >
      {id !== null && <DrawerBody id={id} />}
    </Drawer>
  );
}

function DrawerBody({ id }: { id: number }) {
  const query = useApiQuery('leave', 'get', { id }, { keepPrevious: false });
  return (
    <QueryView query={query}>
      {(leave) => (
        <Stack gap={12}>
          <Group gap={8}>
            <Text fw={600} size="lg">
              {leave.staffName}
            </Text>
            <LeaveBadges leave={leave} />
          </Group>
          <LeaveActions leave={leave} />
          <LeaveFacts leave={leave} />
          <LeaveSlips leave={leave} />
          <Divider />
          <LeaveTimeline leave={leave} />
          <Divider />
          <LeaveFiles leave={leave} />
        </Stack>
      )}
    </QueryView>
  );
}
