import { type IsoDate, isIsoDate } from '../time/wall';

/** An incident of a closed month as an address carries it to the form of adjustments. */
export interface LateIncident {
  subject: 'person' | 'window';
  id: number;
  item: string;
  date: IsoDate;
}

/** `person.3.games.2026-04-10`. */
export const lateAddress = ({ subject, id, item, date }: LateIncident): string =>
  [subject, id, item, date].join('.');

/** What such an address says; null when it says nothing that can be read. */
export function readLateAddress(text: string | null): LateIncident | null {
  const [subject, number, item = '', date = ''] = (text ?? '').split('.');
  const id = Number(number);
  if (subject !== 'person' && subject !== 'window') return null;
  if (!Number.isSafeInteger(id) || id < 1 || item === '' || !isIsoDate(date)) return null;
  return { subject, id, item, date };
}
