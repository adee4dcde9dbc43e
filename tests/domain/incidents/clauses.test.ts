import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultClause } from '#shared/domain/incidents/clauses';
import { parseRulebook } from '#shared/domain/rulebook/parse';

const shipped = (subject: string) => {
  const parsed = parseRulebook(JSON.parse(readFileSync(`resources/rulebooks/${subject}.json`, 'utf8')));
  if (!parsed.ok) throw new Error(subject);
  return parsed.rulebook;
};
const books = { person: shipped('person'), window: shipped('window') };

describe('the clause an item cites by default', () => {
  it.each([
    ['lunch_drinking', '三（三）；窗口四（四）3'],
    ['games', '三（二）；窗口四（四）4'],
    ['dress_code', '三（一）；窗口四（四）5'],
    ['meeting_absence', '三（二）；窗口四（四）1'],
    ['lax_supervision', '三（二）；窗口四（四）8'],
    ['drunk_driving', '四（一）；窗口四（五）4'],
    // Named nowhere: the clause for everything else is nobody's own.
    ['knitting', ''],
  ])('%s cites %s', (item, clause) => {
    expect(defaultClause(books, item)).toBe(clause);
  });

  it('cites what there is', () => {
    expect(defaultClause({ ...books, window: null }, 'games')).toBe('三（二）');
    expect(defaultClause({ ...books, person: null }, 'games')).toBe('窗口四（四）4');
    expect(defaultClause({ person: null, window: null }, 'games')).toBe('');
  });

  it('cites a clause for every shipped item', () => {
    const { items } = JSON.parse(readFileSync('resources/catalogues/discipline-items.json', 'utf8'));
    const without = items.filter(({ code }: { code: string }) => defaultClause(books, code) === '');
    expect(without.map(({ code }: { code: string }) => code)).toEqual([]);
  });
});
