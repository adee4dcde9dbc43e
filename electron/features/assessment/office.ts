import type { Fact } from '#shared/domain/assessment/facts';
import { buildLiabilityFacts, buildOfficeFacts, buildRoundFacts } from '#shared/domain/office/facts';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { complaintLimits } from '../complaints/index';
import { consequenceLimits, jointLiabilities } from '../incidents/index';
import { heldRounds, plannedRounds, supervisorReports } from '../inspections/index';
import { unitDirectory } from '../units/index';

/**
 * What falls on units alone: joint liability, and what the supervision office owes of itself. Only a rulebook for
 * units asks for it.
 */
export async function unitFacts(db: ReadDb, month: Month, today: IsoDate): Promise<Fact[]> {
  const office = (await unitDirectory(db)).find((unit) => unit.office)?.id ?? null;
  const liable = buildLiabilityFacts(office, await jointLiabilities(db, month));
  if (office === null) return liable;
  const duties = [
    ...(await supervisorReports(db, month)),
    ...(await plannedRounds(db, month)),
    ...(await complaintLimits(db, month)),
    ...(await consequenceLimits(db, month)),
  ];
  return [
    ...liable,
    ...buildOfficeFacts(office, duties, today, await calendarOverrides(db)),
    ...buildRoundFacts(office, await heldRounds(db, month)),
  ];
}
