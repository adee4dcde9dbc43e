import { createMomentReader } from '../punches/cells';
import { refuse } from '../refusal';
import { cleanId, cleanName, cleanText } from '../staff/cells';
import type { TextSheet } from '../staff/headings';
import type { IsoDate, WallMs } from '../time/wall';
import { formatWall, wallDate } from '../time/wall';
import { findTable, type Layout, type TableRow } from './headings';
import { ballotProblem, emptyTally, invalidOf, type Tally, unevenAspects } from './tally';
import { type Ballot, type BallotForm, INVALID_REASONS, type InvalidReason, type Target } from './types';

export type RowProblem =
  | 'subject_missing'
  | 'subject_unknown'
  | 'subject_ambiguous'
  | 'answer_unknown'
  | 'no_answer'
  | 'reason_unknown'
  | 'aspect_unknown'
  | 'count_wrong'
  | 'votes_not_valid'
  | 'listed_twice'
  | 'time_wrong';

export interface BadRow {
  row: number;
  code: RowProblem;
  /** The cell it is about. */
  text: string;
}

export interface ReadBallot extends Ballot {
  row: number;
  subjectId: number | null;
  /** One press on a device, the same in every export; null for paper. */
  press: string | null;
}

export interface ReadTotal extends Tally {
  row: number;
  subjectId: number;
}

export interface ReadTable {
  kind: Layout['kind'];
  ballots: ReadBallot[];
  totals: ReadTotal[];
  bad: BadRow[];
  /** Presses outside the days of the round: left out, and said. */
  outside: number;
}

export interface TableFor {
  form: BallotForm;
  target: Target;
  from: IsoDate;
  to: IsoDate;
  subjects: readonly { id: number; code: string; name: string }[];
}

/** The words of an invalid sheet's reason; the first of each is what the template offers. */
export const INVALID_WORDS: Record<InvalidReason, readonly string[]> = {
  copied: ['复印件', '复印', '复印问卷'],
  blank: ['空白', '空白票', '白票'],
  incomplete: ['漏答', '填写不全'],
  several: ['多选', '一题多选'],
  illegible: ['无法辨认', '字迹不清'],
  late: ['逾期交回', '逾期'],
  other: ['其他'],
};

class BadCell extends Error {
  constructor(
    readonly problem: RowProblem,
    readonly text: string,
  ) {
    super(problem);
  }
}

const bad = (problem: RowProblem, text = ''): never => {
  throw new BadCell(problem, text);
};

/**
 * Reads ballots, totals or presses of a device from a table. Every row is looked at; rows that cannot be taken are
 * returned with why. Refuses `evaluation_columns` where no heading row fits the form.
 */
export function readTable(sheets: readonly TextSheet[], wanted: TableFor): ReadTable {
  const { layout, rows } = findTable(sheets, wanted.form) ?? refuse('evaluation_columns');
  const result: ReadTable = { kind: layout.kind, ballots: [], totals: [], bad: [], outside: 0 };
  const reader = createReader(layout, wanted, result);
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    try {
      reader.row(row);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      result.bad.push({ row: row.number, code: error.problem, text: error.text });
    }
  }
  reader.end();
  return result;
}

function createReader({ kind, at, places }: Layout, wanted: TableFor, result: ReadTable) {
  const { form, target, from, to } = wanted;
  const find = subjectFinder(wanted.subjects);
  const answerOf = answerReader(form);
  const moment = createMomentReader('ymd');
  const totals = new Map<number, ReadTotal & { seen: Set<number> }>();
  const cellsOf = ({ cells }: TableRow) => ({
    at: (place: number | undefined): string => (place === undefined ? '' : (cells[place] ?? '')),
    subject: (): string => cells[(target === 'staff' ? at.person : at.window) ?? -1] ?? '',
  });

  const sheet = (row: TableRow): void => {
    const cell = cellsOf(row);
    const invalid = reasonOf(cell.at(at.reason));
    const answers = places.map((place) => (invalid === null ? answerOf(cell.at(place)) : 0));
    const name = cell.subject();
    const subjectId = invalid !== null && cleanText(name) === '' ? null : find(name);
    if (ballotProblem(form, { answers, invalid }) === 'no_answer') bad('no_answer');
    result.ballots.push({ row: row.number, subjectId, answers, invalid, press: null });
  };

  const press = (row: TableRow): void => {
    const cell = cellsOf(row);
    const time: WallMs = moment(cleanText(cell.at(at.time))) ?? bad('time_wrong', cell.at(at.time));
    const answer = answerOf(cell.at(at.rating)) || bad('no_answer');
    const subjectId = find(cell.subject());
    const day = wallDate(time);
    if (day < from || day > to) {
      result.outside++;
      return;
    }
    const serial = cleanId(cell.at(at.serial));
    const id = [serial, formatWall(time), subjectId].join('|');
    result.ballots.push({ row: row.number, subjectId, answers: [answer], invalid: null, press: id });
  };

  const total = (row: TableRow): void => {
    const cell = cellsOf(row);
    const filled = [at.abstained, at.valid, at.invalid, ...places].map(cell.at);
    // The template lists everybody; whoever got nothing stays blank.
    if (filled.every((text) => text.trim() === '')) return;
    const subjectId = find(cell.subject());
    const aspect = aspectOf(form, at.aspect === undefined ? null : cell.at(at.aspect));
    const counts = [cell.at(at.abstained), ...places.map(cell.at)].map(countOf);
    const sum = counts.reduce((all, count) => all + count, 0);
    const valid = cleanText(cell.at(at.valid)) === '' ? sum : countOf(cell.at(at.valid));
    if (sum !== valid) bad('votes_not_valid', `${sum} ≠ ${valid}`);
    const known = totals.get(subjectId) ?? {
      ...emptyTally(form),
      row: row.number,
      subjectId,
      seen: new Set(),
    };
    if (known.seen.has(aspect)) bad('listed_twice', cell.subject());
    if (known.seen.size > 0 && known.valid !== valid) bad('votes_not_valid', `${known.valid} ≠ ${valid}`);
    const invalid = countOf(cell.at(at.invalid));
    if (invalid > 0 && invalidOf(known) === 0)
      known.invalid[reasonOf(cell.at(at.reason)) ?? 'other'] = invalid;
    known.valid = valid;
    known.votes[aspect] = counts;
    known.seen.add(aspect);
    totals.set(subjectId, known);
  };

  return {
    row: kind === 'sheets' ? sheet : kind === 'device' ? press : total,
    /** A subject lacks aspects only when all rows have been seen. */
    end: (): void => {
      for (const { seen, ...read } of totals.values()) {
        const [uneven] = unevenAspects(read);
        if (uneven === undefined) result.totals.push(read);
        else {
          const text = form.aspects[uneven]!.name;
          result.bad.push({ row: read.row, code: 'votes_not_valid', text });
        }
      }
      result.bad.sort((a, b) => a.row - b.row);
    },
  };
}

function subjectFinder(subjects: TableFor['subjects']): (cell: string) => number {
  const known = new Map<string, Set<number>>();
  const note = (key: string, id: number): void => {
    known.set(key, (known.get(key) ?? new Set()).add(id));
  };
  for (const { id, code, name } of subjects) {
    note(cleanId(code), id);
    note(cleanName(name), id);
  }
  return (cell) => {
    if (cleanText(cell) === '') return bad('subject_missing');
    const found = known.get(cleanId(cell)) ?? known.get(cleanName(cell));
    if (!found) return bad('subject_unknown', cleanText(cell));
    return found.size === 1 ? [...found][0]! : bad('subject_ambiguous', cleanText(cell));
  };
}

/** Level by name or by its number; blank is no answer. */
function answerReader({ levels }: BallotForm): (cell: string) => number {
  const names = new Map(levels.map(({ name }, index) => [cleanName(name), index + 1]));
  return (cell) => {
    const text = cleanName(cell);
    if (text === '') return 0;
    const named = names.get(text);
    if (named !== undefined) return named;
    const number = /^\d$/.test(text) ? Number(text) : Number.NaN;
    return number >= 0 && number <= levels.length ? number : bad('answer_unknown', text);
  };
}

function reasonOf(cell: string): InvalidReason | null {
  const text = cleanName(cell);
  if (text === '') return null;
  return (
    INVALID_REASONS.find((reason) => INVALID_WORDS[reason].includes(text)) ?? bad('reason_unknown', text)
  );
}

function aspectOf({ aspects }: BallotForm, cell: string | null): number {
  if (cell === null) return aspects.length === 1 ? 0 : bad('aspect_unknown');
  const found = aspects.findIndex(({ name }) => cleanName(name) === cleanName(cell));
  return found >= 0 ? found : bad('aspect_unknown', cleanText(cell));
}

/** Far above any count of sheets, yet exact in every sum. */
const MOST_SHEETS = 10_000_000;

function countOf(cell: string): number {
  const text = cleanText(cell);
  if (text === '') return 0;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return count <= MOST_SHEETS ? count : bad('count_wrong', text);
}
