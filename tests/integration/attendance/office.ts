import { writeTransaction } from '#electron/db/handles';
import { freezeAttendance, monthAttendance } from '#electron/features/attendance/index';
import { moveMonth } from '#electron/features/months/index';
import type { Unit, WindowRecord } from '#shared/contracts/units';
import type { IsoDate } from '#shared/domain/time/wall';
import { openCenter, type TestCenter } from '../support/center';

export interface Office extends TestCenter {
  windowId: number;
  unitId: number;
  /** Hires somebody at the window; the staff number is the machine id too. */
  hire(staffNo: string, name: string, from?: IsoDate): Promise<number>;
  /** Imports punches as `staffNo date HH:MM …` lines of one machine. */
  punches(...lines: string[]): Promise<void>;
}

let files = 0;

/** A center with one window, four punches a day, and the clock on a morning of April 2026. */
export async function openOffice(now?: number): Promise<Office> {
  const center = await openCenter(now === undefined ? {} : { now });
  const unit = await center.call<Unit>('units.save', { id: null, code: 'U1', name: '东河县市场监管局' });
  const window = await center.call<WindowRecord>('units.saveWindow', {
    id: null,
    code: 'W1',
    name: '企业开办窗口',
    unitId: unit.id,
  });
  return {
    ...center,
    windowId: window.id,
    unitId: unit.id,
    hire: async (staffNo, name, from = '2026-01-01') => {
      const person = await center.call<{ id: number }>('staff.save', {
        id: null,
        staffNo,
        name,
        unitId: unit.id,
        entryDate: from,
      });
      await center.call('staff.addPosting', {
        staffId: person.id,
        windowId: window.id,
        duty: 'A',
        post: 'clerk',
        startDate: from,
      });
      return person.id;
    },
    punches: punchesInto(center),
  };
}

/** Imports punches as `staffNo date HH:MM …` lines of one machine; who has the number as staff number made them. */
export const punchesInto =
  (center: TestCenter) =>
  async (...lines: string[]): Promise<void> => {
    const text = lines
      .flatMap((line) => {
        const [staffNo, date, ...times] = line.split(' ');
        return times.map((time) => `${staffNo}\t${date} ${time}:00\t1\t255\t1\t0\r\n`);
      })
      .join('');
    const token = await center.pick(`${++files}_attlog.dat`, text);
    await center.call('punches.import', { tokens: [token] });
    for (const { machineId } of await center.call<{ machineId: string }[]>('punches.unmapped')) {
      const found = await center.call<{ id: number; staffNo: string }[]>('staff.list', { text: machineId });
      const owner = found.find((person) => person.staffNo === machineId);
      if (owner) await center.call('punches.map', { machineId, staffId: owner.id });
    }
  };

/** Closes a month as the assessment does: facts frozen, state moved. */
export async function closeMonth(office: Office, month: string): Promise<void> {
  await writeTransaction(office.database.kysely, async (tx) => {
    const { results } = await monthAttendance(tx, month);
    await moveMonth(tx, {
      month,
      from: 'open',
      to: 'closed',
      at: 0,
      accountId: 1,
      reason: '',
      personRulebookId: null,
      windowRulebookId: null,
      unitRulebookId: null,
      digest: null,
    });
    await freezeAttendance(tx, month, results);
  });
}
