import type { LocaleOf } from '../../../api/locale';
import type { zh } from './zh';

export const en: LocaleOf<typeof zh> = {
  center: {
    title: 'Center settings',
    hint: 'The name and short name appear on notices, bulletins and document numbers. Changes affect only papers issued later.',
    identity: 'The center',
    centerName: 'Center name',
    shortName: 'Short name for document numbers',
    shortNameHint: 'Used in document numbers, e.g. {{name}}〔2026〕第3号',
    supervisionOffice: 'Supervision office',
    phone: 'Telephone',
    address: 'Address',
    safety: 'Automatic lock',
    idleMinutes: 'Lock after minutes without activity',
    idleHint: '0 never locks by itself',
    saved: 'Center settings saved',
    readOnly: 'You may read these settings; changes need the administrator or the supervision chief.',
    empty: 'Please fill in',
    tooLong: 'At most {{max}} characters',
    idleRange: 'A whole number from 0 to 240',
  },
  errors: {},
};
