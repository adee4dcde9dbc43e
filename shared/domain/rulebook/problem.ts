/** Something wrong in a rulebook; `place` leads into the data, e.g. `clauses[3].measure.tiers[1]`. */
export interface RulebookProblem {
  code: string;
  place: string;
  params: Record<string, string | number>;
}
