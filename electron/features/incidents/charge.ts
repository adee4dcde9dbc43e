import { type ItemCharge, itemCharge, pointsProblem } from '#shared/domain/incidents/charge';
import { refuse } from '#shared/domain/refusal';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { rulebookFor } from '../rulebook/index';

/** The clause that charges an item on a day; for a window when no person is named. */
export async function chargeOf(
  db: ReadDb,
  itemCode: string,
  date: IsoDate,
  person: boolean,
): Promise<ItemCharge | null> {
  const governing = await rulebookFor(db, person ? 'person' : 'window', monthOf(date));
  return governing && itemCharge(governing.rulebook, itemCode, date);
}

/** Refuses chosen points that the clause does not leave to anybody. */
export async function refuseBadPoints(
  db: ReadDb,
  { itemCode, date, points }: { itemCode: string; date: IsoDate; points: number | null },
  person: boolean,
): Promise<void> {
  if (points === null) return;
  const charge = await chargeOf(db, itemCode, date, person);
  const problem = pointsProblem(charge, points);
  const range = charge?.range ?? { min: charge?.points ?? 0, max: charge?.points ?? 0 };
  if (problem) refuse(problem, { min: range.min / 100, max: range.max / 100 });
}
