import { expect, it, onTestFinished } from 'vitest';
import { assemble, type Hallkeeper } from '#electron/assemble';
import { openCenter } from '../support/center';

const MINUTE_MS = 60_000;

/** Closes a center and opens it again as the clock shows so many minutes later. */
async function reopenedAfter(...minutes: number[]): Promise<Hallkeeper> {
  const center = await openCenter();
  const start = center.ports.clock.now();
  let running: Hallkeeper = center;
  for (const later of minutes) {
    await running.close();
    center.setNow(start + later * MINUTE_MS);
    running = await assemble(center.folder, center.ports);
    onTestFinished(running.close);
  }
  return running;
}

const notes = ({ database: { sqlite } }: Hallkeeper): unknown[] =>
  sqlite.prepare("select before, after from audit_log where operation = 'audit.clockBack'").all();

it.each([0, 30, -4])('says nothing of a clock that moved by %i minutes', async (minutes) => {
  const reopened = await reopenedAfter(minutes);
  expect(reopened.clockBack).toBeNull();
  expect(notes(reopened)).toEqual([]);
});

it('notes a clock that was set back, with both times', async () => {
  const reopened = await reopenedAfter(-60);
  const { lastAt, now } = reopened.clockBack!;
  expect(lastAt - now).toBe(60 * MINUTE_MS);
  expect(notes(reopened)).toEqual([{ before: `{"clockAt":${lastAt}}`, after: `{"clockAt":${now}}` }]);
});

it('notes it once, and again when it is set back again', async () => {
  expect(notes(await reopenedAfter(-60, -59))).toHaveLength(1);
  expect(notes(await reopenedAfter(-60, 10, -30))).toHaveLength(1);
  expect(notes(await reopenedAfter(-60, -120))).toHaveLength(2);
});
