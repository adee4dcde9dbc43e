import { Alert, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupervisedTaskDetail } from '#shared/contracts/cases-tasks';
import { TASK_RESULTS, type TaskResult, type TaskStepType } from '#shared/domain/cases/types';
import { addDays, monthOf } from '#shared/domain/time/dates';
import { api } from '../../api/client';
import { today } from '../../api/today';
import { ChoiceField } from '../../ui/choice-field';
import { StepForm } from '../../ui/step-form';
import type { StepField, StepInput } from '../../ui/step-values';

interface TaskStepFormProps {
  task: SupervisedTaskDetail;
  step: TaskStepType;
  onClose: () => void;
}

const WORDS_OF = {
  note: 'progress',
  urge: 'text',
  finish: 'text',
  extend: 'reason',
  reopen: 'reason',
  cancel: 'reason',
} as const satisfies Record<TaskStepType, string>;
const LONGEST = 1000;

/** One step of a task: progress, urging, a later deadline, its end. */
export function TaskStepForm({ task, step, onClose }: TaskStepFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<StepInput>({ on: today(), due: null, person: '', text: '' });
  const [result, setResult] = useState<TaskResult>('done');
  const [harm, setHarm] = useState(false);
  const { on, due, text } = values;
  const failed = step === 'finish' && result === 'failed';
  const missed = (step === 'finish' || step === 'urge') && on !== null && on > task.dueOn;
  const worded = step !== 'urge' && !(step === 'finish' && result === 'done');
  const required: StepField[] = ['on'];
  if (worded) required.push('text');
  if (step === 'extend') required.push('due');
  const save = () =>
    api.cases.taskStep({
      ...{ id: task.id, type: step, onDate: on ?? today(), text, due },
      result: step === 'finish' ? result : null,
      harm: (missed || failed) && harm,
    });
  return (
    <StepForm
      title={t(`cases.tasks.step.${step}`)}
      labels={{
        on: t('cases.tasks.step.onDate'),
        due: step === 'extend' ? t('cases.tasks.step.due') : undefined,
        text: t(`cases.tasks.step.${WORDS_OF[step]}`),
      }}
      required={required}
      values={values}
      onChange={(change) => setValues((before) => ({ ...before, ...change }))}
      firstDay={task.steps.at(-1)?.onDate ?? task.issuedOn}
      dueFrom={addDays(task.dueOn, 1)}
      longest={LONGEST}
      save={save}
      done={t('cases.tasks.step.saved')}
      onClose={onClose}
      below={
        (missed || failed) && (
          <>
            {missed && <LateNote task={task} on={on} />}
            <Checkbox
              label={t('cases.tasks.step.harm')}
              description={t('cases.tasks.step.harmHint')}
              checked={harm}
              onChange={(event) => setHarm(event.currentTarget.checked)}
            />
          </>
        )
      }
    >
      {() =>
        step === 'finish' && (
          <ChoiceField
            label={t('cases.tasks.step.result')}
            options={TASK_RESULTS.map((value) => ({ value, label: t(`cases.tasks.result.${value}`) }))}
            value={result}
            onChange={setResult}
          />
        )
      }
    </StepForm>
  );
}

/** Each deadline counts once: urged after it, its end adds nothing. */
function LateNote({ task: { steps, dueOn }, on }: { task: SupervisedTaskDetail; on: string }) {
  const { t } = useTranslation();
  const counted = steps.some(
    ({ type, onDate, dueBefore }) => type === 'urge' && dueBefore === dueOn && onDate > dueBefore,
  );
  return (
    <Alert color="orange" variant="light" py={6}>
      {counted
        ? t('cases.tasks.step.lateCounted')
        : t('cases.tasks.step.lateNote', { due: dueOn, month: monthOf(on) })}
    </Alert>
  );
}
