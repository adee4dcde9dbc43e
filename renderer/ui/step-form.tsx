import { Alert, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../api/notify';
import { today } from '../api/today';
import { DateField } from './date-field';
import { FormModal } from './form-modal';
import { emptyFields, type StepField, type StepInput } from './step-values';

interface StepFormProps {
  /** Of the dialog and of the button that saves. */
  title: string;
  remark?: { text: string; grave: boolean };
  /** A field without a label is not asked for. */
  labels: { on?: string; person?: string; due?: string; text: string };
  required: readonly StepField[];
  values: StepInput;
  onChange: (change: Partial<StepInput>) => void;
  /** The first day the step can have been taken. */
  firstDay?: IsoDate;
  /** The first day of a limit; today where nothing is said. */
  dueFrom?: IsoDate;
  /** Which limit is set where none is given. */
  dueHint?: string;
  /** Room for a whole letter. */
  letter?: boolean;
  /** Characters of the words, where nothing is said 2000 of a letter, else 300. */
  longest?: number;
  /** False where what stands above the common fields is not filled in. */
  complete?: boolean;
  /** False keeps the form open: what went wrong was shown. */
  save: () => Promise<unknown>;
  /** Said when it is saved. */
  done: string;
  onClose: () => void;
  /** Asked above the common fields; told whether saving was tried. */
  children?: (tried: boolean) => ReactNode;
  /** Stands below the common fields: files to go with it, what it will lead to. */
  below?: ReactNode;
}

/** One step of a record's story in a dialog: when, who, until when, and why. Opened anew for each step. */
export function StepForm(props: StepFormProps) {
  const { title, remark, labels, required, values, onChange, complete = true } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [tried, setTried] = useState(false);
  const missing = emptyFields(required, values);
  const submit = async () => {
    setTried(true);
    if (missing.length > 0 || !complete) return false;
    if ((await props.save()) === false) return false;
    await queries.invalidateQueries();
    notifyDone(props.done);
    return true;
  };
  // What is known already need not be passed through.
  const wordsFirst = !labels.person || (values.person !== '' && values.text === '');
  const must = (field: StepField) => ({
    required: required.includes(field),
    error: tried && missing.includes(field) ? t('ui.fillIn') : null,
  });
  return (
    <FormModal opened title={title} submitLabel={title} onClose={props.onClose} onSubmit={submit}>
      {remark && (
        <Alert color={remark.grave ? 'red' : 'orange'} variant="light" py={6}>
          {remark.text}
        </Alert>
      )}
      {props.children?.(tried)}
      {labels.on && (
        <DateField
          label={labels.on}
          {...must('on')}
          min={props.firstDay}
          max={today()}
          value={values.on}
          onChange={(on) => onChange({ on })}
        />
      )}
      {labels.person && (
        <TextInput
          label={labels.person}
          {...must('person')}
          data-autofocus={!wordsFirst || undefined}
          maxLength={40}
          value={values.person}
          onChange={(event) => onChange({ person: event.currentTarget.value })}
        />
      )}
      {labels.due && (
        <DateField
          label={labels.due}
          description={required.includes('due') ? undefined : props.dueHint}
          {...must('due')}
          min={props.dueFrom ?? today()}
          value={values.due}
          onChange={(due) => onChange({ due })}
        />
      )}
      <Textarea
        label={labels.text}
        {...must('text')}
        data-autofocus={wordsFirst || undefined}
        autosize
        minRows={props.letter ? 4 : 2}
        maxRows={10}
        maxLength={props.longest ?? (props.letter ? 2000 : 300)}
        value={values.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      {props.below}
    </FormModal>
  );
}
