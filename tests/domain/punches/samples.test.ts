import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatWall } from '#shared/domain/time/wall';
import { importBytes } from './helpers';
import { describeSamples, sampleFolder } from './sample-files';

interface Expected {
  format: string;
  read: number;
  accepted: number;
  duplicate: number;
  quarantined: number;
  rejected: number;
  flagged: number;
  persons: number;
  firstAt: string;
  lastAt: string;
}

const FILES: [string, Expected][] = [
  [
    'zkteco_attlog/lushaobin_1_attlog.dat',
    {
      format: 'attlog',
      read: 191,
      accepted: 191,
      duplicate: 0,
      quarantined: 0,
      rejected: 0,
      flagged: 3,
      persons: 67,
      firstAt: '2017-06-19 11:37:09',
      lastAt: '2017-06-20 11:45:40',
    },
  ],
  [
    'zkteco_attlog/thrawn1_1_attlog.dat',
    {
      format: 'attlog',
      read: 14_360,
      accepted: 14_270,
      duplicate: 0,
      quarantined: 89,
      rejected: 1,
      flagged: 213,
      persons: 11,
      firstAt: '2016-11-15 07:07:29',
      lastAt: '2022-10-31 16:13:47',
    },
  ],
  [
    'glg/nikitfornoles_GLG_001.TXT',
    {
      format: 'glg',
      read: 1726,
      accepted: 1431,
      duplicate: 295,
      quarantined: 0,
      rejected: 0,
      flagged: 116,
      persons: 34,
      firstAt: '2017-11-22 14:17:21',
      lastAt: '2018-01-26 09:46:14',
    },
  ],
  [
    'glg/muhaha120054_AGL_001.TXT',
    {
      format: 'glg',
      read: 1314,
      accepted: 1314,
      duplicate: 0,
      quarantined: 0,
      rejected: 0,
      flagged: 0,
      persons: 44,
      firstAt: '2018-10-08 07:14:47',
      lastAt: '2018-11-02 09:16:31',
    },
  ],
  [
    'glg/stefanlourens_GLogData_001.txt',
    {
      format: 'glg',
      read: 885,
      accepted: 885,
      duplicate: 0,
      quarantined: 0,
      rejected: 0,
      flagged: 4,
      persons: 6,
      firstAt: '2016-05-10 14:45:02',
      lastAt: '2017-04-27 07:55:50',
    },
  ],
];

describeSamples('real files, as they are', () => {
  it.each(FILES)('%s', (name, expected) => {
    const { inspection, report, verdicts } = importBytes(readFileSync(sampleFolder + name));
    const { firstAt, lastAt, perDevice: _devices, ...counts } = report;
    expect({
      format: inspection.format,
      ...counts,
      persons: new Set(verdicts.map(({ punch }) => punch.machineId)).size,
      firstAt: formatWall(firstAt ?? 0),
      lastAt: formatWall(lastAt ?? 0),
    }).toEqual(expected);
    expect(inspection.sure).toBe(true);
  });

  it('sets aside what a bad clock wrote in six years, and nothing else', () => {
    const { suspects, verdicts, bad } = importBytes(
      readFileSync(`${sampleFolder}zkteco_attlog/thrawn1_1_attlog.dat`),
    );
    const codes = verdicts.map(({ verdict }) => verdict.code).filter((code) => code !== null);
    expect(codes).toEqual(Array(21).fill('year_2000'));
    expect(suspects.map(({ fromLine, toLine }) => [fromLine, toLine])).toEqual([
      [13_058, 13_064],
      [13_149, 13_205],
      [13_841, 13_843],
      [14_019, 14_019],
    ]);
    expect(bad.map(({ line, code }) => [line, code])).toEqual([[7175, 'bad_date']]);
  });

  it('reads names that a header column promises', () => {
    const { verdicts } = importBytes(readFileSync(`${sampleFolder}glg/stefanlourens_GLogData_001.txt`));
    expect(new Set(verdicts.map(({ punch }) => punch.name?.length))).toEqual(new Set([4, 5, 6]));
  });
});
