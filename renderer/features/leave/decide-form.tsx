import { Alert, Checkbox, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { ActionForm, type LeaveFormProps } from './action-form';
import { type When, WhenFields, wallOf } from './when-fields';
import { stamp } from './words';

const DECISIONS = ['approve', 'send_back', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

interface Paper extends When {
  signer: string;
}

interface DecideFormProps extends LeaveFormProps {
  /** Null: the paper says it, because the step is not this account's own. */
  decision: Decision | null;
}

const newPaper = (): Paper => ({ signer: '', date: today(), minute: null });

/** Decides the step that waits, now or, for the supervision office, with the signature and time of a paper slip. */
export function DecideForm({ leave, decision, opened, onClose }: DecideFormProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Decision>('approve');
  const [note, setNote] = useState('');
  const [paper, setPaper] = useState<Paper | null>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!opened) return;
    setChosen(decision ?? 'approve');
    setNote('');
    setPaper(decision === null ? newPaper() : null);
    setTried(false);
  }, [opened, decision]);
  const decide = useApiMutation('leave', 'decide', { quiet: true });
  const submit = async () => {
    setTried(true);
    const at = paper && wallOf(paper);
    if (paper && (paper.signer.trim() === '' || at === null)) return false;
    if (chosen !== 'approve' && note.trim() === '') return false;
    await decide.mutateAsync({
      id: leave.id,
      version: leave.version,
      decision: chosen,
      note,
      approverName: paper?.signer ?? null,
      decidedAt: at,
    });
    notifyDone(t(`leave.decide.done.${chosen}`, { name: leave.staffName }));
    return true;
  };
  return (
    <ActionForm
      leave={leave}
      actions={['decide', 'sign_paper']}
      opened={opened}
      title={t(`leave.decide.title.${chosen}`, { name: leave.staffName })}
      submitLabel={t(`leave.action.${chosen}`)}
      size={560}
      onClose={onClose}
      onSubmit={submit}
    >
      <Standing leave={leave} paper={paper !== null || chosen !== 'approve'} />
      {decision === null && (
        <SegmentedControl
          aria-label={t('leave.decide.decision')}
          value={chosen}
          onChange={(value) => setChosen(value as Decision)}
          data={DECISIONS.map((value) => ({ value, label: t(`leave.action.${value}`) }))}
        />
      )}
      <TextInput
        label={t(chosen === 'approve' ? 'leave.decide.note' : 'leave.decide.reason')}
        required={chosen !== 'approve'}
        maxLength={500}
        data-autofocus
        value={note}
        error={tried && chosen !== 'approve' && note.trim() === '' ? t('leave.decide.needReason') : null}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {decision !== null && leave.actions.includes('sign_paper') && (
        <Checkbox
          size="xs"
          label={t('leave.decide.paper')}
          checked={paper !== null}
          onChange={(event) => setPaper(event.currentTarget.checked ? newPaper() : null)}
        />
      )}
      {paper && <PaperFields paper={paper} onChange={setPaper} tried={tried} />}
    </ActionForm>
  );
}

/** Which step it is, and what deciding it now would mean. */
function Standing({ leave, paper }: { leave: LeaveDetail; paper: boolean }) {
  const { t } = useTranslation();
  const { waitingFor, extensionTo, endAt, startAt } = leave;
  const late = leave.timeline.some(({ step, mark }) => step === 'decided' && mark === 'missing');
  return (
    <>
      {waitingFor !== null && waitingFor !== 'any' && (
        <Text size="sm">{t('leave.decide.step', { role: t(`leave.role.${waitingFor}`) })}</Text>
      )}
      {extensionTo !== null && (
        <Text size="sm">{t('leave.decide.extension', { from: stamp(endAt), to: stamp(extensionTo) })}</Text>
      )}
      {late && !leave.notified && !paper && (
        <Alert color="orange" variant="light" py={6}>
          {t('leave.decide.lateWarning', { start: stamp(startAt) })}
        </Alert>
      )}
    </>
  );
}

interface PaperFieldsProps {
  paper: Paper;
  onChange: (paper: Paper) => void;
  tried: boolean;
}

function PaperFields({ paper, onChange, tried }: PaperFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Group gap={8} align="flex-start" wrap="nowrap">
        <TextInput
          label={t('leave.decide.signer')}
          required
          maxLength={40}
          value={paper.signer}
          error={tried && paper.signer.trim() === '' ? t('leave.decide.needSigner') : null}
          onChange={(event) => onChange({ ...paper, signer: event.currentTarget.value })}
        />
        <WhenFields
          value={paper}
          onChange={(when) => onChange({ ...paper, ...when })}
          dateLabel={t('leave.decide.signedDate')}
          timeLabel={t('leave.decide.signedTime')}
          tried={tried}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('leave.decide.paperHint')}
      </Text>
    </>
  );
}
