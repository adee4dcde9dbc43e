import { describe, expect, it } from 'vitest';
import { type Exemption, exemptionFor, termsOn } from '#shared/domain/incidents/catalogue';

const term = (validFrom: string) => ({ validFrom });

describe('the terms of an item on a day', () => {
  const terms = [term('2026-05-01'), term('2026-01-01')];
  it.each([
    ['before the tightened rule', '2026-04-30', '2026-01-01'],
    ['from its first day', '2026-05-01', '2026-05-01'],
    ['before any rule', '2025-01-01', '2026-01-01'],
  ])('%s', (_, date, from) => {
    expect(termsOn(terms, date)).toEqual(term(from));
  });

  it('are none without any', () => {
    expect(termsOn([], '2026-05-01')).toBeNull();
  });
});

describe('exemptions', () => {
  const window: Exemption = {
    itemCode: 'watching_video',
    windowId: 5,
    staffId: null,
    from: '2026-04-01',
    until: '2026-04-30',
    reason: '审读岗位',
  };
  const person: Exemption = { ...window, windowId: null, staffId: 7, until: null };
  const act = { itemCode: 'watching_video', staffId: 3, windowId: 5, date: '2026-04-08' };
  it.each([
    ['everybody at the window', act, window],
    ['on its last day', { ...act, date: '2026-04-30' }, window],
    ['no longer after it', { ...act, date: '2026-05-01' }, null],
    ['not for another item', { ...act, itemCode: 'games' }, null],
    ['not at another window', { ...act, windowId: 6 }, null],
    ['the person wherever they serve', { ...act, staffId: 7, windowId: 6, date: '2026-05-01' }, person],
  ])('%s', (_, given, found) => {
    expect(exemptionFor([window, person], given)).toBe(found);
  });
});
