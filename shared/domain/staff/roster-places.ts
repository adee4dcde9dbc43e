import type { RosterProblem, RosterRow } from './roster-import';

export interface NewWindow {
  code: string;
  name: string;
  unitName: string;
}

/** Which unit and window each row means, and which of them the import has to make or rename. */
export interface Places {
  /** Unit name by Excel row. */
  unitOf: Map<number, string>;
  /** Window code by Excel row; rows without a window are not in it. */
  windowOf: Map<number, string>;
  newUnits: string[];
  newWindows: NewWindow[];
  renamedWindows: { code: string; from: string; to: string }[];
}

interface KnownPlaces {
  units: readonly { name: string; shortName: string }[];
  windows: readonly { code: string; name: string }[];
}

/**
 * A unit is meant by its name or short name, a window by its code, else by its name. What is not known is made;
 * a known code with another name renames the window.
 */
export function resolvePlaces(
  rows: readonly RosterRow[],
  known: KnownPlaces,
  problems: RosterProblem[],
): Places {
  const places: Places = {
    unitOf: new Map(),
    windowOf: new Map(),
    newUnits: [],
    newWindows: [],
    renamedWindows: [],
  };
  const units = new Map<string, string>();
  for (const { shortName, name } of known.units) if (shortName !== '') units.set(shortName, name);
  for (const { name } of known.units) units.set(name, name);
  for (const row of rows) {
    if (row.unitName === '') continue;
    if (!units.has(row.unitName)) {
      units.set(row.unitName, row.unitName);
      places.newUnits.push(row.unitName);
    }
    places.unitOf.set(row.row, units.get(row.unitName)!);
  }
  resolveWindows(rows, known, places, problems);
  return places;
}

function resolveWindows(
  rows: readonly RosterRow[],
  known: KnownPlaces,
  places: Places,
  problems: RosterProblem[],
): void {
  const nameOf = new Map(known.windows.map(({ code, name }) => [code, name]));
  const codeOf = new Map(known.windows.map(({ code, name }) => [name, code]));
  const settled = new Set<string>();
  const report = (row: RosterRow, code: RosterProblem['code'], params: RosterProblem['params'] = {}) =>
    problems.push({ row: row.row, column: 'windowName', level: 'error', code, params });
  const make = (row: RosterRow, code: string) => {
    nameOf.set(code, row.windowName);
    codeOf.set(row.windowName, code);
    settled.add(code);
    places.newWindows.push({
      code,
      name: row.windowName,
      unitName: places.unitOf.get(row.row) ?? row.unitName,
    });
  };
  // Codes that rows bring come first, so that a made-up code never takes one of them.
  const withCode = rows.filter((row) => row.windowCode !== '');
  const byName = rows.filter((row) => row.windowCode === '' && row.windowName !== '');
  for (const row of withCode) {
    const { windowCode: code, windowName: name } = row;
    const current = nameOf.get(code);
    if (name !== '' && name !== current) {
      const owner = codeOf.get(name);
      if (owner !== undefined) report(row, 'window_name_taken', { name, code: owner });
      else if (current === undefined) make(row, code);
      else if (settled.has(code)) report(row, 'window_name_conflict', { code, name: current });
      else {
        places.renamedWindows.push({ code, from: current, to: name });
        codeOf.delete(current);
        nameOf.set(code, name);
        codeOf.set(name, code);
      }
    } else if (current === undefined) {
      report(row, 'window_name_missing', { code });
    }
    settled.add(code);
    if (nameOf.has(code)) places.windowOf.set(row.row, code);
  }
  for (const row of byName) {
    if (!codeOf.has(row.windowName)) make(row, nextCode(nameOf.keys()));
    places.windowOf.set(row.row, codeOf.get(row.windowName)!);
  }
}

/** The next free number as a code of at least two digits; other codes are left alone. */
export function nextCode(taken: Iterable<string>): string {
  const numbers = [...taken].filter((code) => /^\d{1,9}$/.test(code)).map(Number);
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}
