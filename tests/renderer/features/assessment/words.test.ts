import { describe, expect, it } from 'vitest';
import { CHECK_CODES } from '#shared/contracts/assessment';
import { NOT_CHARGED_REASONS } from '#shared/domain/assessment/result';
import { en, zh } from '../../../../renderer/features/assessment/locale';
import { en as rulebookEn, zh as rulebookZh } from '../../../../renderer/features/rulebook/locale';

const EXPLAIN =
  `occurrence once half_days days lengths workdays minutes minutes_open choice none rate rate_proportional
  proportional shortfall average_half_day average_occurrence liability_share liability_fact liability_person
  liability_once part floor ceiling`.split(/\s+/);
const NOTES =
  `converted allowance_half_day allowance_occurrence choice_default choice_clamped multiplier share cap
  escalation_from escalation_after missing_full missing_zero missing_carry missing_reweight reweighted part_ballot
  part_rating part_groups part_score part_staff`.split(/\s+/);
/** The codes of shared/domain/rulebook/check*.ts and parse.ts, and of reading a file. */
const PROBLEMS =
  `not_json version_taken date_taken date_closed unknown_field unknown_kind unknown_value bad_value
  duplicate_code reserved_code kind_not_measured range_order points_not_divisible floor_above_base
  ceiling_below_base grade_order grade_gap unknown_group group_cycle conversion_without_length
  conversion_without_measure conversion_cycle minutes_empty minutes_hole minutes_overlap tier_unreachable`
    .trim()
    .split(/\s+/);

describe.each([
  ['zh', zh, rulebookZh],
  ['en', en, rulebookEn],
] as const)('%s has words for every code', (_, words, rulebook) => {
  it('of the engine and the check list', () => {
    expect(Object.keys(words.explain)).toEqual(expect.arrayContaining(EXPLAIN));
    expect(Object.keys(words.note)).toEqual(expect.arrayContaining(NOTES));
    expect(Object.keys(words.reason).sort()).toEqual([...NOT_CHARGED_REASONS].sort());
    expect(Object.keys(words.check.item).sort()).toEqual([...CHECK_CODES].sort());
    expect(Object.keys(words.check.wrong).sort()).toEqual([...CHECK_CODES].sort());
  });

  it('of a rulebook file', () => {
    expect(Object.keys(rulebook.problem).sort()).toEqual([...PROBLEMS].sort());
  });
});
