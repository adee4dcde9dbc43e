import { describe, expect, it } from 'vitest';
import { CHECK_CODES } from '#shared/contracts/assessment';
import { NOT_CHARGED_REASONS } from '#shared/domain/assessment/result';
import { PROBLEM_CODES } from '#shared/domain/rulebook/problem';
import { en } from '../../../../renderer/features/assessment/locale/en';
import { zh } from '../../../../renderer/features/assessment/locale/zh';
import { en as rulebookEn } from '../../../../renderer/features/rulebook/locale/en';
import { zh as rulebookZh } from '../../../../renderer/features/rulebook/locale/zh';

const EXPLAIN =
  `occurrence once half_days days lengths workdays minutes minutes_open choice none rate rate_proportional
  proportional shortfall average_half_day average_occurrence liability_share liability_fact liability_person
  liability_once part floor ceiling`.split(/\s+/);
const NOTES =
  `converted allowance_half_day allowance_occurrence choice_default choice_clamped multiplier share cap
  escalation_from escalation_after missing_full missing_zero missing_carry missing_reweight reweighted part_ballot
  part_rating part_groups part_score part_staff`.split(/\s+/);
describe.each([
  ['zh', zh, rulebookZh],
  ['en', en, rulebookEn],
] as const)('%s has words for every code', (_, words, rulebook) => {
  it('of the engine and the check list', () => {
    expect(Object.keys(words.explain)).toEqual(expect.arrayContaining(EXPLAIN));
    expect(Object.keys(words.note)).toEqual(expect.arrayContaining(NOTES));
    expect(Object.keys(words.reason).sort()).toEqual([...NOT_CHARGED_REASONS].sort());
    expect(Object.keys(words.check.item).sort()).toEqual([...CHECK_CODES].sort());
    // English has those of one of a thing besides.
    const wrong = Object.keys(words.check.wrong).filter((key) => !key.endsWith('_one'));
    expect(wrong.sort()).toEqual([...CHECK_CODES].sort());
  });

  it('of a rulebook file', () => {
    expect(Object.keys(rulebook.problem)).toEqual(expect.arrayContaining([...PROBLEM_CODES]));
  });
});
