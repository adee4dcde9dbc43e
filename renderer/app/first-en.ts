import * as error from '../api/errors-en';
import type { LocaleOf } from '../api/locale';
import * as access from '../features/access/locale/en';
import * as ui from '../ui/locale/en';
import type { firstZh } from './first-zh';
import * as app from './locale/en';

/** The English words of the first page, read only where somebody chose English. */
export const firstEn: LocaleOf<typeof firstZh> = {
  app: app.en,
  ui: ui.en,
  error: error.en,
  access: access.en,
};
