import type { Incident } from '#shared/contracts/incidents';
import { lateAddress } from '#shared/domain/assessment/late-address';
import type { IncidentSource } from '#shared/domain/incidents/types';
import type { IsoDate, MinuteOfDay } from '#shared/domain/time/wall';
import { today } from '../../api/today';
import type { StaffOption } from '../../ui/staff-picker';
import type { ChargeValue } from './charge-fields';

export interface IncidentValues {
  people: StaffOption[];
  /** Nobody can be named: the window answers. */
  nobody: boolean;
  noPersonReason: string;
  windowId: number | null;
  date: IsoDate | null;
  minute: MinuteOfDay | null;
  itemCode: string | null;
  source: IncidentSource;
  place: string;
  description: string;
  charge: ChargeValue;
  witnesses: string;
  /** Yuan as typed. */
  amount: number | null;
  correctedOn: IsoDate | null;
  bulletinNo: string;
  /** Further items the same act falls under. */
  moreItems: string[];
  /** Another act than one recorded before. */
  again: boolean;
  despiteExemption: string;
}

/** A new event of today, or what was recorded. */
export function valuesOf(incident: Incident | null): IncidentValues {
  return {
    people: incident?.staffId ? [{ id: incident.staffId, name: incident.staffName }] : [],
    nobody: incident !== null && incident.staffId === null,
    noPersonReason: incident?.noPersonReason ?? '',
    windowId: incident?.windowId ?? null,
    date: incident?.date ?? today(),
    minute: incident?.minute ?? null,
    itemCode: incident?.itemCode ?? null,
    source: incident?.source ?? 'self_check',
    place: incident?.place ?? '',
    description: incident?.description ?? '',
    charge: { points: incident?.points ?? null, reason: incident?.pointsReason ?? '' },
    witnesses: incident?.witnesses ?? '',
    amount: incident?.amount ? incident.amount / 100 : null,
    correctedOn: incident?.correctedOn ?? null,
    bulletinNo: incident?.bulletinNo ?? '',
    moreItems: [],
    again: false,
    despiteExemption: '',
  };
}

/** Which fields still miss something. */
export function missingOf(
  values: IncidentValues,
): Set<'people' | 'window' | 'why' | 'date' | 'item' | 'points'> {
  const missing = new Set<'people' | 'window' | 'why' | 'date' | 'item' | 'points'>();
  if (!values.nobody && values.people.length === 0) missing.add('people');
  if (values.nobody && values.windowId === null) missing.add('window');
  if (values.nobody && values.noPersonReason.trim() === '') missing.add('why');
  if (values.date === null) missing.add('date');
  if (values.itemCode === null) missing.add('item');
  if (values.charge.points !== null && values.charge.reason.trim() === '') missing.add('points');
  return missing;
}

/** What both recording and changing send; null while something is missing. */
export function fieldsOf(values: IncidentValues) {
  const { date, minute, itemCode, source, place, description, charge, amount } = values;
  const { witnesses, correctedOn, bulletinNo } = values;
  if (missingOf(values).size > 0 || date === null || itemCode === null) return null;
  const pointsReason = charge.points === null ? '' : charge.reason;
  return {
    ...{ date, minute, itemCode, source, place, description, points: charge.points, pointsReason },
    ...{ witnesses, correctedOn, bulletinNo, amount: amount === null ? null : Math.round(amount * 100) },
  };
}

/** What was typed, for the form of adjustments; null where it is about several people, who are adjusted one by one. */
export function lateOf({ people, nobody, windowId, itemCode, date }: IncidentValues): string | null {
  if (itemCode === null || date === null) return null;
  const common = { item: itemCode, date };
  if (nobody) return windowId === null ? null : lateAddress({ ...common, subject: 'window', id: windowId });
  const [person, ...others] = people;
  return person && others.length === 0 ? lateAddress({ ...common, subject: 'person', id: person.id }) : null;
}
