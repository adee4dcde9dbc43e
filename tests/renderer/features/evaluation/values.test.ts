import { describe, expect, it } from 'vitest';
import type { RoundDetail, TotalRow } from '#shared/contracts/evaluation';
import { FORM_PRESETS } from '#shared/domain/evaluation/presets';
import { missingOf, requestOf, valuesOf } from '../../../../renderer/features/evaluation/round-values';
import {
  isBlank,
  lacksReason,
  offBy,
  rowsToSend,
  valuesFrom,
} from '../../../../renderer/features/evaluation/totals-values';

describe('the form of a round', () => {
  it('begins with the month and five aspects', () => {
    const values = valuesOf(null, '2026-04-10');
    expect(values).toMatchObject({ fromDate: '2026-04-01', toDate: '2026-04-30', issued: '' });
    expect([...missingOf(values)]).toEqual(['title']);
    expect(requestOf(null, values, '')).toBeNull();
    expect(requestOf(null, { ...values, title: '评议', issued: 800, cap: 100 }, '')).toMatchObject({
      ...{ id: null, issued: 800, returned: null, cap: 10_000 },
      levels: FORM_PRESETS.five_aspects.levels,
      aspects: FORM_PRESETS.five_aspects.aspects,
    });
  });

  it('says what is missing', () => {
    const values = valuesOf(null, '2026-04-10');
    const levels = values.levels.map((level) => ({ ...level, code: '满意', coefficient: '' as const }));
    const missing = missingOf({ ...values, title: '评议', toDate: '2026-03-31', levels });
    expect([...missing]).toEqual(['order', 'rows', 'numbers']);
  });
});

describe('counts of a batch', () => {
  const round = FORM_PRESETS.overall as unknown as RoundDetail;
  const row: TotalRow = { subjectId: 5, valid: 10, invalid: { copied: 2 }, votes: [[1, 6, 2, 1]] };

  it('come back as they were', () => {
    const values = valuesFrom([row]);
    expect(offBy(round, values.get(5), 0)).toBe(0);
    expect(rowsToSend(round, values)).toEqual([row]);
  });

  it('are off until they sum up, and blank ones are left out', () => {
    const typed = { valid: 10, invalid: 3, votes: { '0.1': 8 }, reason: 'late' } as const;
    expect(offBy(round, typed, 0)).toBe(-2);
    expect(rowsToSend(round, new Map([[5, typed]]))).toEqual([
      { subjectId: 5, valid: 10, invalid: { late: 3 }, votes: [[0, 8, 0, 0]] },
    ]);
    expect(isBlank({ valid: '', invalid: 0, votes: { '0.1': '' }, reason: null })).toBe(true);
  });

  it('say why sheets do not count; several reasons stay until their number changes', () => {
    const counts = { valid: 1, invalid: 3, votes: { '0.1': 1 }, reason: null } as const;
    expect(lacksReason(counts)).toBe(true);
    expect(lacksReason({ ...counts, invalid: 0 })).toBe(false);
    const several: TotalRow = { ...row, invalid: { copied: 2, late: 1 } };
    const values = valuesFrom([several]);
    expect(lacksReason(values.get(5))).toBe(false);
    expect(rowsToSend(round, values)).toEqual([several]);
    const fewer = { ...values.get(5)!, invalid: 2 };
    expect(lacksReason(fewer)).toBe(true);
    expect(rowsToSend(round, new Map([[5, { ...fewer, reason: 'blank' }]]))[0]).toMatchObject({
      invalid: { blank: 2 },
    });
  });
});
