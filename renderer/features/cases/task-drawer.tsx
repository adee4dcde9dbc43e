import { Button, Divider, Drawer, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupervisedTaskDetail } from '#shared/contracts/cases-tasks';
import type { TaskStepType } from '#shared/domain/cases/types';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { dialogOnTop } from '../../ui/dialog-on-top';
import { type FactLine, FactTable } from '../../ui/fact-table';
import { QueryView } from '../../ui/query-view';
import { StatusBadge } from '../../ui/status-badge';
import { StoryTimeline } from '../../ui/story-timeline';
import { TaskStepForm } from './task-step-form';
import { clockText, ownerText, TASK_TONES } from './words';

interface TaskDrawerProps {
  id: number | null;
  onClose: () => void;
  onEdit: (task: SupervisedTaskDetail) => void;
}

/** One task beside the list: how it stands, what can be done now, and its story. */
export function TaskDrawer({ id, onClose, onEdit }: TaskDrawerProps) {
  const { t } = useTranslation();
  const close = () => {
    if (!dialogOnTop()) onClose();
  };
  return (
    <Drawer opened={id !== null} onClose={close} position="right" size={600} title={t('cases.tasks.title')}>
      {id !== null && <DrawerBody id={id} onClose={onClose} onEdit={onEdit} />}
    </Drawer>
  );
}

function DrawerBody({ id, onClose, onEdit }: TaskDrawerProps & { id: number }) {
  const { t } = useTranslation();
  const mayWrite = useSession().can('cases.write');
  const query = useApiQuery('cases', 'task', { id }, { keepPrevious: false });
  return (
    <QueryView query={query}>
      {(task) => (
        <Stack gap={12}>
          <Text fw={600} size="lg" style={{ overflowWrap: 'anywhere' }}>
            {task.title}
          </Text>
          <Group gap={8}>
            <Text size="sm" c="dimmed">
              {task.no}
            </Text>
            <StatusBadge tone={TASK_TONES[task.standing]}>
              {t(`cases.tasks.standing.${task.standing}`)}
            </StatusBadge>
            <Text size="sm">{clockText(task, t)}</Text>
          </Group>
          {mayWrite && <Actions task={task} onClose={onClose} onEdit={onEdit} />}
          <Facts task={task} />
          <Divider />
          <Text fw={600} size="sm">
            {t('cases.tasks.story.title')}
          </Text>
          <Story task={task} />
        </Stack>
      )}
    </QueryView>
  );
}

/** What each state offers; the first is what mostly comes next. */
const OFFERED: Record<SupervisedTaskDetail['state'], readonly TaskStepType[]> = {
  open: ['note', 'urge', 'extend', 'finish', 'cancel'],
  done: ['note', 'reopen'],
  cancelled: ['reopen'],
};

function Actions({ task, onClose, onEdit }: Omit<TaskDrawerProps, 'id'> & { task: SupervisedTaskDetail }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<TaskStepType | null>(null);
  const undo = useApiMutation('cases', 'undoTaskStep');
  const remove = useApiMutation('cases', 'removeTask');
  const last = task.steps.at(-1);
  const undoAsked = async () => {
    if (!last) return;
    const words = { step: t(`cases.tasks.story.${last.type}`), date: last.onDate };
    const answer = await confirmDialog({
      title: t('cases.tasks.step.undo'),
      message: t('cases.tasks.step.undoConfirm', words),
      reason: 'required',
    });
    if (!answer) return;
    await undo.mutateAsync({ id: task.id, reason: answer.reason });
    notifyDone(t('cases.tasks.step.undone'));
  };
  const removeAsked = async () => {
    const answer = await confirmDialog({
      title: t('cases.overdue.remove'),
      message: t('cases.tasks.removeConfirm', { title: task.title }),
      confirmLabel: t('cases.overdue.remove'),
      ...{ danger: true, reason: 'required' },
    });
    if (!answer) return;
    await remove.mutateAsync({ id: task.id, reason: answer.reason });
    notifyDone(t('cases.tasks.removed'));
    onClose();
  };
  return (
    <Group gap={6}>
      {OFFERED[task.state].map((each) => (
        <Button
          key={each}
          size="xs"
          variant={each === 'finish' ? 'filled' : 'light'}
          color={each === 'cancel' ? 'red' : undefined}
          onClick={() => setStep(each)}
        >
          {t(`cases.tasks.step.${each}`)}
        </Button>
      ))}
      <Button size="xs" variant="subtle" onClick={() => onEdit(task)}>
        {t('cases.tasks.edit')}
      </Button>
      {last ? (
        <Button size="xs" variant="subtle" onClick={() => void undoAsked().catch(() => undefined)}>
          {t('cases.tasks.step.undo')}
        </Button>
      ) : (
        <Button
          size="xs"
          variant="subtle"
          color="red"
          onClick={() => void removeAsked().catch(() => undefined)}
        >
          {t('cases.overdue.remove')}
        </Button>
      )}
      {step && <TaskStepForm task={task} step={step} onClose={() => setStep(null)} />}
    </Group>
  );
}

function Facts({ task }: { task: SupervisedTaskDetail }) {
  const { t } = useTranslation();
  const key = 'cases.tasks.field' as const;
  const source = [t(`cases.tasks.source.${task.source}`), task.sourceBody, task.sourceNo];
  const facts: FactLine[] = [
    [t(`${key}.source`), source.filter(Boolean).join(' · ')],
    [
      t(`${key}.owner`),
      [ownerText(task), task.windowId === null ? '' : task.unitName].filter(Boolean).join(' · '),
    ],
    [t(`${key}.issuedOn`), task.issuedOn],
    [t(`${key}.dueOn`), task.dueOn],
    [t(`${key}.doneOn`), task.doneOn],
    [t(`${key}.result`), task.result && t(`cases.tasks.result.${task.result}`)],
    [t(`${key}.content`), task.content],
  ];
  return <FactTable facts={facts} />;
}

function Story({ task: { steps, issuedOn, dueOn } }: { task: SupervisedTaskDetail }) {
  const { t } = useTranslation();
  const first = steps[0]?.dueBefore ?? dueOn;
  const title = ({ type, result }: (typeof steps)[number]) =>
    [t(`cases.tasks.story.${type}`), result && t(`cases.tasks.result.${result}`)].filter(Boolean).join('：');
  const issued = { id: 0, title: t('cases.tasks.story.issued'), text: '' };
  return (
    <StoryTimeline
      items={[
        { ...issued, about: [issuedOn, t('cases.tasks.story.until', { date: first })] },
        ...steps.map((step) => ({
          id: step.id,
          title: title(step),
          about: [
            step.onDate,
            step.type === 'extend'
              ? t('cases.tasks.story.moved', { before: step.dueBefore, date: step.dueAfter })
              : '',
            step.harm ? t('cases.tasks.story.harm') : '',
            step.byName,
          ],
          text: step.text,
        })),
      ]}
    />
  );
}
