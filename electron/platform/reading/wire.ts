import type {
  BadLine,
  Direction,
  Place,
  QuarantineCode,
  RawPunch,
  ReadBatch,
} from '#shared/domain/punches/types';

/**
 * Punches by columns. Five thousand objects of ten fields take longer from process to process than they take to
 * parse; a few arrays of numbers and one long text do not.
 */
export interface PackedBatch {
  line: Float64Array;
  at: Float64Array;
  /** All raw lines one after another, and where each ends. */
  raws: string;
  rawEnds: Uint32Array;
  /** Texts that repeat, once each; the columns below hold their places, from 1, and 0 for none. */
  words: string[];
  machineId: Uint32Array;
  device: Uint32Array;
  direction: Uint32Array;
  verify: Uint32Array;
  name: Uint32Array;
  hold: Uint32Array;
  sheet: Uint32Array;
  row: Float64Array;
  bad: BadLine[];
}

export function packBatch({ punches, bad }: ReadBatch): PackedBatch {
  const count = punches.length;
  const places = new Map<string, number>();
  const words: string[] = [];
  const placeOf = (text: string | null | undefined): number => {
    if (text === null || text === undefined) return 0;
    const known = places.get(text);
    if (known !== undefined) return known;
    const place = words.push(text);
    places.set(text, place);
    return place;
  };
  const column = (of: (punch: RawPunch) => string | null | undefined): Uint32Array =>
    Uint32Array.from(punches, (punch) => placeOf(of(punch)));
  const rawEnds = new Uint32Array(count);
  let end = 0;
  for (const [index, { raw }] of punches.entries()) {
    end += raw.length;
    rawEnds[index] = end;
  }
  return {
    line: Float64Array.from(punches, ({ line }) => line),
    at: Float64Array.from(punches, ({ at }) => at),
    raws: punches.map(({ raw }) => raw).join(''),
    rawEnds,
    words,
    machineId: column(({ machineId }) => machineId),
    device: column(({ device }) => device),
    direction: column(({ direction }) => direction),
    verify: column(({ verify }) => verify),
    name: column(({ name }) => name),
    hold: column(({ hold }) => hold),
    sheet: column(({ place }) => place?.sheet),
    row: Float64Array.from(punches, ({ place }) => place?.row ?? 0),
    bad,
  };
}

export function unpackBatch(packed: PackedBatch): ReadBatch {
  const { words, raws, rawEnds, bad } = packed;
  const wordAt = (column: Uint32Array, index: number): string | null => {
    const place = column[index] ?? 0;
    return place === 0 ? null : (words[place - 1] ?? null);
  };
  const punches: RawPunch[] = new Array(packed.line.length);
  let from = 0;
  for (let i = 0; i < punches.length; i++) {
    const until = rawEnds[i] ?? from;
    const punch: RawPunch = {
      line: packed.line[i] ?? 0,
      raw: raws.slice(from, until),
      machineId: wordAt(packed.machineId, i) ?? '',
      at: packed.at[i] ?? 0,
      device: wordAt(packed.device, i) ?? '',
      direction: wordAt(packed.direction, i) as Direction | null,
      verify: wordAt(packed.verify, i),
      name: wordAt(packed.name, i),
    };
    const sheet = wordAt(packed.sheet, i);
    if (sheet !== null) punch.place = { sheet, row: packed.row[i] ?? 0 } satisfies Place;
    const hold = wordAt(packed.hold, i);
    if (hold !== null) punch.hold = hold as QuarantineCode;
    punches[i] = punch;
    from = until;
  }
  return { punches, bad };
}

/** The memory of the columns, which a thread may hand over without copying. */
export function buffersOf(packed: PackedBatch): ArrayBuffer[] {
  return Object.values(packed).flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
