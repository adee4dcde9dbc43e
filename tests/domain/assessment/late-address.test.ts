import { describe, expect, it } from 'vitest';
import { type LateIncident, lateAddress, readLateAddress } from '#shared/domain/assessment/late-address';

const late: LateIncident = { subject: 'person', id: 3, item: 'card_playing', date: '2026-04-10' };

describe('an incident of a closed month in an address', () => {
  it('comes back as it went in', () => {
    expect(lateAddress(late)).toBe('person.3.card_playing.2026-04-10');
    expect(readLateAddress(lateAddress(late))).toEqual(late);
    expect(readLateAddress('window.5.off_post.2026-04-10')).toMatchObject({ subject: 'window', id: 5 });
  });

  it.each([
    null,
    '',
    'unit.3.games.2026-04-10',
    'person.x.games.2026-04-10',
    'person.3.games.2026-02-30',
    'person.3',
  ])('reads nothing from %s', (text) => {
    expect(readLateAddress(text)).toBeNull();
  });
});
