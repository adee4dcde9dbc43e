import type { LocaleOf } from '../../api/locale';
import * as day from './locale-day';
import * as errors from './locale-errors';
import * as judging from './locale-judging';
import * as month from './locale-month';
import * as person from './locale-person';
import * as register from './locale-register';

/** Words by area; see the files beside. */
export const zh = {
  ...judging.zh,
  ...month.zh,
  ...day.zh,
  ...person.zh,
  register: register.zh,
  errors: errors.zh,
};

export const en: LocaleOf<typeof zh> = {
  ...judging.en,
  ...month.en,
  ...day.en,
  ...person.en,
  register: register.en,
  errors: errors.en,
};
