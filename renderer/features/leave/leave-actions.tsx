import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { notifyError } from '../../api/notify';
import { CancelForm } from './cancel-form';
import { DecideForm, type Decision } from './decide-form';
import { DepartForm } from './depart-form';
import { ExtendForm } from './extend-form';
import { type SlipValues, slipOf } from './form-values';
import { LeaveForm } from './leave-form';
import { NotifyForm } from './notify-form';
import { ReturnForm } from './return-form';
import { SettleForm } from './settle-form';
import { SubstituteForm } from './substitute-form';

type Form = 'return' | 'depart' | 'extend' | 'notify' | 'substitute' | 'cancel' | 'settle_overdue';

/** What this account can do with a request as it stands, the next step first. */
export function LeaveActions({ leave }: { leave: LeaveDetail }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<Form | null>(null);
  const [deciding, setDeciding] = useState(false);
  const [decision, setDecision] = useState<Decision | null>('approve');
  const [editing, setEditing] = useState<SlipValues | null>(null);
  const may = (action: LeaveDetail['actions'][number]) => leave.actions.includes(action);
  const back = leave.returnedAt !== null;
  /** A decision that waits goes before 销假. */
  const first = may('decide') || may('sign_paper');
  const decide = (next: Decision | null) => {
    setDecision(next);
    setDeciding(true);
  };
  const edit = () => slipOf(leave).then(setEditing, notifyError);
  const opened = (each: Form) => ({ leave, opened: form === each, onClose: () => setForm(null) });
  const more: [label: string, run: () => void, danger?: boolean][] = [];
  if (may('depart')) {
    more.push([
      t(leave.departedAt === null ? 'leave.action.depart' : 'leave.action.correctDepart'),
      () => setForm('depart'),
    ]);
  }
  if (may('substitute')) more.push([t('leave.action.substitute'), () => setForm('substitute')]);
  if (may('notify')) more.push([t('leave.action.notify'), () => setForm('notify')]);
  if (may('return') && back) more.push([t('leave.action.correctReturn'), () => setForm('return')]);
  if (may('settle_overdue')) {
    more.push([
      t(leave.overdueSettled ? 'leave.action.unsettle' : 'leave.action.settle'),
      () => setForm('settle_overdue'),
    ]);
  }
  if (may('cancel')) more.push([t('leave.action.cancel'), () => setForm('cancel'), true]);
  return (
    <Group gap={8}>
      {may('decide') && <Button onClick={() => decide('approve')}>{t('leave.action.approve')}</Button>}
      {may('decide') && (
        <Button variant="default" onClick={() => decide('send_back')}>
          {t('leave.action.send_back')}
        </Button>
      )}
      {may('decide') && (
        <Button variant="default" onClick={() => decide('refuse')}>
          {t('leave.action.refuse')}
        </Button>
      )}
      {may('sign_paper') && !may('decide') && (
        <Button onClick={() => decide(null)}>{t('leave.action.sign_paper')}</Button>
      )}
      {may('edit') && <Button onClick={() => void edit()}>{t('leave.action.edit')}</Button>}
      {may('return') && !back && (
        <Button variant={first ? 'default' : 'filled'} onClick={() => setForm('return')}>
          {t('leave.action.returned')}
        </Button>
      )}
      {may('extend') && (
        <Button variant="default" onClick={() => setForm('extend')}>
          {t('leave.action.extend')}
        </Button>
      )}
      {more.length > 0 && (
        <Menu position="bottom-start" returnFocus>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} />}>
              {t('leave.action.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map(([label, run, danger]) => (
              <Menu.Item key={label} color={danger ? 'red' : undefined} onClick={run}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <DecideForm leave={leave} decision={decision} opened={deciding} onClose={() => setDeciding(false)} />
      <ReturnForm {...opened('return')} />
      <DepartForm {...opened('depart')} />
      <ExtendForm {...opened('extend')} />
      <NotifyForm {...opened('notify')} />
      <SubstituteForm {...opened('substitute')} />
      <CancelForm {...opened('cancel')} />
      <SettleForm {...opened('settle_overdue')} />
      <LeaveForm
        mode={editing ? 'edit' : null}
        editing={editing ? { leave, values: editing } : undefined}
        onClose={() => setEditing(null)}
        onDone={() => setEditing(null)}
      />
    </Group>
  );
}
