import { Checkbox, NumberInput, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { NOTICE_WAYS, type NoticeWay, OUTCOMES, type Outcome } from '#shared/domain/incidents/types';
import { useJob } from '../../api/job';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { PickedFiles } from '../../ui/picked-files';
import { ProgressDialog } from '../../ui/progress-dialog';
import { ItemField } from './item-field';

interface HearingFormProps {
  id: number;
  opened: boolean;
  onClose: () => void;
}

/** How the person was told; says until when the statement may come. */
export function NotifyForm({ id, opened, onClose }: HearingFormProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<NoticeWay>('in_person');
  const days = useApiQuery('incidents', 'procedures', {}).data?.[0]?.answerDays ?? 0;
  const notify = useApiMutation('incidents', 'notify', { quiet: true });
  const submit = () => notify.mutateAsync({ id, way });
  return (
    <FormModal
      opened={opened}
      title={t('incidents.life.notify.title')}
      submitLabel={t('incidents.life.notify.action')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t('incidents.life.notify.hint', { count: days })}</Text>
      <Radio.Group
        label={t('incidents.life.notify.way')}
        value={way}
        onChange={(value) => setWay(value as NoticeWay)}
      >
        <Stack gap={6} mt={4}>
          {NOTICE_WAYS.map((each) => (
            <Radio key={each} value={each} label={t(`incidents.life.way.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </FormModal>
  );
}

interface SpokenProps extends HearingFormProps {
  /** A statement before the decision, or an appeal after it. */
  kind: 'answer' | 'appeal';
  /** Who is likely to speak. */
  name: string;
}

/** What the person or the window's manager says. */
export function SpokenForm({ id, opened, onClose, kind, name }: SpokenProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({ name, words: '', none: false });
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!opened) return;
    setDraft({ name, words: '', none: false });
    setProof([]);
    setTried(false);
  }, [name, opened]);
  const [proof, setProof] = useState<PickedFileInfo[]>([]);
  const storing = useJob('incidents', 'addProof');
  const answer = useApiMutation('incidents', 'answer', { quiet: true });
  const appeal = useApiMutation('incidents', 'appeal', { quiet: true });
  const isAnswer = kind === 'answer';
  const noName = draft.name.trim() === '';
  const noWords = draft.words.trim() === '' && !draft.none;
  const submit = async () => {
    setTried(true);
    if (noName || noWords) return false;
    if (proof.length > 0) {
      // Refused proof is said before anything else is handed in; what was stored is not stored twice.
      if (!(await storing.run({ id, tokens: proof.map(({ token }) => token) }))) return false;
      setProof([]);
    }
    if (isAnswer) {
      await answer.mutateAsync({ id, name: draft.name, statement: draft.words, noObjection: draft.none });
    } else await appeal.mutateAsync({ id, name: draft.name, appeal: draft.words });
    notifyDone(t(isAnswer ? 'incidents.life.answer.done' : 'incidents.life.appealForm.done'));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t(isAnswer ? 'incidents.life.answer.title' : 'incidents.life.appealForm.title')}
      onClose={onClose}
      onSubmit={submit}
      size={560}
    >
      <TextInput
        label={t(isAnswer ? 'incidents.life.answer.name' : 'incidents.life.appealForm.name')}
        required
        maxLength={40}
        value={draft.name}
        error={tried && noName ? t('incidents.life.answer.needName') : null}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <Textarea
        label={t(isAnswer ? 'incidents.life.answer.statement' : 'incidents.life.appealForm.appeal')}
        required={!draft.none}
        disabled={draft.none}
        autosize
        minRows={4}
        maxLength={2000}
        data-autofocus
        value={draft.words}
        error={tried && noWords ? t('incidents.life.answer.needStatement') : null}
        onChange={(event) => setDraft({ ...draft, words: event.currentTarget.value })}
      />
      {isAnswer && (
        <Checkbox
          label={t('incidents.life.answer.none')}
          checked={draft.none}
          onChange={(event) => setDraft({ ...draft, none: event.currentTarget.checked, words: '' })}
        />
      )}
      {!draft.none && <PickedFiles label={t('incidents.life.proof.add')} files={proof} onChange={setProof} />}
      <ProgressDialog job={storing} title={t('incidents.life.proof.storing')} />
    </FormModal>
  );
}

/** What becomes of an appeal. */
export function ResolveForm({ id, opened, onClose }: HearingFormProps) {
  const { t } = useTranslation();
  const empty = {
    outcome: 'upheld' as Outcome,
    itemCode: null as string | null,
    points: null as number | null,
  };
  const [draft, setDraft] = useState({ ...empty, reason: '' });
  const [tried, setTried] = useState(false);
  const resolve = useApiMutation('incidents', 'resolve', { quiet: true });
  const missing = draft.reason.trim() === '';
  const submit = async () => {
    setTried(true);
    if (missing) return false;
    await resolve.mutateAsync({ id, ...draft });
    notifyDone(t('incidents.life.resolve.done'));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t('incidents.life.resolve.title')}
      submitLabel={t('incidents.life.resolve.action')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Select
        label={t('incidents.life.resolve.outcome')}
        data={OUTCOMES.map((value) => ({ value, label: t(`incidents.life.resolve.${value}`) }))}
        value={draft.outcome}
        onChange={(outcome) => setDraft({ ...draft, ...empty, outcome: (outcome ?? 'upheld') as Outcome })}
      />
      {draft.outcome === 'reduced' && (
        <>
          <ItemField
            label={t('incidents.life.reduce.item')}
            value={draft.itemCode}
            onChange={(itemCode) => setDraft({ ...draft, itemCode })}
          />
          <NumberInput
            label={t('incidents.life.reduce.points')}
            min={0}
            max={100}
            value={draft.points === null ? '' : draft.points / 100}
            onChange={(typed) =>
              setDraft({ ...draft, points: typeof typed === 'number' ? Math.round(typed * 100) : null })
            }
          />
        </>
      )}
      <Textarea
        label={t('incidents.life.reason')}
        required
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={draft.reason}
        error={tried && missing ? t('incidents.life.needReason') : null}
        onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
      />
    </FormModal>
  );
}
