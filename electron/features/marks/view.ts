import type { MarkPartView, MarkSheet, marksContract } from '#shared/contracts/marks';
import { can } from '#shared/contracts/roles';
import { cellKey, giversOf, isDue } from '#shared/domain/marks/due';
import { buildMarkFacts, entryKey, scoreOfMarks } from '#shared/domain/marks/facts';
import { type MarkPart, sameSheet } from '#shared/domain/marks/parts';
import { addMonths } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { monthState } from '../months/index';
import { type DueSheet, dueSheet, dueSheets, progressIn } from './due';
import { giversIn, marksIn } from './repo';

type Contract = typeof marksContract;
type Actor = QueryContext['actor'];

/** Who gave what in a secret rating is for those entitled; everybody else sees counts and means. */
export const mayOpen = ({ roles }: Actor, { secret }: Pick<MarkPart, 'secret'>): boolean =>
  !secret || can(roles, 'marks.secret');

export const readMonth: Handler<Contract['month']> = async ({ db, actor }, { month }) => ({
  month,
  closed: (await monthState(db, month)) !== 'open',
  parts: (await dueSheets(db, month)).map((sheet) => partView(sheet, mayOpen(actor, sheet.part))),
});

function partView(sheet: DueSheet, shown: boolean): MarkPartView {
  const { subject, part, rulebook, missing, subjects } = sheet;
  const { type, code, name, weight, full, secret, absent, items } = part;
  const raters = progressIn(sheet).map(({ givers, ...rater }) => ({
    ...rater,
    givers: shown ? givers.map(({ rater: _, ...giver }) => giver) : [],
  }));
  const sum = (key: 'due' | 'done') => raters.reduce((total, rater) => total + rater[key], 0);
  return {
    ...{ subject, type, code, name, weight, full, secret, shown, absent, missing, items: [...items] },
    ...{ rulebook, raters, subjects: subjects.length, due: sum('due'), done: sum('done') },
  };
}

export const readSheet: Handler<Contract['sheet']> = async (
  { db, actor },
  { month, ...ref },
): Promise<MarkSheet> => {
  const sheet = await dueSheet(db, month, ref);
  const shown = mayOpen(actor, sheet.part);
  const scores = scoresOf(month, sheet);
  const before = await previousScores(db, month, sheet);
  const progress = rowProgress(sheet);
  return {
    month,
    closed: (await monthState(db, month)) !== 'open',
    part: partView(sheet, shown),
    rows: sheet.subjects.map((subject) => ({
      ...subject,
      ...progress(subject.id),
      score: scores.get(subject.id) ?? null,
      previous: before.get(subject.id) ?? null,
    })),
    cells: shown
      ? sheet.marks.map(({ mark, ...place }) => ({
          ...place,
          score: mark === 'abstained' ? null : mark,
          abstained: mark === 'abstained',
        }))
      : [],
  };
};

/** How many marks each subject has of those it should have. */
function rowProgress({ part, givers, marks }: DueSheet) {
  const given = new Set(marks.map(cellKey));
  const all = giversOf(part, givers);
  return (subjectId: number) => {
    const due = all.filter((giver) => isDue(giver, subjectId));
    const done = due.flatMap(({ id: giverId }) =>
      part.items.filter((item) => given.has(cellKey({ giverId, item, subjectId }))),
    );
    return { due: due.length * part.items.length, done: done.length };
  };
}

/** What the marks of each subject come to, as the assessment will compute it. */
function scoresOf(
  month: Month,
  { part, givers, marks }: Pick<DueSheet, 'part' | 'givers' | 'marks'>,
): Map<number, number> {
  const scores = new Map<number, number>();
  const facts = buildMarkFacts(month, part, givers, marks);
  for (const subjectId of new Set(marks.map((mark) => mark.subjectId))) {
    const own = entryKey(part, subjectId);
    const score = scoreOfMarks(
      part,
      facts.filter(({ source }) => source.id === own),
    );
    if (score !== null) scores.set(subjectId, score);
  }
  return scores;
}

/** The month before read as this month's rulebook asks. */
async function previousScores(db: QueryContext['db'], month: Month, { part }: DueSheet) {
  const previous = addMonths(month, -1);
  const givers = (await giversIn(db, previous)).filter((giver) => sameSheet(giver, part));
  if (givers.length === 0) return new Map<number, number>();
  const marks = await marksIn(db, previous);
  return scoresOf(previous, { part, givers, marks: givers.flatMap(({ id }) => marks.get(id) ?? []) });
}
