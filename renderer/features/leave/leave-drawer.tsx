import { Drawer, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { useApiQuery } from '../../api/query';
import { QueryView } from '../../ui/query-view';
import { LeaveActions } from './leave-actions';
import { LeaveTimeline } from './leave-timeline';
import { LeaveBadges } from './use-leave-columns';
import { dayText, stamp } from './words';

/** One request beside the list: what was asked, its line of events, and what can be done now. */
export function LeaveDrawer({ id, onClose }: { id: number | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer opened={id !== null} onClose={onClose} position="right" size={460} title={t('leave.title')}>
      {id !== null && <DrawerBody id={id} />}
    </Drawer>
  );
}

function DrawerBody({ id }: { id: number }) {
  const query = useApiQuery('leave', 'get', { id }, { keepPrevious: false });
  return (
    <QueryView query={query}>
      {(leave) => (
        <Stack gap={16}>
          <Group gap={8}>
            <Text fw={600} size="lg">
              {leave.staffName}
            </Text>
            <LeaveBadges leave={leave} />
          </Group>
          <LeaveFacts leave={leave} />
          <LeaveTimeline leave={leave} />
          <LeaveActions leave={leave} />
        </Stack>
      )}
    </QueryView>
  );
}

function LeaveFacts({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const notified = leave.notifiedAt === null ? '' : `${leave.notifiedTo} · ${stamp(leave.notifiedAt)}`;
  const facts: [label: string, value: string][] = [
    [t('leave.field.window'), [leave.windowName, leave.unitName].filter(Boolean).join(' · ')],
    [t('leave.field.kind'), t(`leave.kind.${leave.kind}`)],
    [t('leave.field.start'), stamp(leave.startAt)],
    [t('leave.field.end'), stamp(leave.endAt)],
    [t('leave.field.length'), t('leave.days', { days: dayText(leave.halfDays) })],
    [t('leave.field.substitute'), leave.substituteName],
    [t('leave.field.reason'), leave.reason],
    [t('leave.field.notified'), notified],
    [t('leave.field.note'), leave.decisionNote],
  ];
  return (
    <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0} layout="fixed">
      <Table.Tbody>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Td w={96} c="dimmed">
                {label}
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}
