import { addBallot, addTally, emptyTally, type Tally } from '#shared/domain/evaluation/tally';
import type { ReadDb } from '../../db/handles';
import { ballotGroups } from './ballots-repo';
import { formOf, type Round } from './rounds-repo';
import { totalsOf } from './totals-repo';

/** What was counted of a round: in all, by subject, by batch. */
export interface RoundCount {
  all: Tally;
  subjects: Map<number, Tally>;
  batches: Map<number, Tally>;
}

/** Counts the sheets and the hand-made totals of rounds. */
export async function countRounds(db: ReadDb, rounds: readonly Round[]): Promise<Map<number, RoundCount>> {
  const ids = rounds.map(({ id }) => id);
  const counts = new Map(
    rounds.map((round): [number, RoundCount] => [
      round.id,
      { all: emptyTally(formOf(round)), subjects: new Map(), batches: new Map() },
    ]),
  );
  const forms = new Map(rounds.map((round) => [round.id, formOf(round)]));
  const piles = (part: { roundId: number; batchId: number; subjectId: number | null }): Tally[] => {
    const { all, subjects, batches } = counts.get(part.roundId)!;
    const pile = (map: Map<number, Tally>, key: number): Tally => {
      const known = map.get(key) ?? emptyTally(forms.get(part.roundId)!);
      map.set(key, known);
      return known;
    };
    const own = part.subjectId === null ? [] : [pile(subjects, part.subjectId)];
    return [all, pile(batches, part.batchId), ...own];
  };
  for (const group of await ballotGroups(db, ids)) {
    for (const pile of piles(group)) addBallot(pile, group.ballot, group.times);
  }
  for (const total of await totalsOf(db, ids)) for (const pile of piles(total)) addTally(pile, total);
  return counts;
}

export async function countRound(db: ReadDb, round: Round): Promise<RoundCount> {
  return (await countRounds(db, [round])).get(round.id)!;
}
