import type { AssessContext } from './context';
import type { Plan } from './plan';
import type { Subject } from './result';

/** What every step of one subject's computation looks at. */
export interface Environment {
  plan: Plan;
  subject: Subject;
  context: AssessContext;
}
