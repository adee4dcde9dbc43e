import type { IncidentSource } from '../incidents/types';

/** Who found it: the center itself (自查), a check from outside (明察暗访、上级), or nobody who checks (投诉等). */
export const CHECKS = ['self', 'outside', 'other'] as const;
export type Check = (typeof CHECKS)[number];

/** Seed rows 53, 56 and 58: what the center finds itself against what others find. */
export const CHECK_SOURCES: Record<Check, readonly IncidentSource[]> = {
  self: ['self_check'],
  outside: [
    'undercover',
    'superior',
    'county_leader',
    'delegate',
    'supervisor',
    'discipline_body',
    'efficiency_office',
    'media',
  ],
  other: ['complaint', 'other'],
};

const CHECK_OF = new Map<string, Check>(
  CHECKS.flatMap((check) => CHECK_SOURCES[check].map((source): [string, Check] => [source, check])),
);

export const checkOf = (source: string): Check => CHECK_OF.get(source) ?? 'other';
