import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectBytes, inspectText } from '#shared/domain/punches/detect';
import { createSeen } from '#shared/domain/punches/seen';
import type { Inspection } from '#shared/domain/punches/types';
import { formatWall, startOfDay } from '#shared/domain/time/wall';
import { attlogLine, importText, makeDecoder, readAll } from './helpers';

const HEADER = 'No\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime';
const moment = fc
  .integer({ min: 0, max: 200_000 })
  .map((m) => formatWall(startOfDay('2026-01-01') + m * 60_000));
const id = fc.constantFrom('1', '2', '02', '7');
const goodLine = fc
  .tuple(id, moment, fc.constantFrom('1', '2'))
  .map(([person, when, device]) => attlogLine(person, when, device));
const scrap = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('\t', '|', ' ', '0', '1', '-', '/', ':', 'é', '李', '\r', '\uFEFF'),
    maxLength: 40,
  }),
  fc.tuple(goodLine, fc.nat(40), fc.nat(40)).map(([line, from, to]) => line.slice(0, from) + line.slice(to)),
);
const end = fc.constantFrom('\r\n', '\n', '\r');
const lines = fc.array(fc.tuple(fc.oneof(goodLine, scrap), end), { maxLength: 40 });
const file = lines.map((list) => list.map(([line, eol]) => line + eol).join(''));

const ATTLOG: Inspection = { ...inspectText([attlogLine('1', '2026-01-01 08:00:00')]), directions: true };
const GLG: Inspection = { ...inspectText([`${HEADER}\n`]), directions: true };

function checkSum(report: ReturnType<typeof importText>['report'], rows: number, bad: number): void {
  expect(report.read).toBe(report.accepted + report.duplicate + report.quarantined + report.rejected);
  expect([report.read, report.rejected]).toEqual([rows, bad]);
  for (const state of ['accepted', 'duplicate', 'quarantined'] as const) {
    expect(report.perDevice.reduce((sum, device) => sum + device[state], 0)).toBe(report[state]);
  }
  for (const count of report.perDevice.flatMap((device) => Object.values(device)))
    if (typeof count === 'number') expect(count).toBeGreaterThanOrEqual(0);
}

describe('punch files, whatever is in them', () => {
  it('any bytes are inspected without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const inspection = inspectBytes(bytes, makeDecoder);
        const again = inspectBytes(Uint8Array.from(bytes), makeDecoder);
        expect(again).toEqual(inspection);
      }),
      { numRuns: 500 },
    );
  });

  it('every line that is not blank is a punch or a bad line, once, in order', () => {
    fc.assert(
      fc.property(file, (text) => {
        const { punches, bad } = readAll(text, ATTLOG);
        const got = [...punches, ...bad].sort((a, b) => a.line - b.line);
        const expected = text
          .split(/\r\n|\r|\n/)
          .map((raw, i) => ({ line: i + 1, raw: i === 0 ? raw.replace(/^\uFEFF/, '') : raw }))
          .filter(({ raw }) => /[^\0-\x20\u3000\xa0\uFEFF]/.test(raw));
        expect(got.map(({ line, raw }) => ({ line, raw }))).toEqual(expected);
      }),
    );
  });

  it('it does not matter where the text is cut', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 50 }), fc.boolean(), (text, cut, glg) => {
        const body = glg ? `${HEADER}\r\n${text}` : text;
        const inspection = glg ? GLG : ATTLOG;
        expect(readAll(body, inspection, cut)).toEqual(readAll(body, inspection));
        const pieces = Array.from({ length: Math.ceil(body.length / cut) }, (_, i) =>
          body.slice(i * cut, (i + 1) * cut),
        );
        expect(inspectText(pieces)).toEqual(inspectText([body]));
      }),
    );
  });

  it('the report adds up', () => {
    fc.assert(
      fc.property(fc.array(goodLine, { minLength: 45, maxLength: 60 }), file, (good, rest) => {
        const { report, verdicts, bad } = importText(`${good.join('\n')}\n${rest}`);
        checkSum(report, verdicts.length + bad.length, bad.length);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of files does not change which punches are known in the end', () => {
    const set = fc.array(goodLine, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(set, set, (a, b) => {
        const known = (files: string[][]) => {
          const seen = createSeen();
          const runs = files.map((rows) => importText(rows.join('\n'), { seen }));
          const all = runs.flatMap((run) =>
            run.verdicts.filter(({ verdict }) => verdict.state !== 'duplicate'),
          );
          return all.map(({ punch }) => `${punch.machineId} ${punch.at}`).sort();
        };
        expect(known([a, b])).toEqual(known([b, a]));
        expect(new Set(known([a, b])).size).toBe(known([a, b]).length);
        expect(known([a, b, a, b])).toEqual(known([a, b]));
      }),
    );
  });

  it('ten thousand malformed lines are all rejected, with their text', () => {
    const breakers: ((line: string, n: number) => string)[] = [
      (line) => line.replace(/\t.*?\t/, '\t\t'),
      (line, n) => line.slice(0, 9 + (n % 20)),
      (line) => line.replace(/^ *\d+/, ''),
      (line) => line.replace(/^ *\d+/, '0000'),
      (line) => line.replaceAll('\t', ' '),
      (line, n) => line.replace(/-\d\d-/, `-${13 + (n % 80)}-`),
      (line) => line + line,
      (line) => line.replaceAll(':', '：'),
      (line, n) => `${'\uFFFD'.repeat(1 + (n % 9))}${line.slice(9, 20)}`,
      (line, n) => line.replace(/ \d\d:/, ` ${24 + (n % 70)}:`),
    ];
    const good = attlogLine('17', '2026-06-01 08:00:00');
    const broken = Array.from({ length: 10_000 }, (_, n) => breakers[n % breakers.length]?.(good, n) ?? '');
    const { punches, bad } = readAll(`${broken.join('\r\n')}\r\n`, ATTLOG, 777);
    expect(punches).toEqual([]);
    expect(bad.map((b) => b.raw)).toEqual(broken);
    expect([...new Set(bad.map((b) => b.code))].sort()).toEqual([
      'bad_date',
      'bad_fields',
      'empty_id',
      'zero_id',
    ]);
    const asGlg = readAll(`${HEADER}\n${broken.join('\n')}`, GLG);
    expect(asGlg.punches.length + asGlg.bad.length).toBe(10_000);
    expect(asGlg.punches).toEqual([]);
  });
});
