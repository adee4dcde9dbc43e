import { byDateAndId, type Fact } from '../assessment/facts';
import { formatTime, type WallMs, wallDate } from '../time/wall';
import type { RoundKind } from './types';

/** A look of a round that found something good. */
export interface GoodLook {
  id: number;
  roundId: number;
  roundKind: RoundKind;
  windowId: number;
  staffId: number | null;
  unitId: number | null;
  at: WallMs;
  itemCode: string | null;
  note: string;
}

/** What a good look without an item of its own is named by in rulebooks: 查岗中表现突出. */
export const GOOD_LOOK = 'good_look';

/** Rounds record the good as well as the bad: each good look is one praise of its person, or of the window. */
export function buildPraiseFacts(looks: readonly GoodLook[]): Fact[] {
  return [...new Map(looks.map((look) => [look.id, look])).values()]
    .map(
      ({ id, roundId, roundKind, windowId, staffId, unitId, at, itemCode, note }): Fact => ({
        id: `round_check:${id}`,
        kind: 'praise',
        staffId,
        windowId,
        unitId,
        date: wallDate(at),
        item: itemCode ?? GOOD_LOOK,
        tags: [`round:${roundKind}`],
        label: ['查岗', formatTime(at), note].filter(Boolean).join(' · '),
        source: { table: 'inspection_round', id: roundId },
      }),
    )
    .sort(byDateAndId);
}
