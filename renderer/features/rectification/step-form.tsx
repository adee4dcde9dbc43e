import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '#shared/contracts/rectification';
import { LEVELS, LOOK_RESULTS, SATISFACTIONS } from '#shared/domain/rectification/types';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { ChoiceField } from '../../ui/choice-field';
import { StepForm as CommonForm } from '../../ui/step-form';
import { ASKED, type Asked, asksDue, type StepName, type StepValues } from './step-fields';
import { takeStep } from './take-step';

interface StepFormProps {
  order: OrderDetail;
  step: StepName;
  onClose: () => void;
}

/** One step of an order: the few things its story needs to know. */
export function StepForm({ order, step, onClose }: StepFormProps) {
  const { t } = useTranslation();
  const me = useSession().session?.displayName ?? '';
  const settings = useApiQuery('rectification', 'settings', {}).data;
  const [values, setValues] = useState<StepValues>(() => presetOf(step, order, me));
  const set = (change: Partial<StepValues>) => setValues((before) => ({ ...before, ...change }));
  const { on, person, due, text, note, required }: Asked = ASKED[step];
  const asksRaiser = step === 'close' && order.raisedBy !== '';
  const limit = settings && (step === 'check' ? 'look' : 'due');
  return (
    <CommonForm
      title={t(`rectification.step.action.${step}`)}
      remark={note && { text: t(`rectification.step.${note}`), grave: step === 'withdraw' }}
      labels={{
        on: on && t(`rectification.step.${on}`),
        person: person && t(`rectification.step.${person}`),
        due: due && asksDue(step, values) ? t(`rectification.step.${due}`) : undefined,
        text: t(`rectification.step.${text}`),
      }}
      required={required}
      values={values}
      onChange={set}
      firstDay={order.issuedOn}
      dueHint={limit && t(`rectification.step.${limit}Auto`, { count: settings[`${limit}Days`] })}
      letter={step === 'report'}
      complete={!asksRaiser || values.satisfaction !== null}
      save={() => takeStep(order.id, step, values)}
      done={t('rectification.step.done')}
      onClose={onClose}
    >
      {(tried) => (
        <>
          {step === 'escalate' && (
            <ChoiceField
              label={t('rectification.step.level')}
              options={LEVELS.map((name, index) => ({
                value: String(index + 1),
                label: t(`rectification.step.levels.${name}`),
              })).slice(order.level, order.dueLevel)}
              value={String(values.level)}
              onChange={(level) => set({ level: Number(level) })}
            />
          )}
          {step === 'look' && (
            <ChoiceField
              label={t('rectification.step.result')}
              options={LOOK_RESULTS.map((value) => ({ value, label: t(`rectification.look.${value}`) }))}
              value={values.result}
              onChange={(result) => set({ result })}
            />
          )}
          {asksRaiser && (
            <>
              <Text size="sm">{t('rectification.step.raisedBy', { name: order.raisedBy })}</Text>
              <ChoiceField
                label={t('rectification.step.satisfaction')}
                options={SATISFACTIONS.map((value) => ({
                  value,
                  label: t(`rectification.satisfaction.${value}`),
                }))}
                value={values.satisfaction}
                onChange={(satisfaction) => set({ satisfaction })}
                error={tried && values.satisfaction === null ? t('ui.fillIn') : null}
              />
            </>
          )}
        </>
      )}
    </CommonForm>
  );
}

const OFFICE_STEPS: readonly StepName[] = ['check', 'look'];

function presetOf(step: StepName, order: OrderDetail, me: string): StepValues {
  const person = step === 'report' || step === 'escalate' ? order.owner : '';
  return {
    ...{ on: today(), due: null, text: '', result: 'rectified', satisfaction: null },
    person: OFFICE_STEPS.includes(step) ? me : person,
    level: order.level + 1,
  };
}
