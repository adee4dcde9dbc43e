import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintDetail } from '#shared/contracts/complaints';
import type { PickedFileInfo } from '#shared/contracts/transfer';
import { APOLOGIES, CALL_RESULTS } from '#shared/domain/complaints/types';
import { useJob } from '../../api/job';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { ChoiceField } from '../../ui/choice-field';
import { PickedFiles } from '../../ui/picked-files';
import { ProgressDialog } from '../../ui/progress-dialog';
import { StepForm as CommonForm } from '../../ui/step-form';
import { ASKED, type Asked, earliest, type StepName, type StepValues } from './step-fields';
import { takeStep } from './take-step';

interface StepFormProps {
  complaint: ComplaintDetail;
  step: StepName;
  onClose: () => void;
}

/** One step of a complaint: the few things its story needs to know. */
export function StepForm({ complaint, step, onClose }: StepFormProps) {
  const { t } = useTranslation();
  const { can, session } = useSession();
  const office = can('complaints.write');
  const me = session?.displayName ?? '';
  const [values, setValues] = useState<StepValues>(() => ({
    ...{ due: null, on: today(), person: '', text: '', how: 'oral', result: 'satisfied' },
    ...presetOf(step, complaint, me, t('complaints.step.demandText')),
    // Whoever is not of the office answers in the own name.
    ...(office ? {} : { person: me }),
  }));
  const set = (change: Partial<StepValues>) => setValues((before) => ({ ...before, ...change }));
  const { on, person, due, text, note, required }: Asked = ASKED[step];
  const [proof, setProof] = useState<PickedFileInfo[]>([]);
  const storing = useJob('complaints', 'addAnswerFiles');
  const save = async () => {
    if (proof.length > 0) {
      // Refused proof is said before anything is answered; what was stored is not stored twice.
      if (!(await storing.run({ id: complaint.id, tokens: proof.map(({ token }) => token) }))) return false;
      setProof([]);
    }
    return takeStep(complaint.id, step, values);
  };
  return (
    <CommonForm
      title={t(`complaints.step.action.${step === 'reply' && !office ? 'answer' : step}`)}
      remark={note && { text: t(`complaints.step.${note}`), grave: step === 'withdraw' }}
      labels={{
        on: on && office ? t(`complaints.step.${on}`) : undefined,
        person: person && t(`complaints.step.${person}`),
        due: due && t(`complaints.step.${due}`),
        text: t(`complaints.step.${text}`),
      }}
      required={required}
      values={values}
      onChange={set}
      firstDay={earliest(step, complaint) ?? undefined}
      dueHint={t('complaints.step.dueAuto')}
      letter={step === 'reply'}
      save={save}
      done={t('complaints.step.done')}
      onClose={onClose}
      below={
        step === 'reply' && (
          <>
            <PickedFiles label={t('complaints.answerFiles.add')} files={proof} onChange={setProof} />
            <ProgressDialog job={storing} title={t('complaints.answerFiles.storing')} />
          </>
        )
      }
    >
      {() => (
        <>
          {step === 'apologise' && (
            <ChoiceField
              label={t('complaints.step.how')}
              options={APOLOGIES.map((value) => ({ value, label: t(`complaints.apology.${value}`) }))}
              value={values.how}
              onChange={(how) => set({ how })}
            />
          )}
          {step === 'call' && (
            <ChoiceField
              label={t('complaints.step.result')}
              options={CALL_RESULTS.map((value) => ({ value, label: t(`complaints.call.${value}`) }))}
              value={values.result}
              onChange={(result) => set({ result })}
            />
          )}
        </>
      )}
    </CommonForm>
  );
}

function presetOf(
  step: StepName,
  complaint: ComplaintDetail,
  me: string,
  demand: string,
): Partial<StepValues> {
  if (step === 'assign') {
    return {
      person: complaint.handler || complaint.windowName || complaint.unitName,
      text: complaint.demand || demand,
    };
  }
  if (step === 'call') return { person: me };
  return step === 'apologise' ? { person: complaint.staffName } : {};
}
