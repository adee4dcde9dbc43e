import { describe, expect, it } from 'vitest';
import { createSeen } from '#shared/domain/punches/seen';
import type { RawPunch } from '#shared/domain/punches/types';
import { at, attlogLine, importBytes, importText } from './helpers';

const text = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
const verdictsOf = (...args: Parameters<typeof importText>) =>
  importText(...args).verdicts.map(({ verdict }) => verdict.code ?? verdict.state);

describe('what becomes of a punch', () => {
  it.each<[string, string, string]>([
    ['usual', '2026-06-01 08:00:00', 'accepted'],
    ['last second of 2000', '2000-12-31 23:59:59', 'year_2000'],
    ['a machine that woke up', '2000-01-01 00:00:20', 'year_2000'],
    ['first second of 2001', '2001-01-01 00:00:00', 'accepted'],
    ['now', '2026-06-30 18:00:00', 'accepted'],
    ['device an hour ahead', '2026-06-30 19:00:00', 'accepted'],
    ['more than an hour ahead', '2026-06-30 19:00:01', 'future'],
    ['tomorrow', '2026-07-01 18:00:00', 'future'],
    ['year 2099', '2099-01-01 08:00:00', 'future'],
  ])('%s', (_name, moment, expected) => {
    expect(verdictsOf(attlogLine('7', moment))).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['2026-05-31 23:59:59', 'outside_period'],
    ['2026-06-01 00:00:00', 'accepted'],
    ['2026-06-15 23:59:59', 'accepted'],
    ['2026-06-16 00:00:00', 'outside_period'],
    ['2000-06-10 00:00:00', 'year_2000'],
  ])('with a stated period, %s is %s', (moment, expected) => {
    expect(verdictsOf(attlogLine('7', moment), { period: { from: '2026-06-01', to: '2026-06-15' } })).toEqual(
      [expected],
    );
  });
});

describe('the report', () => {
  it('adds up over every kind of line', () => {
    const file = text(
      attlogLine('7', '2026-06-01 08:00:00'),
      attlogLine('7', '2026-06-01 08:00:00'),
      attlogLine('7', '2026-06-01 08:00:30'),
      attlogLine('07', '2026-06-01 08:01:00'),
      ' ',
      attlogLine('8', '2000-01-01 00:00:14'),
      attlogLine('8', '2000-01-01 00:00:14'),
      attlogLine('8', '2026-05-20 08:00:00'),
      attlogLine('8', '2026-06-02 08:00:00'),
      attlogLine('8', '2027-01-01 08:00:00'),
      attlogLine('0', '2026-06-02 08:00:00'),
      attlogLine('8', '2026-06-31 08:00:00'),
      attlogLine('9', '2026-06-03 08:00:00', '2'),
    );
    const { report, suspects, twins, bad, inspection } = importText(file);
    expect(inspection.sure).toBe(true);
    expect(report).toEqual({
      read: 12,
      accepted: 5,
      duplicate: 2,
      quarantined: 3,
      rejected: 2,
      flagged: 1,
      firstAt: at('2026-06-01 08:00:00'),
      lastAt: at('2026-06-03 08:00:00'),
      perDevice: [
        {
          device: '1',
          accepted: 4,
          duplicate: 2,
          quarantined: 3,
          firstAt: at('2026-06-01 08:00:00'),
          lastAt: at('2026-06-02 08:00:00'),
          order: 'time',
        },
        {
          device: '2',
          accepted: 1,
          duplicate: 0,
          quarantined: 0,
          firstAt: at('2026-06-03 08:00:00'),
          lastAt: at('2026-06-03 08:00:00'),
          order: 'time',
        },
      ],
    });
    expect(suspects).toEqual([{ device: '1', fromLine: 8, toLine: 8 }]);
    expect(twins).toEqual([['07', '7']]);
    expect(bad.map((b) => [b.line, b.code])).toEqual([
      [11, 'zero_id'],
      [12, 'bad_date'],
    ]);
  });

  it('watches each device on its own clock', () => {
    const moments = ['2026-06-10 08:00:00', '2026-06-11 08:00:00', '2026-06-12 08:00:00'];
    const file = text(
      ...moments.flatMap((m) => [attlogLine('7', m, '1'), attlogLine('8', m.replace('-06-', '-03-'), '2')]),
    );
    expect(importText(file)).toMatchObject({ suspects: [], report: { accepted: 6, quarantined: 0 } });
  });

  it('counts what is past a thousand devices as one', () => {
    const lines = Array.from({ length: 1200 }, (_, i) =>
      attlogLine(`${i + 1}`, '2026-06-01 08:00:00', `${i}`),
    );
    const { report } = importText(text(...lines));
    expect(report).toMatchObject({ read: 1200, accepted: 1200 });
    expect(report.perDevice).toHaveLength(1001);
    expect(report.perDevice[1000]).toMatchObject({ device: '*', accepted: 200, lastAt: null, order: 'time' });
  });

  it('changes nothing the second time', () => {
    const lines = [
      '2026-06-01 08:00:00',
      '2026-06-10 08:00:00',
      '2026-06-02 08:00:00',
      '2026-06-11 08:00:00',
    ];
    const file = new TextEncoder().encode(
      text(...lines.map((m) => attlogLine('7', m)), attlogLine('7', '2000-01-01 01:00:00')),
    );
    const stored = new Set<string>();
    const store = ({ machineId, at: moment }: RawPunch): boolean => {
      const key = `${machineId} ${moment}`;
      const fresh = !stored.has(key);
      stored.add(key);
      return fresh;
    };
    expect(importBytes(file, {}, store).report).toMatchObject({
      read: 5,
      accepted: 3,
      quarantined: 2,
      duplicate: 0,
    });
    expect(importBytes(file, {}, store).report).toMatchObject({
      read: 5,
      accepted: 0,
      quarantined: 0,
      duplicate: 5,
    });
    expect(stored.size).toBe(5);
  });

  it('finds duplicates across the files of one import', () => {
    const seen = createSeen();
    const file = text(attlogLine('7', '2026-06-01 08:00:00'), attlogLine('8', '2026-06-01 08:00:00'));
    expect(importText(file, { seen }).report.accepted).toBe(2);
    const glg =
      'No\tTMNo\tEnNo\tName\tMode\tDateTime\n1\t1\t7\t\t0\t2026/06/01 08:00:00\n2\t1\t9\t\t0\t2026/06/01 08:00:00\n';
    expect(importText(glg, { seen }).report).toMatchObject({ read: 2, accepted: 1, duplicate: 1 });
  });
});
