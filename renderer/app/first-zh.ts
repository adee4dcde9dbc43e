import * as error from '../api/errors-zh';
import * as access from '../features/access/locale/zh';
import * as ui from '../ui/locale/zh';
import * as app from './locale/zh';

/** The Chinese words of the first page: read at every start, so all that comes after the login lies in `zh.ts`. */
export const firstZh = { app: app.zh, ui: ui.zh, error: error.zh, access: access.zh };
