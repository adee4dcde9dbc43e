import { byDateAndId, type Fact } from '../assessment/facts';
import { ratedScore } from '../assessment/part-rated';
import { divide } from '../assessment/ratio';
import type { SubjectKind } from '../rulebook/schema';
import { lastDay } from '../time/dates';
import type { Month } from '../time/wall';
import { raterWord } from './columns';
import { type GivenMark, type Giver, isDue } from './due';
import type { MarkPart, SheetRef } from './parts';
import { markText } from './values';

/** A giver as a fact names them. */
export interface NamedGiver extends Giver {
  docNo: string;
  docDate: string | null;
}

/** Where the entry of a subject's marks stands, for links: `window.rating.d.12`. */
export const entryKey = ({ subject, type, code }: SheetRef, subjectId: number): string =>
  `${subject}.${type}.${subjectId}.${code}`;

const NOBODY = { staffId: null, windowId: null, unitId: null };
const WHO: Readonly<Record<SubjectKind, keyof typeof NOBODY>> = {
  person: 'staffId',
  window: 'windowId',
  unit: 'unitId',
};

/**
 * What the marks of one sheet are to an assessment. Each is about its subject alone: a person's marks are not the
 * window's. Of a secret rating one fact stands for all raters of a kind, so that no single mark leaves the sheet.
 */
export function buildMarkFacts(
  month: Month,
  part: MarkPart,
  givers: readonly NamedGiver[],
  marks: readonly GivenMark[],
): Fact[] {
  const byId = new Map(givers.map((giver) => [giver.id, giver]));
  const counted = marks.flatMap(({ mark, ...given }) => {
    const giver = byId.get(given.giverId);
    return giver && mark !== 'abstained' && part.items.includes(given.item) && isDue(giver, given.subjectId)
      ? [{ ...given, giver, mark }]
      : [];
  });
  const head = (id: string, subjectId: number): Omit<Fact, 'kind'> => ({
    ...{ id: `mark:${id}`, ...NOBODY, [WHO[part.subject]]: subjectId, date: lastDay(month) },
    ...{ tags: [...part.tags], source: { table: 'mark', id: entryKey(part, subjectId) } },
  });
  if (part.secret) return secretFacts(part, counted, head);
  return counted
    .map(({ giver, giverId, item, subjectId, mark }): Fact => {
      const fields = { ...head(`${giverId}:${subjectId}:${item}`, subjectId), item, score: mark };
      return part.type === 'score'
        ? { ...fields, kind: 'score', label: `${documentWords(giver)}${pointWords(mark, part)}` }
        : {
            ...fields,
            kind: 'rating',
            rater: giver.rater,
            label: `${giverWords(giver)}${pointWords(mark, part)}`,
          };
    })
    .sort(byDateAndId);
}

type Counted = Omit<GivenMark, 'mark'> & { giver: NamedGiver; mark: number };

function secretFacts(
  part: MarkPart,
  marks: readonly Counted[],
  head: (id: string, subjectId: number) => Omit<Fact, 'kind'>,
): Fact[] {
  const groups = new Map<string, Counted[]>();
  for (const each of marks) {
    const key = `${part.subject}:${part.code}:${each.subjectId}:${each.giver.rater}:${each.item}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups]
    .map(([key, own]): Fact => {
      const { subjectId, item, giver } = own[0]!;
      const sum = own.reduce((total, { mark }) => total + mark, 0);
      const mean = divide(sum, own.length, 'half_up');
      const label = `${raterWord(giver.rater)}${own.length}份，平均${pointWords(mean, part)}`;
      const counts = { item, rater: giver.rater, times: own.length, part: sum, score: mean, label };
      return { ...head(key, subjectId), kind: 'rating', ...counts };
    })
    .sort(byDateAndId);
}

/** A mark that became known after its month was closed, as the office reads it. */
export const lateMarkLabel = (part: MarkPart, rater: string, mark: number): string =>
  `${raterWord(rater)}${pointWords(mark, part)}`;

const pointWords = (mark: number, { full }: MarkPart): string =>
  `${markText(mark)}分（满分${markText(full)}分）`;

const giverWords = ({ rater, name }: NamedGiver): string => `${raterWord(rater)}${name && ` ${name}`} `;

const documentWords = ({ name, docNo, docDate }: NamedGiver): string => {
  const words = [name, docNo, docDate].filter(Boolean).join(' ');
  return words && `${words}：`;
};

/** What a subject's marks come to in a part, in hundredths of 100; null without any. */
export const scoreOfMarks = (part: MarkPart, facts: readonly Fact[]): number | null =>
  ratedScore(part.source, part.code, facts).score;
