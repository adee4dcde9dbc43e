import type { MeetingMark, ReportState } from '#shared/domain/meetings/types';
import { formatMinute } from '#shared/domain/time/wall';
import type { Tone } from '../../ui/status-badge';

export const MARK_TONES: Record<MeetingMark, Tone> = {
  present: 'good',
  late: 'notice',
  early: 'notice',
  absent: 'bad',
  excused: 'info',
};

export const REPORT_TONES: Record<ReportState, Tone> = {
  reported: 'good',
  late: 'notice',
  substandard: 'notice',
  missing: 'bad',
  excused: 'info',
};

interface Times {
  date: string;
  startMinute: number;
  endMinute: number;
}

/** `04-09 16:00`. */
export const startText = ({ date, startMinute }: Times): string =>
  `${date.slice(5)} ${formatMinute(startMinute)}`;

/** `04-09 16:00—17:00`. */
export const timeText = (meeting: Times): string =>
  `${startText(meeting)}—${formatMinute(meeting.endMinute)}`;
