import type { i18n as I18n } from 'i18next';
import { formatMinute, formatWall } from '#shared/domain/time/wall';
import { FIELD_WORDS } from './field-words';

/** Where the words of a coded value stand: `entity.field` first, then the field alone. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  'account.roles': 'access.role',
  'leave_request.kind': 'leave.kind',
  'incident.state': 'incidents.state',
  'incident.source': 'incidents.source',
  'month.state': 'assessment.state',
  'duty.kind': 'roster.kind',
  'meeting.kind': 'meetings.kind',
  'settlement.kind': 'attendance.kinds',
  'settlement.action': 'attendance.action',
  'settlement.session': 'attendance.session',
  'settlement.side': 'attendance.side',
  gender: 'staff.gender',
};

/** What the program keeps for itself and no office reads. */
const OWN_FIELDS = ['pinyin'];

/** One line of a changed record; `before` or `after` is null where the field was not there. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
  same: boolean;
}

/** The fields of both states of a record, those that changed first. Lists and single values are one field `''`. */
export function fieldChanges(i18n: I18n, entity: string, before: unknown, after: unknown): FieldChange[] {
  const was = asFields(before);
  const is = asFields(after);
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => !OWN_FIELDS.includes(key),
  );
  const changes = keys.map((field) => {
    const show = (fields: Record<string, unknown>) =>
      field in fields ? valueWords(i18n, entity, field, fields[field]) : null;
    return {
      field,
      before: show(was),
      after: show(is),
      same: field in was && field in is && JSON.stringify(was[field]) === JSON.stringify(is[field]),
    };
  });
  return changes.sort((a, b) => Number(a.same) - Number(b.same));
}

const asFields = (state: unknown): Record<string, unknown> => {
  if (state === null || state === undefined) return {};
  return isRecord(state) ? state : { '': state };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the office calls a field; one without words shows its own name. */
export function fieldWords(language: string, field: string): string {
  const words = FIELD_WORDS[field];
  return words ? words[language === 'en' ? 1 : 0] : field;
}

function valueWords(i18n: I18n, entity: string, field: string, value: unknown): string {
  if (value === null || value === '') return '—';
  if (typeof value === 'boolean') return i18n.t(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'number') return numberWords(field, value);
  if (typeof value === 'string') return codeWords(i18n, entity, field, value);
  if (Array.isArray(value)) {
    return value.length === 0 ? '—' : value.map((part) => valueWords(i18n, entity, field, part)).join('\n');
  }
  if (!isRecord(value)) return String(value);
  const parts = Object.entries(value).map(
    ([key, part]) => `${fieldWords(i18n.language, key)} ${valueWords(i18n, entity, key, part)}`,
  );
  return parts.join('，');
}

/** Moments and minutes of the day are stored as numbers; their names tell which is which. */
function numberWords(field: string, value: number): string {
  if (/At$|Until$/.test(field) && value > 86_400_000) return formatWall(value);
  return /^minute$|Minute$/.test(field) ? formatMinute(value) : String(value);
}

function codeWords(i18n: I18n, entity: string, field: string, value: string): string {
  const prefix = VALUE_WORDS[`${entity}.${field}`] ?? VALUE_WORDS[field];
  const key = `${prefix}.${value}`;
  return prefix && /^\w+$/.test(value) && i18n.exists(key) ? String(i18n.t(key as never)) : value;
}
