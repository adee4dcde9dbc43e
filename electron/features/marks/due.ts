import { type AssessedKind, assessedKind } from '#shared/contracts/assessment-kind';
import { cellKey, type GivenMark, type GiverProgress, giversOf, progressOf } from '#shared/domain/marks/due';
import type { NamedGiver } from '#shared/domain/marks/facts';
import { type MarkPart, markParts, type SheetRef, sameSheet } from '#shared/domain/marks/parts';
import { refuse } from '#shared/domain/refusal';
import type { MISSING } from '#shared/domain/rulebook/parts/composition';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { rulebookFor } from '../rulebook/index';
import { type GiverRecord, giversIn, marksIn } from './repo';
import { type MarkSubject, type MarkSubjects, markSubjects } from './subjects';

/** A sheet of a month: what its rulebook asks, who gives, and what was given. */
export interface DueSheet {
  subject: AssessedKind;
  part: MarkPart;
  rulebook: string;
  missing: (typeof MISSING)[number];
  givers: GiverRecord[];
  marks: GivenMark[];
  subjects: readonly MarkSubject[];
}

/** The sheets of a month by the rulebooks that govern it. */
export async function dueSheets(
  db: ReadDb,
  month: Month,
  known: MarkSubjects | null = null,
): Promise<DueSheet[]> {
  const books = [];
  for (const subject of assessedKind.options) {
    const stored = await rulebookFor(db, subject, month);
    if (stored) books.push({ subject, rulebook: stored.rulebook, parts: markParts(stored.rulebook) });
  }
  if (books.every(({ parts }) => parts.length === 0)) return [];
  const subjects = known ?? (await markSubjects(db, month));
  const givers = await giversIn(db, month);
  const marks = await marksIn(db, month);
  return books.flatMap(({ subject, rulebook, parts }) =>
    parts.map((part): DueSheet => {
      const own = givers.filter((giver) => sameSheet(giver, part));
      const { composition, name, version } = rulebook;
      const stated = composition?.parts.find(({ source }) => source === part.source)?.missing;
      return {
        subject,
        part,
        rulebook: `${name}（第${version}版）`,
        missing: stated ?? composition!.missing,
        givers: own,
        marks: own.flatMap(({ id }) => marks.get(id) ?? []),
        subjects: subjects[subject],
      };
    }),
  );
}

/** One of them; a sheet that the month's rulebook does not ask for is refused. */
export async function dueSheet(db: ReadDb, month: Month, ref: SheetRef): Promise<DueSheet> {
  const sheets = await dueSheets(db, month);
  return sheets.find(({ part }) => sameSheet(part, ref)) ?? refuse('marks_part_unknown');
}

const IMPLIED = { docNo: '', docDate: null };

/** Who gives for each kind, the implied one too, with how far each is. */
export function progressIn({ part, givers, marks, subjects }: DueSheet) {
  const given = new Set(marks.map(cellKey));
  const ids = subjects.map(({ id }) => id);
  const all = giversOf(part, givers).map((giver): NamedGiver & GiverProgress => ({
    ...IMPLIED,
    ...giver,
    ...progressOf(part, giver, ids, given),
  }));
  return part.raters.map(({ rater, percent }) => {
    const own = all.filter((giver) => giver.rater === rater);
    const sum = (key: keyof GiverProgress) => own.reduce((total, each) => total + each[key], 0);
    return { rater, percent, due: sum('due'), done: sum('done'), givers: own };
  });
}
