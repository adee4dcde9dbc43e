import type { LeaveRow } from '#shared/contracts/leave';
import { minuteOfDay, wallDate } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { today } from '../../api/today';
import type { StaffOption } from '../../ui/staff-picker';
import { exactMoment, type MomentValue, momentOf } from './moment-field';
import { type NotifiedValue, noticeInput, noticeOf } from './notified-fields';
import type { LeaveAbout } from './search-staff';
import type { SignatureValue } from './signature-fields';

/** A slip while it is typed. */
export interface SlipValues {
  person: StaffOption | null;
  kind: string;
  start: MomentValue;
  /** Without a day it ends on the day it begins, as most do. */
  end: MomentValue;
  substitute: StaffOption | null;
  standIn: string;
  handover: string;
  reason: string;
  notified: NotifiedValue | null;
  /** Only of a paper slip. */
  signatures: SignatureValue[];
}

export const emptySlip = (): SlipValues => ({
  person: null,
  kind: 'personal',
  start: { date: today(), at: 'am', minute: null },
  end: { date: null, at: 'pm', minute: null },
  substitute: null,
  standIn: '',
  handover: '',
  reason: '',
  notified: null,
  signatures: [],
});

/** What can be measured: person and both moments; null while one is missing. */
export function askedOf({ person, kind, start, end, substitute, standIn, handover }: SlipValues) {
  const [from, to] = [momentOf(start), momentOf({ ...end, date: end.date ?? start.date })];
  if (!person || !from || !to) return null;
  return {
    staffId: person.id,
    kind,
    start: from,
    end: to,
    substituteId: substitute?.id ?? null,
    standIn,
    handover,
  };
}

/** Whose leave it is on which days; null while person or day is missing. */
export function aboutOf({ person, start, end }: SlipValues): LeaveAbout | null {
  const { date: from } = start;
  if (!person || !from) return null;
  return { staffId: person.id, from, to: end.date !== null && end.date > from ? end.date : from };
}

/** The whole slip as it is sent; null while something required is missing. */
export function writtenOf(values: SlipValues) {
  const asked = askedOf(values);
  const notice = noticeInput(values.notified);
  return asked && notice && { ...asked, ...notice, reason: values.reason };
}

const NOON = 12 * 60;
/** Later than this no morning ends. */
const AFTERNOON = 13 * 60;

/** A stored request back in the form. Halves are shown as halves where they give the same times. */
export async function slipOf(leave: LeaveRow): Promise<SlipValues> {
  const { staffId, staffName, kindCode, startAt, endAt, substituteId, standIn, handover } = leave;
  const half = (at: number, noon: number) => (minuteOfDay(at) <= noon ? ('am' as const) : ('pm' as const));
  const start = { date: wallDate(startAt), at: half(startAt, NOON - 1) };
  const end = { date: wallDate(endAt), at: half(endAt, AFTERNOON) };
  const halves = await api.leave
    .preview({ staffId, kind: kindCode, start, end, substituteId, standIn, handover, exceptId: leave.id })
    .then(
      (preview) => preview.startAt === startAt && preview.endAt === endAt,
      () => false,
    );
  return {
    person: { id: staffId, name: staffName },
    kind: kindCode,
    start: halves ? { ...start, minute: null } : exactMoment(startAt),
    end: halves ? { ...end, minute: null } : exactMoment(endAt),
    substitute: substituteId === null ? null : { id: substituteId, name: leave.substituteName },
    standIn,
    handover,
    reason: leave.reason,
    notified: noticeOf(leave),
    signatures: [],
  };
}
