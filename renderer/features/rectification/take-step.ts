import { api } from '../../api/client';
import { today } from '../../api/today';
import type { StepName, StepValues } from './step-fields';

/** Sends a step with what its operation takes. */
export function takeStep(id: number, step: StepName, values: StepValues): Promise<{ id: number }> {
  const { due, person, text, level, result, satisfaction } = values;
  const on = values.on ?? today();
  switch (step) {
    case 'report':
      return api.rectification.report({ id, receivedOn: on, person, text });
    case 'escalate':
      return api.rectification.escalate({ id, level, person, note: text });
    case 'extend':
      return api.rectification.extend({ id, due: due ?? today(), decider: person, reason: text });
    case 'check':
      return api.rectification.check({ id, on, person, note: text, lookBy: due });
    case 'sendBack':
      return api.rectification.sendBack({ id, reason: text, due });
    case 'look':
      return api.rectification.look({
        ...{ id, on, person, result, note: text },
        due: result === 'rectified' ? null : due,
      });
    case 'close':
      return api.rectification.close({ id, satisfaction, note: text });
    case 'reopen':
      return api.rectification.reopen({ id, reason: text, due });
    case 'withdraw':
      return api.rectification.withdraw({ id, reason: text });
  }
}
