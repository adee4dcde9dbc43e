/** Where an incident was found (seed rows 53, 56, 58): self-check or somebody from outside. */
export const INCIDENT_SOURCES = [
  'self_check',
  'undercover',
  'superior',
  'county_leader',
  'delegate',
  'supervisor',
  'discipline_body',
  'efficiency_office',
  'media',
  'complaint',
  'other',
] as const;
export type IncidentSource = (typeof INCIDENT_SOURCES)[number];

/**
 * The life of an incident: recorded → notified → answered → confirmed or dismissed → appealed → final.
 * Only what was upheld or reduced counts; a dismissed one stays with its reason (seed row 7).
 */
export const INCIDENT_STATES = [
  'recorded',
  'notified',
  'answered',
  'confirmed',
  'dismissed',
  'appealed',
  'final',
] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** What was decided. */
export const OUTCOMES = ['upheld', 'reduced', 'dismissed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why it was not charged, or not in full: the heads of the waiver report. */
export const GROUNDS = [
  'not_proven',
  'exempt',
  'approved_absence',
  'device_fault',
  'merged',
  'mitigating',
  'other',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** How the person, or the window's manager, was told. */
export const NOTICE_WAYS = ['in_person', 'phone', 'slip', 'manager'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** How an incident stands to another: of the same event, its cause, what it made somebody answer for, merged. */
export const RELATIONS = ['event', 'cause', 'joint', 'merged_into', 'merged'] as const;
export type Relation = (typeof RELATIONS)[number];

/** States in which nobody has decided yet: none may be left when a month closes. */
export const UNDECIDED: readonly IncidentState[] = ['recorded', 'notified', 'answered', 'appealed'];

/** Whether an incident costs points: decided against, and not taken back since. */
export const counts = ({ state, outcome }: { state: IncidentState; outcome: Outcome | null }): boolean =>
  (outcome === 'upheld' || outcome === 'reduced') && ['confirmed', 'appealed', 'final'].includes(state);
