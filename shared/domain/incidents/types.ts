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

/** Only a confirmed incident counts; a dismissed one stays with its reason (seed row 7). */
export const INCIDENT_STATES = ['recorded', 'confirmed', 'dismissed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];
