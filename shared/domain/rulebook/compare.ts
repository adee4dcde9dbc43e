import { isObject, type Json, type JsonObject, listAt, type Path, valueAt } from './edit';
import { entryFields, type Field, innerFields } from './form';
import { cardFields, listOfSection, rulebookField, SECTIONS, type Section, singlesOf } from './sections';

/** One field that differs; inside a list of entries the path names the entry. */
export interface FieldChange {
  path: Path;
  field: Field;
  before: Json | undefined;
  after: Json | undefined;
}

/** What became of one rule between two versions. */
export interface RuleChange {
  section: Section;
  /** Its code, the same in both versions; the name of the field for the basics. */
  code: string;
  kind: 'added' | 'removed' | 'changed';
  before: Json | null;
  after: Json | null;
  /** Only where it is in both. */
  fields: readonly FieldChange[];
}

/** The number of a version and its dates differ always. */
const EXPECTED: readonly string[] = ['version', 'effectiveFrom'];

/** Every rule that differs, section by section; rules are the same by their code, wherever they stand. */
export function compareRulebooks(before: JsonObject, after: JsonObject): RuleChange[] {
  return SECTIONS.flatMap((section) => [
    ...compareSingles(section, before, after),
    ...compareCards(section, before, after),
  ]);
}

function compareSingles(section: Section, before: JsonObject, after: JsonObject): RuleChange[] {
  return singlesOf(section).flatMap((path): RuleChange[] => {
    const name = String(path.at(-1));
    const field = rulebookField(before, path);
    if (!field || EXPECTED.includes(name)) return [];
    const fields = changesOf(field, path, valueAt(before, path), valueAt(after, path));
    return fields.length === 0 ? [] : [{ section, code: name, kind: 'changed', before, after, fields }];
  });
}

function compareCards(section: Section, before: JsonObject, after: JsonObject): RuleChange[] {
  const list = listOfSection(section);
  if (!list) return [];
  const old = byCode(listAt(before, list));
  const now = byCode(listAt(after, list));
  const gone = [...old].filter(([code]) => !now.has(code));
  return [
    ...[...now].flatMap(([code, entry]): RuleChange[] => {
      const was = old.get(code);
      if (was === undefined)
        return [{ section, code, kind: 'added', before: null, after: entry, fields: [] }];
      const fields = changesIn(cardFields(section, entry), [], was, entry);
      return fields.length === 0
        ? []
        : [{ section, code, kind: 'changed', before: was, after: entry, fields }];
    }),
    ...gone.map(
      ([code, entry]): RuleChange => ({
        ...{ section, code, kind: 'removed', before: entry, after: null, fields: [] },
      }),
    ),
  ];
}

/** Entries by code; of two with one code the later is told apart, so that none is lost. */
function byCode(entries: readonly Json[]): Map<string, Json> {
  const found = new Map<string, Json>();
  for (const entry of entries) {
    const code = String(valueAt(entry, ['code']) ?? '');
    let key = code;
    for (let n = 2; found.has(key); n++) key = `${code} #${n}`;
    found.set(key, entry);
  }
  return found;
}

const changesIn = (
  fields: readonly Field[],
  path: Path,
  before: Json | undefined,
  after: Json | undefined,
): FieldChange[] =>
  fields.flatMap((field) =>
    changesOf(field, [...path, field.name], valueAt(before, [field.name]), valueAt(after, [field.name])),
  );

/** What is left out says the same as what is stated by default. */
function plain(field: Field, value: Json | undefined): Json | undefined {
  const stated = value ?? field.fallback;
  return stated === undefined || stated === false || (Array.isArray(stated) && stated.length === 0)
    ? null
    : stated;
}

function changesOf(
  field: Field,
  path: Path,
  before: Json | undefined,
  after: Json | undefined,
): FieldChange[] {
  const [old, now] = [plain(field, before), plain(field, after)];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const whole = [{ path, field, before: old, after: now }];
  if (field.kind === 'list') {
    const rows = [old, now].map((each) => (Array.isArray(each) ? each : []));
    const [was = [], is = []] = rows;
    if (was.length !== is.length) return whole;
    return is.flatMap((entry: Json, i) =>
      changesIn(entryFields(field.item, entry), [...path, i], was[i], entry),
    );
  }
  if (field.kind !== 'object' && field.kind !== 'variants') return whole;
  const other = field.kind === 'variants' && valueAt(old, [field.tag]) !== valueAt(now, [field.tag]);
  if (!isObject(old) || !isObject(now) || other) return whole;
  return changesIn(innerFields(field, now), path, old, now);
}
