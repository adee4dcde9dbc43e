import { isZero } from './attlog';
import { createMomentReader } from './cells';
import type { Numbering, RowParser, RowSink } from './table-types';
import { rejectInto } from './table-types';
import type { Direction } from './types';

/** Tables of att2000.mdb that are read, and their columns. Nothing else of the file is: it holds fingerprints. */
export const ACCESS_TABLES = {
  USERINFO: ['USERID', 'Badgenumber', 'Name'],
  CHECKINOUT: ['USERID', 'CHECKTIME', 'CHECKTYPE', 'VERIFYCODE', 'SENSORID'],
} as const;

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['I', 'in'],
  ['O', 'out'],
]);

interface Person {
  id: string;
  name: string | null;
}

/**
 * Reads USERINFO and then CHECKINOUT, as one parser for both: USERID is only the database's own number, the id
 * that machines know is Badgenumber. A row of CHECKINOUT is one read punch.
 */
export function createAccessParser(directions: boolean, numbering: Numbering): (sheet: string) => RowParser {
  const people = new Map<string, Person>();
  const readMoment = createMomentReader('ymd');
  return (sheet) => {
    let names: string[] | null = null;
    return (row, into) => {
      if (!names) {
        names = row.cells;
        return;
      }
      const columns = names;
      const cell = (name: string): string => row.cells[columns.indexOf(name)] ?? '';
      if (sheet === 'USERINFO') {
        people.set(cell('USERID'), { id: cell('Badgenumber'), name: cell('Name') || null });
        return;
      }
      const sink: RowSink = { place: { sheet, row: row.number }, numbering, into };
      const raw = row.cells.join('\t').trimEnd();
      const person = people.get(cell('USERID'));
      const at = readMoment(cell('CHECKTIME'));
      if (!person) return rejectInto(sink, raw, 'unknown_user');
      if (person.id === '') return rejectInto(sink, raw, 'empty_id');
      if (isZero(person.id)) return rejectInto(sink, raw, 'zero_id');
      if (at === null) return rejectInto(sink, raw, 'bad_date');
      into.punches.push({
        line: numbering.next(),
        place: sink.place,
        raw,
        machineId: person.id,
        at,
        device: cell('SENSORID'),
        direction: directions ? (DIRECTIONS.get(cell('CHECKTYPE').toUpperCase()) ?? null) : null,
        verify: cell('VERIFYCODE') || null,
        name: person.name,
      });
    };
  };
}
