import type { Incident } from '#shared/contracts/incidents';
import { formatMinute } from '#shared/domain/time/wall';
import type { Tone } from '../../ui/status-badge';

export const STATE_TONES: Record<Incident['state'], Tone> = {
  recorded: 'notice',
  notified: 'notice',
  answered: 'notice',
  confirmed: 'bad',
  dismissed: 'quiet',
  appealed: 'info',
  final: 'quiet',
};

/** `2026-04-09 10:20`; the day alone where the time is not known. */
export const whenText = ({ date, minute }: Pick<Incident, 'date' | 'minute'>): string =>
  minute === null ? date : `${date} ${formatMinute(minute)}`;
