import { type Json, listAt, type Path, pathOf } from '#shared/domain/rulebook/edit';
import { type Field, RULEBOOK_FIELDS } from '#shared/domain/rulebook/form';
import { placeOf } from '#shared/domain/rulebook/parse';
import type { RulebookProblem } from '#shared/domain/rulebook/problem';
import { cardFields, cardName, cardOf, listOfSection, stepsInside } from '#shared/domain/rulebook/sections';
import { formatPoints } from './points-text';
import type { Speaker } from './rulebook-speaker';

export interface ProblemView {
  code: string;
  place: string;
  params: Record<string, string | number>;
}

const POINTS: readonly string[] = ['min', 'max', 'points', 'base', 'floor', 'ceiling'];
const HALF_DAYS: readonly string[] = ['approval_hole', 'approval_overlap'];

/** What is wrong, in the words of the office: points as points, kinds and posts by their names. */
export function problemText(speaker: Speaker, { code, params }: ProblemView): string {
  const open = params.to === 'end';
  const words = speaker.raw(`problem.${open ? `${code}_open` : code}`) ?? speaker.raw(`problem.${code}`);
  return Object.entries(params).reduce(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, wordOf(speaker, code, name, value)),
    words ?? code,
  );
}

function wordOf(speaker: Speaker, code: string, name: string, value: string | number): string {
  if (name === 'level') return speaker.code('levels', String(value));
  if (name === 'kind') return speaker.code('kinds', String(value));
  if (name === 'applicant') return speaker.code('roles', String(value));
  if (typeof value !== 'number') return value;
  if (HALF_DAYS.includes(code)) return String(value / 2);
  return POINTS.includes(name) || code === 'grade_gap' ? formatPoints(value) : String(value);
}

/** Where it is: 条款 二（一）1 › 怎样计分 › 分档 › 第 2 项. */
export function placeText(speaker: Speaker, data: Json, place: string): string {
  const ref = cardOf(place);
  const name = cardName(data, ref) || (ref.index === null ? '' : nth(speaker, ref.index + 1));
  const section = speaker.raw(`section.${ref.section}`) ?? '';
  return [[section, name].filter(Boolean).join(' '), ...stepsTo(speaker, data, place)].join(' › ');
}

/** Where it is on its card: 怎样计分 › 分档 › 第 2 项; empty for the card as a whole. */
export const placeOnCard = (speaker: Speaker, data: Json, place: string): string =>
  stepsTo(speaker, data, place).join(' › ');

const nth = (speaker: Speaker, n: number): string => (speaker.raw('nth') ?? '').replace('{{n}}', String(n));

function stepsTo(speaker: Speaker, data: Json, place: string): string[] {
  const ref = cardOf(place);
  const list = listOfSection(ref.section);
  // A list as a whole is its section.
  if (ref.index === null && list && placeOf(list) === place) return [];
  const entry = list && ref.index !== null ? listAt(data, list)[ref.index] : undefined;
  const fields = ref.index === null ? RULEBOOK_FIELDS : cardFields(ref.section, entry);
  return stepsWords(speaker, fields, ref.index === null ? data : entry, ref.path);
}

/** The way from a card to one of its fields, in words. */
export const stepsWords = (
  speaker: Speaker,
  fields: readonly Field[],
  data: Json | undefined,
  path: Path,
): string[] =>
  stepsInside(fields, data, path).map(({ keys, code, n }) => {
    if (keys) return speaker.label({ keys });
    return code ? speaker.code('levels', code) : nth(speaker, n ?? 1);
  });

/** Problems on a card, or inside one of its fields. */
export function problemsAt(problems: readonly RulebookProblem[], place: string): RulebookProblem[] {
  const wanted = pathOf(place);
  return problems.filter((problem) => {
    const path = pathOf(problem.place);
    return wanted.every((key, i) => path[i] === key);
  });
}

/** Problems that belong to this field and to none inside it. */
export function problemsOn(
  problems: readonly RulebookProblem[],
  place: string,
  inner: boolean,
): RulebookProblem[] {
  return inner ? problems.filter((problem) => problem.place === place) : problemsAt(problems, place);
}
