import * as day from './zh-day';
import * as errors from './zh-errors';
import * as judging from './zh-judging';
import * as month from './zh-month';
import * as person from './zh-person';
import * as register from './zh-register';

/** Words by area; see the files beside. */
export const zh = {
  ...judging.zh,
  ...month.zh,
  ...day.zh,
  ...person.zh,
  register: register.zh,
  errors: errors.zh,
};
