import { api } from '../../api/client';
import { today } from '../../api/today';
import type { StepName, StepValues } from './step-fields';

/** Sends a step with what its operation takes. */
export function takeStep(
  id: number,
  step: StepName,
  { due, on, person, text, how, result }: StepValues,
): Promise<{ id: number }> {
  const day = on ?? today();
  switch (step) {
    case 'assign':
      return api.complaints.assign({ id, handler: person, demand: text, due });
    case 'urge':
      return api.complaints.urge({ id, note: text });
    case 'extend':
      return api.complaints.extend({ id, due: due ?? today(), reason: text });
    case 'reply':
      return api.complaints.reply({ id, receivedOn: day, person, text });
    case 'accept':
      return api.complaints.accept({ id, note: text });
    case 'sendBack':
      return api.complaints.sendBack({ id, reason: text, due });
    case 'apologise':
      return api.complaints.apologise({ id, how, on: day, person, note: text });
    case 'call':
      return api.complaints.call({ id, on: day, caller: person, result, note: text });
    case 'close':
      return api.complaints.close({ id, note: text });
    case 'reopen':
      return api.complaints.reopen({ id, reason: text, due });
    case 'withdraw':
      return api.complaints.withdraw({ id, reason: text });
  }
}
