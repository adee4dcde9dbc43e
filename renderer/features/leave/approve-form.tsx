import { Alert, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { type IsoDate, type MinuteOfDay, wallAt } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import { stamp } from './words';

interface Paper {
  signer: string;
  date: IsoDate | null;
  minute: MinuteOfDay | null;
}

interface ApproveFormProps {
  leave: LeaveDetail;
  opened: boolean;
  onClose: () => void;
}

/** Approves now, or, for the supervision office, with the signature and time of a paper slip. */
export function ApproveForm({ leave, opened, onClose }: ApproveFormProps) {
  const { t } = useTranslation();
  const roles = useSession().session?.roles ?? [];
  const mayEnterPaper = roles.includes('officer') || roles.includes('chief');
  const [note, setNote] = useState('');
  const [paper, setPaper] = useState<Paper | null>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!opened) return;
    setNote('');
    setPaper(null);
    setTried(false);
  }, [opened]);
  const decide = useApiMutation('leave', 'decide', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (paper && (paper.signer.trim() === '' || paper.date === null || paper.minute === null)) return false;
    await decide.mutateAsync({
      id: leave.id,
      version: leave.version,
      decision: 'approve',
      note,
      approverName: paper?.signer ?? null,
      decidedAt: paper?.date && paper.minute !== null ? wallAt(paper.date, paper.minute) : null,
    });
    notifyDone(t('leave.decide.done', { name: leave.staffName }));
    return true;
  };
  const late = leave.timeline.some(({ step, mark }) => step === 'decided' && mark === 'missing');
  return (
    <FormModal
      opened={opened}
      title={t('leave.decide.title', { name: leave.staffName })}
      submitLabel={t('leave.action.approve')}
      onClose={onClose}
      onSubmit={submit}
    >
      {late && !leave.notified && !paper && (
        <Alert color="orange" variant="light" py={6}>
          {t('leave.decide.lateWarning', { start: stamp(leave.startAt) })}
        </Alert>
      )}
      <TextInput
        label={t('leave.decide.note')}
        maxLength={500}
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {mayEnterPaper && (
        <Checkbox
          size="xs"
          label={t('leave.decide.paper')}
          checked={paper !== null}
          onChange={(event) =>
            setPaper(event.currentTarget.checked ? { signer: '', date: today(), minute: null } : null)
          }
        />
      )}
      {paper && <PaperFields paper={paper} onChange={setPaper} tried={tried} />}
    </FormModal>
  );
}

function PaperFields({
  paper,
  onChange,
  tried,
}: {
  paper: Paper;
  onChange: (paper: Paper) => void;
  tried: boolean;
}) {
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
        <DateField
          label={t('leave.decide.signedDate')}
          required
          value={paper.date}
          error={tried && paper.date === null ? t('leave.form.needDate') : null}
          onChange={(date) => onChange({ ...paper, date })}
        />
        <TimeField
          label={t('leave.decide.signedTime')}
          required
          value={paper.minute}
          error={tried && paper.minute === null ? t('leave.form.needTime') : null}
          onChange={(minute) => onChange({ ...paper, minute })}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('leave.decide.paperHint')}
      </Text>
    </>
  );
}
