import { expect, it } from 'vitest';
import { ApiError } from '../../../renderer/api/api-error';
import { errorWay } from '../../../renderer/api/error-way';

it('leads from a closed month to its adjustments, and from nothing else', () => {
  const closed = new ApiError({ code: 'month_closed', params: { month: '2026-03' } });
  expect(errorWay(closed)?.href).toBe('#/assessment?month=2026-03&tab=adjustments');
  const begun = new ApiError({
    code: 'month_closed',
    params: { month: '2026-03', late: 'person.3.games.2026-03-05' },
  });
  expect(errorWay(begun)?.href).toMatch(/&late=person\.3\.games\.2026-03-05$/);
  expect(errorWay(new ApiError({ code: 'not_found', params: {} }))).toBeNull();
  expect(errorWay(new Error('x'))).toBeNull();
});
