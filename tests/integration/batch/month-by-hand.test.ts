import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { LeaveDetail } from '#shared/contracts/leave';
import { at, attlogFile, attlogLine } from '../punches/support';
import { byNumber, importRoster } from '../staff/support';
import { FIRST_ACCOUNT, openCenter } from '../support/center';
import { batch, openAndClose, withCredentials } from './support';

/**
 * One window, two people, five workdays of May 2023: 3 May is a holiday, Saturday the 6th is worked for it,
 * Sunday the 7th is not. Worked out by hand from the shipped rulebooks, 8:30–12:00 and 14:00–17:30.
 */
const MONTH = '2023-05';

const PUNCHES: Record<string, Record<string, string>> = {
  '1': {
    '04': '08:30:59 12:00:00 13:55:00 17:30:00',
    '05': '08:31:00 11:55:00 14:10:00 17:29:59',
    '06': '08:41:00 12:05:00 13:59:00',
    '08': '09:00:00 12:01:00 13:50:00 17:40:00',
    '09': '13:58:00 17:31:00',
  },
  '2': {
    '04': '13:50:00 17:35:00',
    '05': '08:20:00 12:01:00 13:59:00 17:30:00',
    '06': '08:25:00 17:35:00',
    '09': '08:25:00 08:25:30 12:10:00 13:40:00 17:45:00',
  },
  // Nobody's number; that the machine was read on the 10th says that the days before are complete.
  '77': { '10': '08:00:00' },
};

/** `am status in-out late/early · pm …` */
const SESSIONS = [
  '0147 03 am rest - 0/0 · pm rest - 0/0',
  '0147 04 am present 08:30-12:00 0/0 · pm present 13:55-17:30 0/0',
  '0147 05 am late_early 08:31-11:55 1/5 · pm late_early 14:10-17:29 10/1',
  '0147 06 am late 08:41-12:05 11/0 · pm missing_out 13:59- 0/0',
  '0147 07 am rest - 0/0 · pm rest - 0/0',
  '0147 08 am late 09:00-12:01 30/0 · pm present 13:50-17:40 0/0',
  '0147 09 am absent - 0/0 · pm present 13:58-17:31 0/0',
  '147 03 am rest - 0/0 · pm rest - 0/0',
  '147 04 am leave - 0/0 · pm present 13:50-17:35 0/0',
  '147 05 am present 08:20-12:01 0/0 · pm present 13:59-17:30 0/0',
  '147 06 am missing_out 08:25- 0/0 · pm missing_in -17:35 0/0',
  '147 07 am rest - 0/0 · pm rest - 0/0',
  '147 08 am absent - 0/0 · pm absent - 0/0',
  '147 09 am present 08:25-12:10 0/0 · pm present 13:40-17:45 0/0',
];

/** `clause count points total`, in the rulebook's order; a line for each price of a clause. */
const RESULTS = {
  // Late 1 and 10 minutes 1 point each, 11 minutes 2; early 5 and 1; one punch missing; 30 minutes late and one
  // morning away are two half-days.
  'person 0147 测试甲 83 良好 2': [
    '二（一）1 2 -2 98',
    '二（一）1 1 -2 96',
    '二（一）2 2 -2 94',
    '二（一）3 1 -1 93',
    '二（二）1 2 -10 83',
  ],
  // Two punches missing, a whole day away; half a day of leave is free.
  'person 147 测试乙 88 良好 1': ['二（一）3 2 -2 98', '二（二）1 2 -10 88'],
  // Nine times late, early or missing 1 point each, three half-days away 2 each.
  'window 01 测试窗口 85 良好 1': ['四（四）6 9 -9 91', '四（四）7 3 -6 85'],
};

interface Attendance {
  days: {
    staff: string;
    date: string;
    sessions: {
      session: string;
      status: string;
      in: string | null;
      out: string | null;
      late: number;
      early: number;
    }[];
  }[];
}
interface Assessment {
  results: {
    subject: string;
    id: string;
    name: string;
    score: number;
    grade: string;
    rank: number;
    lines: { clause: string; count: number; points: number; total: number }[];
  }[];
}

function punchFile(): string {
  const lines = Object.entries(PUNCHES).flatMap(([id, days]) =>
    Object.entries(days).flatMap(([day, times]) =>
      times.split(' ').map((time) => [`${MONTH}-${day} ${time}`, id]),
    ),
  );
  return attlogFile(...lines.sort().map(([when, id]) => attlogLine(id!, when!)));
}

const sessionLines = ({ days }: Attendance): string[] =>
  days.map(({ staff, date, sessions }) => {
    const parts = sessions.map((s) => {
      const punches = `${s.in ?? ''}-${s.out ?? ''}`;
      return `${s.session} ${s.status} ${punches} ${s.late}/${s.early}`;
    });
    return `${staff} ${date.slice(-2)} ${parts.join(' · ')}`;
  });

const resultLines = ({ results }: Assessment): Record<string, string[]> =>
  Object.fromEntries(
    results.map(({ subject, id, name, score, grade, rank, lines }) => [
      `${subject} ${id} ${name} ${score} ${grade} ${rank}`,
      lines.map((line) => `${line.clause} ${line.count} ${line.points} ${line.total}`),
    ]),
  );

/** A center with its two people and the approved leave of one of them; answers its data folder. */
async function office(): Promise<string> {
  const center = await openCenter({ now: at('2023-05-02 10:00:00') });
  const person = (staffNo: string, name: string, duty: string, machineId: string) =>
    [
      staffNo,
      name,
      '',
      '测试局',
      '01',
      '测试窗口',
      duty,
      '',
      machineId,
      '',
      '2023-05-03',
      '2023-05-09',
      '',
    ] as const;
  await importRoster(center, [person('0147', '测试甲', 'A', '1'), person('147', '测试乙', 'B', '2')]);
  const { id: staffId } = await byNumber(center, '147');
  const morning = { date: '2023-05-04', at: 'am' };
  const asked = await center.call<LeaveDetail>('leave.submit', {
    staffId,
    start: morning,
    end: morning,
    kind: 'personal',
    reason: '家事',
  });
  const decided = await center.call<LeaveDetail>('leave.decide', {
    id: asked.id,
    version: asked.version,
    decision: 'approve',
    note: '',
  });
  center.setNow(at('2023-05-10 09:00:00'));
  const { id, version } = decided;
  await center.call('leave.returned', { id, version, returnedAt: at('2023-05-04 13:50:00'), note: '' });
  await center.close();
  withCredentials(FIRST_ACCOUNT.username, FIRST_ACCOUNT.password);
  return center.folder;
}

it('comes out as an officer works it out, before and after the close', async () => {
  const data = await office();
  const run = (command: string, ...args: string[]) => batch(command, ...args, '--data', data);
  const file = path.join(data, '1_attlog.dat');
  writeFileSync(file, punchFile());
  expect(await run('import-punches', file)).toMatchObject({
    exit: 0,
    json: { read: 31, accepted: 31, duplicate: 0, quarantined: 0, rejected: 0, unmapped: 1, bad: [] },
  });
  expect(await run('import-punches', file)).toMatchObject({
    exit: 0,
    json: { read: 31, accepted: 0, duplicate: 31, quarantined: 0, rejected: 0, unmapped: 0, bad: [] },
  });

  const attendance = await run('attendance', '--month', MONTH);
  expect(sessionLines(attendance.json as unknown as Attendance)).toEqual(SESSIONS);
  const assessment = await run('assess', '--month', MONTH);
  expect(assessment.json).toMatchObject({ month: MONTH, state: 'open' });
  expect(resultLines(assessment.json as unknown as Assessment)).toEqual(RESULTS);

  expect(await run('close', '--month', MONTH)).toMatchObject({ exit: 0, json: { state: 'closed' } });
  expect(await run('close', '--month', MONTH)).toMatchObject({
    exit: 1,
    json: { error: { code: 'month_not_open' } },
  });
  const late = path.join(data, 'late.dat');
  writeFileSync(
    late,
    attlogFile(attlogLine('2', '2023-05-08 08:20:00'), attlogLine('2', '2023-05-08 12:20:00')),
  );
  expect(await run('import-punches', late)).toMatchObject({
    exit: 0,
    json: { accepted: 2, warnings: [{ code: 'closed_month', params: { months: MONTH, count: 2 } }] },
  });
  expect((await run('attendance', '--month', MONTH)).json).toEqual(attendance.json);
  expect((await run('assess', '--month', MONTH)).json).toEqual({ ...assessment.json, state: 'closed' });
  await openAndClose(data);
});
