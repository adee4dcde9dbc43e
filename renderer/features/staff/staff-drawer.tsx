import { Button, Divider, Drawer, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StaffMember } from '#shared/contracts/staff';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { LeaveForm } from './leave-form';
import { PostingForm, type PostingTask } from './posting-form';
import { PostingTimeline } from './posting-timeline';
import { StaffForm } from './staff-form';

/** One person: details, postings over time, and what can be done. */
export function StaffDrawer({ id, onClose }: { id: number | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size={520}
      title={t('staff.title')}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      {id !== null && <DrawerBody id={id} onClose={onClose} />}
    </Drawer>
  );
}

function DrawerBody({ id, onClose }: { id: number; onClose: () => void }) {
  const query = useApiQuery('staff', 'get', { id }, { keepPrevious: false });
  return <QueryView query={query}>{(member) => <Detail member={member} onClose={onClose} />}</QueryView>;
}

function Detail({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const mayWrite = can('staff.write');
  const [editing, setEditing] = useState(false);
  const [task, setTask] = useState<PostingTask | null>(null);
  return (
    <Stack gap={14}>
      <Group gap={10}>
        <Text fz={18} fw={600}>
          {member.name}
        </Text>
        <Text c="dimmed">{member.staffNo}</Text>
        {member.exitDate && (
          <StatusBadge tone="quiet">{t('staff.leave.badge', { date: member.exitDate })}</StatusBadge>
        )}
        {mayWrite && (
          <Button variant="default" ml="auto" onClick={() => setEditing(true)}>
            {t('staff.edit')}
          </Button>
        )}
      </Group>
      <Facts member={member} />
      {can('attendance.read') && (
        <Button component={Link} to={`/attendance/person/${member.id}`} variant="default" w="fit-content">
          {t('staff.detail.history')}
        </Button>
      )}
      <Divider />
      <Group justify="space-between">
        <Text fw={600}>{t('staff.detail.postings')}</Text>
        {mayWrite && (
          <Button
            variant="light"
            leftSection={<IconPlus size={15} />}
            onClick={() => setTask({ kind: 'add' })}
          >
            {t('staff.posting.add')}
          </Button>
        )}
      </Group>
      <PostingTimeline postings={member.postings} mayWrite={mayWrite} onTask={setTask} />
      {mayWrite && (
        <>
          <Divider />
          <Departure member={member} onRemoved={onClose} />
        </>
      )}
      <StaffForm target={editing ? member : null} onClose={() => setEditing(false)} />
      <PostingForm member={member} task={task} onClose={() => setTask(null)} />
    </Stack>
  );
}

function Facts({ member }: { member: StaffMember }) {
  const { t } = useTranslation();
  const facts = [
    ['unit', member.unitName],
    ['gender', member.gender && t(`staff.gender.${member.gender}`)],
    ['phone', member.phone],
    ['entryDate', member.entryDate],
    ['exitDate', member.exitDate ?? ''],
    ['note', member.note],
  ] as const;
  return (
    <SimpleGrid cols={2} spacing={16} verticalSpacing={6}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <Text size="xs" c="dimmed">
              {t(`staff.field.${name}`)}
            </Text>
            <Text size="sm">{value}</Text>
          </div>
        ))}
    </SimpleGrid>
  );
}

function Departure({ member, onRemoved }: { member: StaffMember; onRemoved: () => void }) {
  const { t } = useTranslation();
  const { id, name } = member;
  const [leaving, setLeaving] = useState(false);
  const leave = useApiMutation('staff', 'leave', {
    onSuccess: () => notifyDone(t('staff.leave.undone', { name })),
  });
  const remove = useApiMutation('staff', 'remove', {
    onSuccess: () => {
      notifyDone(t('staff.remove.done', { name }));
      onRemoved();
    },
  });
  const askUndo = async () => {
    const title = t('staff.leave.undo');
    const message = t('staff.leave.undoText', { name });
    if (await confirmDialog({ title, message, confirmLabel: title })) leave.mutate({ id, exitDate: null });
  };
  const askRemove = async () => {
    const title = t('staff.remove.action');
    const message = t('staff.remove.text');
    const answer = await confirmDialog({ title, message, confirmLabel: title, danger: true });
    if (answer) remove.mutate({ id });
  };
  return (
    <Group gap={8}>
      {member.exitDate === null ? (
        <Button variant="default" onClick={() => setLeaving(true)}>
          {t('staff.leave.action')}
        </Button>
      ) : (
        <Button variant="default" loading={leave.isPending} onClick={() => void askUndo()}>
          {t('staff.leave.undo')}
        </Button>
      )}
      <Button
        variant="subtle"
        color="red"
        ml="auto"
        loading={remove.isPending}
        onClick={() => void askRemove()}
      >
        {t('staff.remove.action')}
      </Button>
      <LeaveForm member={member} opened={leaving} onClose={() => setLeaving(false)} />
    </Group>
  );
}
