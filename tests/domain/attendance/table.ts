import { describe, expect, it } from 'vitest';
import { judge, show } from './dsl';

/** One literal case a line: `about / timetable / punches / facts => expected`. A line that cannot be read
 *  fails, so that no case is lost. */
export function table(name: string, text: string): void {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  describe(name, () => {
    it.each(lines.map(readCase))('$about', ({ timetable, punches, facts, expected }) => {
      expect(show(judge(timetable, punches, facts))).toBe(expected);
    });
  });
}

function readCase(line: string) {
  const [left, expected] = line.split('=>').map((part) => part.trim());
  const parts = left?.split('/').map((part) => part.trim()) ?? [];
  const [about, timetable, punches, facts] = parts;
  if (expected === undefined || parts.length !== 4) throw new Error(`not a case: ${line}`);
  return { about: about!, timetable: timetable!, punches: punches!, facts: facts!, expected };
}
