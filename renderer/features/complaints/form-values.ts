import type { ComplaintDetail } from '#shared/contracts/complaints';
import type { Channel } from '#shared/domain/complaints/types';
import { type IsoDate, type MinuteOfDay, minuteOfDay, wallAt, wallDate } from '#shared/domain/time/wall';
import { today } from '../../api/today';
import type { StaffOption } from '../../ui/staff-picker';

export interface ComplaintValues {
  channel: Channel;
  kindCode: string | null;
  categoryCode: string | null;
  subject: string;
  description: string;
  sourceBody: string;
  sourceNo: string;
  person: StaffOption | null;
  windowId: number | null;
  unitId: number | null;
  occurredOn: IsoDate | null;
  receivedOn: IsoDate | null;
  receivedMinute: MinuteOfDay | null;
  repeatOf: number | null;
  allegations: string;
  name: string;
  phone: string;
  contact: string;
}

export function valuesOf(complaint: ComplaintDetail | null): ComplaintValues {
  return {
    channel: complaint?.channel ?? 'phone',
    kindCode: complaint?.kindCode ?? 'supervised',
    categoryCode: complaint?.categoryCode ?? null,
    subject: complaint?.subject ?? '',
    description: complaint?.description ?? '',
    sourceBody: complaint?.sourceBody ?? '',
    sourceNo: complaint?.sourceNo ?? '',
    person: complaint?.staffId == null ? null : { id: complaint.staffId, name: complaint.staffName },
    windowId: complaint?.windowId ?? null,
    unitId: complaint?.unitId ?? null,
    occurredOn: complaint?.occurredOn ?? null,
    receivedOn: complaint ? wallDate(complaint.receivedAt) : today(),
    receivedMinute: complaint ? minuteOfDay(complaint.receivedAt) : null,
    repeatOf: complaint?.repeatOf ?? null,
    allegations: complaint?.allegations.map(({ text }) => text).join('\n') ?? '',
    name: '',
    phone: '',
    contact: '',
  };
}

export type Missing = 'kind' | 'category' | 'subject' | 'received' | 'name';

/** Required fields that are empty; a phone without a name still needs one, were it 先生 or 女士. */
export function missingOf(values: ComplaintValues): Set<Missing> {
  const missing = new Set<Missing>();
  if (values.kindCode === null) missing.add('kind');
  if (values.categoryCode === null) missing.add('category');
  if (values.subject.trim() === '') missing.add('subject');
  if (values.receivedOn === null) missing.add('received');
  if (values.name.trim() === '' && `${values.phone}${values.contact}`.trim() !== '') missing.add('name');
  return missing;
}

/** What the operations take; null while something is missing. */
export function fieldsOf(values: ComplaintValues) {
  const { kindCode, categoryCode, receivedOn, receivedMinute, person, name, phone, contact, ...rest } =
    values;
  if (missingOf(values).size > 0 || !kindCode || !categoryCode || !receivedOn) return null;
  const { allegations, ...plain } = rest;
  return {
    fields: {
      ...plain,
      kindCode,
      categoryCode,
      staffId: person?.id ?? null,
      receivedAt: wallAt(receivedOn, receivedMinute ?? 0),
      allegations: allegations
        .split('\n')
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    },
    complainant: name.trim() === '' ? null : { name, phone, contact },
  };
}
