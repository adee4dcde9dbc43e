import { Button, Group, Menu } from '@mantine/core';
import { IconDots, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import { actorDue, type ComplaintStep, STEPS_FROM } from '#shared/domain/complaints/life';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { IncidentOf } from './incident-of';
import { JudgeForm } from './judge-form';
import { SlipPaper } from './slip-paper';
import type { StepName } from './step-fields';
import { StepForm } from './step-form';

type Dialog = StepName | 'judge' | 'incident';
type ActionName = Dialog | 'reassign' | 'rejudge' | 'edit';

interface Action {
  name: ActionName;
  dialog: Dialog | 'edit';
  step: ComplaintStep['type'];
}

/** What a step leads on with comes first; the rest lies in the menu. */
const LEADING: Action[] = [
  { name: 'assign', dialog: 'assign', step: 'assign' },
  { name: 'reply', dialog: 'reply', step: 'reply' },
  { name: 'accept', dialog: 'accept', step: 'accept' },
  { name: 'judge', dialog: 'judge', step: 'judge' },
  { name: 'call', dialog: 'call', step: 'call' },
  { name: 'close', dialog: 'close', step: 'close' },
  { name: 'urge', dialog: 'urge', step: 'urge' },
  { name: 'sendBack', dialog: 'sendBack', step: 'return' },
  { name: 'apologise', dialog: 'apologise', step: 'apologise' },
];
const REST: Action[] = [
  { name: 'reassign', dialog: 'assign', step: 'assign' },
  { name: 'extend', dialog: 'extend', step: 'extend' },
  { name: 'rejudge', dialog: 'judge', step: 'judge' },
  { name: 'edit', dialog: 'edit', step: 'change' },
  { name: 'reopen', dialog: 'reopen', step: 'reopen' },
  { name: 'withdraw', dialog: 'withdraw', step: 'withdraw' },
];

/** Whether an action is worth offering: allowed, and not one that would only be refused. */
function offered({ name, step }: Action, complaint: ComplaintDetail): boolean {
  const { state, named, satisfaction } = complaint;
  const due = actorDue(complaint) ?? complaint.closeDue;
  if (!STEPS_FROM[state].includes(step)) return false;
  if (name === 'assign') return state === 'registered';
  if (name === 'reassign') return state !== 'registered';
  if (name === 'judge') return state !== 'judged';
  if (name === 'rejudge') return state === 'judged';
  if (name === 'urge') return today() > due;
  if (name === 'extend') return today() <= due;
  if (name === 'close') return !named || satisfaction !== null;
  if (name === 'call') return named;
  return true;
}

/** What can be done with a complaint now. */
export function StepActions(props: {
  complaint: ComplaintDetail;
  onEdit: (complaint: ComplaintDetail) => void;
}) {
  const { complaint, onEdit } = props;
  const { t } = useTranslation();
  const { can } = useSession();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [slip, setSlip] = useState(false);
  const mayWrite = can('complaints.write');
  const may = ({ name }: Action) => mayWrite || (name === 'reply' && can('complaints.answer'));
  const take = (action: Action) => (action.dialog === 'edit' ? onEdit(complaint) : setDialog(action.dialog));
  const leading = LEADING.filter((action) => may(action) && offered(action, complaint));
  const rest = REST.filter((action) => may(action) && offered(action, complaint));
  const charge =
    can('incidents.write') &&
    (complaint.verdict === 'proven' || complaint.verdict === 'partly') &&
    complaint.incidentIds.length === 0;
  const close = () => setDialog(null);
  const sent = complaint.assignedOn !== null;
  return (
    <Group gap={8}>
      {leading.map((action, index) => (
        <Button key={action.name} variant={index === 0 ? 'filled' : 'light'} onClick={() => take(action)}>
          {t(`complaints.step.action.${action.name === 'reply' && !mayWrite ? 'answer' : action.name}`)}
        </Button>
      ))}
      {charge && (
        <Button variant="light" color="red" onClick={() => setDialog('incident')}>
          {t('complaints.step.action.incident')}
        </Button>
      )}
      {sent && (
        <Button variant="default" leftSection={<IconPrinter size={15} />} onClick={() => setSlip(true)}>
          {t('complaints.step.action.slip')}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" ml="auto" px={8} aria-label={t('complaints.step.more')}>
              <IconDots size={16} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((action) => (
              <Menu.Item
                key={action.name}
                color={action.name === 'withdraw' ? 'red' : undefined}
                onClick={() => take(action)}
              >
                {t(`complaints.step.action.${action.name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog !== null && dialog !== 'judge' && dialog !== 'incident' && (
        <StepForm complaint={complaint} step={dialog} onClose={close} />
      )}
      <JudgeForm complaint={complaint} opened={dialog === 'judge'} onClose={close} />
      <IncidentOf complaint={complaint} opened={dialog === 'incident'} onClose={close} />
      {slip && <SlipPaper id={complaint.id} onClose={() => setSlip(false)} />}
    </Group>
  );
}
