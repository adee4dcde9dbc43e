import { Alert, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveKindView } from '#shared/contracts/leave-kinds';
import type { KindRule } from '#shared/domain/leave/kind-rules';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { KindRuleFields } from './leave-kinds-fields';
import { useKindNames } from './leave-kinds-names';
import { KindVersions } from './leave-kinds-versions';

const NEW_RULE: KindRule = {
  name: '',
  base: 'personal',
  unit: 'half_day',
  count: 'workdays',
  papersFromHalfDays: null,
  balance: 'none',
  allowanceHalfDays: null,
  allowancePer: 'event',
  scored: true,
  reasonFor: 'all',
  active: true,
};

interface KindFormProps {
  target: LeaveKindView | 'new' | null;
  onClose: () => void;
}

/** The rules of one kind from a day on: a new version, never a change of the past without saying so. */
export function LeaveKindsForm({ target, onClose }: KindFormProps) {
  const { t } = useTranslation();
  const mayChange = useSession().can('leave.rules');
  const nameOf = useKindNames();
  const [rule, setRule] = useState(NEW_RULE);
  const [from, setFrom] = useState<IsoDate | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (target === null) return;
    setRule(target === 'new' ? NEW_RULE : target.rule);
    setFrom(today());
    setReason('');
    setTried(false);
  }, [target]);
  const save = useApiMutation('leave', 'saveKind', { quiet: true });
  const kind = target === 'new' ? null : target;
  const own = kind === null || !kind.builtIn;
  const name = kind === null ? rule.name : nameOf(kind.code);
  const limitMissing = rule.balance === 'allowance' && rule.allowanceHalfDays === null;
  const submit = async () => {
    setTried(true);
    if (from === null || limitMissing || (own && rule.name.trim() === '')) return false;
    await save.mutateAsync({ code: kind?.code ?? null, effectiveFrom: from, rule, reason });
    notifyDone(t('leave.settings.kinds.form.done', { name: own ? rule.name : name, date: from }));
    return true;
  };
  const title = kind === null ? 'add' : mayChange ? 'edit' : 'view';
  return (
    <FormModal
      opened={target !== null}
      size={720}
      title={t(`leave.settings.kinds.form.${title}`, { name })}
      onClose={onClose}
      onSubmit={submit}
      submitDisabled={!mayChange}
    >
      <fieldset disabled={!mayChange} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
        <KindRuleFields rule={rule} onChange={setRule} own={own} isNew={kind === null} tried={tried} />
      </fieldset>
      {mayChange && (
        <div style={{ display: 'flex', gap: 12 }}>
          <DateField
            label={t('leave.settings.kinds.form.from')}
            required
            value={from}
            onChange={setFrom}
            error={tried && from === null ? t('leave.settings.kinds.form.fromNeeded') : null}
          />
          <TextInput
            flex={1}
            label={t('leave.settings.kinds.form.reason')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      )}
      {mayChange && <Warnings kind={kind} rule={rule} from={from} />}
      {kind && <KindVersions kind={kind} onChoose={setRule} />}
    </FormModal>
  );
}

/** What the change does that is not seen in its fields. */
function Warnings({
  kind,
  rule,
  from,
}: {
  kind: LeaveKindView | null;
  rule: KindRule;
  from: IsoDate | null;
}) {
  const { t } = useTranslation();
  const sameDay = kind?.versions.some(({ effectiveFrom }) => effectiveFrom === from) ?? false;
  const texts = [
    kind?.rule.active && !rule.active && t('leave.settings.kinds.form.stopWarning'),
    kind && from !== null && from < today() && t('leave.settings.kinds.form.pastWarning'),
    (sameDay || kind?.effectiveFrom === from) && t('leave.settings.kinds.form.sameDay'),
  ].filter((text) => typeof text === 'string');
  if (texts.length === 0) return null;
  return (
    <Alert color="orange" variant="light" py={6} style={{ whiteSpace: 'pre-line' }}>
      {texts.join('\n')}
    </Alert>
  );
}
