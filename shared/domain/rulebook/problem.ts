/** Everything that can be wrong in a rulebook, its file, its versions, or the facts it is tried on. */
export const PROBLEM_CODES = [
  // The file and its shape.
  'not_json',
  'not_rulebook',
  'format_newer',
  'unknown_field',
  'unknown_kind',
  'unknown_value',
  'bad_value',
  'not_filled',
  'bound_not_stated',
  'rounding_not_stated',
  'missing_not_stated',
  'empty_not_stated',
  'positive_not_stated',
  'step_not_priced',
  // Versions.
  'version_taken',
  'date_taken',
  'date_closed',
  'date_far',
  'dates_order',
  'version_gap',
  'version_overlap',
  // Codes and references.
  'duplicate_code',
  'reserved_code',
  'unknown_group',
  'unknown_clause',
  'unknown_grade',
  'unknown_award',
  'unknown_bar',
  'unknown_carry',
  'group_cycle',
  'override_cycle',
  // Conversions and measures.
  'conversion_without_length',
  'conversion_without_measure',
  'conversion_cycle',
  'kind_not_measured',
  'range_order',
  'points_not_divisible',
  'none_is_bonus',
  'not_by_occurrence',
  'minutes_empty',
  'minutes_hole',
  'minutes_overlap',
  'tier_unreachable',
  'clause_unreachable',
  'clause_shadowed',
  'steps_order',
  'step_unreachable',
  // Limits, grades, parts.
  'floor_above_base',
  'ceiling_below_base',
  'grade_order',
  'grade_gap',
  'quota_on_last',
  'weights_not_100',
  'composed_base',
  'group_in_two_parts',
  // Approvals.
  'approval_hole',
  'approval_overlap',
  // Facts and subjects.
  'not_a_list',
  'duplicate_id',
  'fact_not_measured',
  'points_outside_range',
  'rate_on_nothing',
  'window_empty',
  'windows_none',
  'level_without_points',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something wrong; `place` leads into the data, e.g. `clauses[3].measure.tiers[1]` or `facts[7].kind`. */
export interface RulebookProblem {
  code: ProblemCode;
  place: string;
  params: Record<string, string | number>;
}
