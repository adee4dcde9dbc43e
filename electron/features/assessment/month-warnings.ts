import type { WarningRow } from '#shared/contracts/assessment';
import { subjectOf } from '#shared/domain/assessment/engine';
import { warningsOf } from '#shared/domain/assessment/warnings';
import { KINDS, type MonthAssessment } from './results';

/** Who is near to what in an open month; the worst off first. */
export function monthWarnings({ state, rulebooks, results, facts }: MonthAssessment): WarningRow[] {
  if (state !== 'open') return [];
  const rows = KINDS.flatMap((kind) => {
    const stored = rulebooks[kind];
    if (!stored) return [];
    const own = new Map<number, typeof facts>();
    for (const fact of facts) {
      const id = subjectOf(stored.rulebook, fact);
      if (id === null) continue;
      const list = own.get(id);
      if (list) list.push(fact);
      else own.set(id, [fact]);
    }
    return results[kind].flatMap((result) => {
      const { id, name, score, info } = result;
      const { code, pinyin, place } = info;
      const whom = { subject: kind, id, code, name, pinyin, place: place || info.unit, score };
      return warningsOf(stored.rulebook, result, own.get(id) ?? []).map(({ code: about, ...warning }) => ({
        ...whom,
        ...warning,
        about,
      }));
    });
  });
  return rows.sort((a, b) => a.score - b.score || a.id - b.id);
}
