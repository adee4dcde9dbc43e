import type { IsoDate } from '../time/wall';

export interface RotationPattern {
  /** Days running that each group serves; 1 unless told. */
  span?: number;
  /** How many serve together; never more than there are. */
  perDay?: number;
}

/**
 * Repeats a list of people over days in order: `perDay` of them serve `span` days running before the next ones come.
 * Days are given in order; an empty list of people gives nothing.
 */
export function rotate(
  days: readonly IsoDate[],
  people: readonly number[],
  { span = 1, perDay = 1 }: RotationPattern = {},
): { date: IsoDate; staffId: number }[] {
  const together = Math.min(perDay, people.length);
  return days.flatMap((date, index) =>
    Array.from({ length: together }, (_, place) => ({
      date,
      staffId: people[(Math.floor(index / span) * together + place) % people.length]!,
    })),
  );
}
