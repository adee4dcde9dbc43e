import { expect, it } from 'vitest';
import { lateOf, valuesOf } from '../../../../renderer/features/incidents/form-values';

const typed = (change: object) => ({ ...valuesOf(null), itemCode: 'games', date: '2026-04-10', ...change });
const [甲, 乙] = [
  { id: 3, name: '孙强' },
  { id: 4, name: '钱丽' },
];

it('goes on to an adjustment with who, what and when; several people are adjusted one by one', () => {
  expect(lateOf(typed({ people: [甲] }))).toBe('person.3.games.2026-04-10');
  expect(lateOf(typed({ nobody: true, windowId: 5 }))).toBe('window.5.games.2026-04-10');
  expect(lateOf(typed({ people: [甲, 乙] }))).toBeNull();
  expect(lateOf(typed({ people: [甲], itemCode: null }))).toBeNull();
});
