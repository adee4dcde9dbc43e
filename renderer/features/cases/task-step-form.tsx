import { Alert, Checkbox, SegmentedControl, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupervisedTaskDetail } from '#shared/contracts/cases-tasks';
import { TASK_RESULTS, type TaskResult, type TaskStepType } from '#shared/domain/cases/types';
import { addDays, monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';

interface TaskStepFormProps {
  task: SupervisedTaskDetail;
  step: TaskStepType | null;
  onClose: () => void;
}

/** One step of a task: progress, urging, a later deadline, its end. */
export function TaskStepForm({ task, step, onClose }: TaskStepFormProps) {
  const { t } = useTranslation();
  const [onDate, setDate] = useState<IsoDate | null>(today());
  const [text, setText] = useState('');
  const [due, setDue] = useState<IsoDate | null>(null);
  const [result, setResult] = useState<TaskResult>('done');
  const [harm, setHarm] = useState(false);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (step === null) return;
    setDate(today());
    setText('');
    setDue(null);
    setResult('done');
    setHarm(false);
    setTried(false);
  }, [step]);
  const take = useApiMutation('cases', 'taskStep', { quiet: true });
  if (step === null) return null;
  const failed = step === 'finish' && result === 'failed';
  const missed = (step === 'finish' || step === 'urge') && onDate !== null && onDate > task.dueOn;
  // Each deadline counts once: urged after it, its end adds nothing.
  const counted = task.steps.some(
    ({ type, onDate: on, dueBefore }) => type === 'urge' && dueBefore === task.dueOn && on > dueBefore,
  );
  const worded = step !== 'urge' && !(step === 'finish' && result === 'done');
  const lacking = { text: worded && text.trim() === '', due: step === 'extend' && due === null };
  const submit = async () => {
    setTried(true);
    if (onDate === null || lacking.text || lacking.due) return false;
    await take.mutateAsync({
      ...{ id: task.id, type: step, onDate, text, due },
      result: step === 'finish' ? result : null,
      harm: (missed || failed) && harm,
    });
    notifyDone(t('cases.tasks.step.saved'));
    return true;
  };
  const label =
    step === 'note' ? 'progress' : ['extend', 'reopen', 'cancel'].includes(step) ? 'reason' : 'text';
  const need = (missing: boolean) => (tried && missing ? t('cases.tasks.form.need') : null);
  return (
    <FormModal
      opened
      title={t(`cases.tasks.step.${step}`)}
      submitLabel={t(`cases.tasks.step.${step}`)}
      onClose={onClose}
      onSubmit={submit}
    >
      {step === 'finish' && (
        <SegmentedControl
          aria-label={t('cases.tasks.step.result')}
          value={result}
          onChange={(value) => setResult(value as TaskResult)}
          data={TASK_RESULTS.map((value) => ({ value, label: t(`cases.tasks.result.${value}`) }))}
        />
      )}
      <DateField
        label={t('cases.tasks.step.onDate')}
        required
        min={task.steps.at(-1)?.onDate ?? task.issuedOn}
        max={today()}
        value={onDate}
        onChange={setDate}
        error={need(onDate === null)}
      />
      {step === 'extend' && (
        <DateField
          label={t('cases.tasks.step.due')}
          required
          min={addDays(task.dueOn, 1)}
          value={due}
          onChange={setDue}
          error={need(lacking.due)}
        />
      )}
      <Textarea
        label={t(`cases.tasks.step.${label}`)}
        required={worded}
        data-autofocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={need(lacking.text)}
      />
      {(missed || failed) && (
        <>
          {missed && (
            <Alert color="orange" variant="light" py={6}>
              {counted
                ? t('cases.tasks.step.lateCounted')
                : t('cases.tasks.step.lateNote', { due: task.dueOn, month: monthOf(onDate ?? today()) })}
            </Alert>
          )}
          <Checkbox
            label={t('cases.tasks.step.harm')}
            description={t('cases.tasks.step.harmHint')}
            checked={harm}
            onChange={(event) => setHarm(event.currentTarget.checked)}
          />
        </>
      )}
    </FormModal>
  );
}
