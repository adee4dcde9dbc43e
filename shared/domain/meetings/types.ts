/** What people are called to: only important ones are charged (seed row 14). */
export const MEETING_KINDS = ['meeting', 'activity', 'training', 'study'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Who must come: everybody posted that day, everybody at some windows, or named people. */
export const MEETING_SCOPES = ['everyone', 'windows', 'persons'] as const;
export type MeetingScope = (typeof MEETING_SCOPES)[number];

/** How a person attended, in the order of the keys 1 to 5; null in a record is not marked yet. */
export const MEETING_MARKS = ['present', 'late', 'early', 'absent', 'excused'] as const;
export type MeetingMark = (typeof MEETING_MARKS)[number];

/**
 * 报送: whether a window reported who takes part, as required and in time (seed row 15).
 * `substandard`: it came in time, but not as required. Null is open still.
 */
export const REPORT_STATES = ['reported', 'late', 'substandard', 'missing', 'excused'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
