import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type OpenDatabase, openDatabase } from '#electron/db/open';
import { resultDetail } from '#electron/features/assessment/detail';
import { readFacts, saveResults } from '#electron/features/assessment/repo';
import type { AssessedResult } from '#electron/features/assessment/results';
import { tryRulebook } from '#electron/features/assessment/trial';
import type { JobContext } from '#electron/ipc/context';
import { assess } from '#shared/domain/assessment/engine';
import type { Subject } from '#shared/domain/assessment/result';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import { startOfDay } from '#shared/domain/time/wall';
import { bookOf, everyone, fill, monthName } from './rulebook.bench';
import { absolute, type Measurement, timed } from './support';

const MONTHS = 12;
const PAGES = 20;
const KINDS = ['person', 'window'] as const;

/**
 * Twelve closed months of 1,000 people and 200 windows with 100 clauses and 30,000 facts each: the page that explains
 * one score, and another rulebook tried on all of them beside the official results.
 */
export async function explainAndTry(): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-trial-'));
  const database = await openDatabase(path.join(folder, 'one.db'));
  try {
    const months = Array.from({ length: MONTHS }, (_, i) => monthName(i + 1));
    const [book] = await fillYear(database, months);
    const context = {
      db: database.kysely,
      ports: { files: {} },
      now: startOfDay('2027-01-04'),
      progress: () => {},
      signal: new AbortController().signal,
    } as unknown as JobContext;
    const explained: number[] = [];
    for (let page = 0; page < PAGES; page++) {
      explained.push(
        await timed(() =>
          resultDetail(database.kysely, months.at(-1)!, context.now, {
            subject: 'person',
            id: page * 37 + 1,
          }),
        ),
      );
    }
    const other = addBook(database, { ...dearer(book!), version: 2 });
    const tried: number[] = [];
    for (let run = 0; run < 2; run++) {
      globalThis.gc?.();
      tried.push(await timed(() => tryRulebook(context, { source: { kind: 'version', id: other }, months })));
    }
    return [
      absolute('explain', 'one score of 1,000 with its lines and facts', Math.max(...explained), 'ms', 100),
      absolute(
        'trial',
        'a rulebook tried on twelve months beside the official results',
        Math.min(...tried),
        'ms',
        3000,
      ),
    ];
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillYear(database: OpenDatabase, months: readonly string[]): Promise<Rulebook[]> {
  const { sqlite, kysely } = database;
  sqlite.exec(
    `insert into account (id, username, username_key, display_name, password_hash, disabled, must_change_password, created_at)
       values (1, 'bench', 'bench', 'bench', '', 0, 0, 0)`,
  );
  const books = KINDS.map((kind) => bookOf(kind));
  const ids = books.map((book) => addBook(database, book));
  const subjects = everyone();
  for (const month of months) {
    fill(database, month);
    sqlite
      .prepare('update month_period set person_rulebook_id = ?, window_rulebook_id = ? where month = ?')
      .run(...ids, month);
    const facts = await readFacts(kysely, month);
    sqlite.transaction(() => {
      for (const [at, kind] of KINDS.entries()) {
        const known = new Map(subjects[kind].map((subject) => [subject.id, subject]));
        const results = assess(books[at]!, subjects[kind], facts);
        saveResults(
          sqlite,
          month,
          results.map((result): AssessedResult => ({ ...result, info: infoOf(known.get(result.id)!) })),
          ids[at]!,
        );
      }
    })();
  }
  return books;
}

const infoOf = ({ id, name }: Subject): AssessedResult['info'] => ({
  ...{ id, name, code: name, pinyin: '', place: '', unit: '', unitId: null, days: 28 },
  leads: [],
  members: [],
});

function addBook({ sqlite }: OpenDatabase, book: Rulebook): number {
  const { lastInsertRowid } = sqlite
    .prepare(
      `insert into rulebook (code, version, name, subject, effective_from, definition, created_at)
         values (?, ?, ?, ?, ?, ?, 0)`,
    )
    .run(
      `${book.code}-${book.subject}`,
      book.version,
      book.name,
      book.subject,
      `2020-01-0${book.version}`,
      JSON.stringify(book),
    );
  return Number(lastInsertRowid);
}

/** Every act of discipline at one and a half times its points. */
const dearer = (book: Rulebook): Rulebook => ({
  ...book,
  clauses: book.clauses.map((clause) =>
    clause.measure.type === 'occurrence'
      ? { ...clause, measure: { ...clause.measure, points: 300 } }
      : clause,
  ),
});
