import type { LocaleOf } from '../../../api/locale';
import * as day from './en-day';
import * as errors from './en-errors';
import * as judging from './en-judging';
import * as month from './en-month';
import * as person from './en-person';
import * as register from './en-register';
import type { zh } from './zh';

export const en: LocaleOf<typeof zh> = {
  ...judging.en,
  ...month.en,
  ...day.en,
  ...person.en,
  register: register.en,
  errors: errors.en,
};
