import { monthAttendance } from '#electron/features/attendance/index';
import { leaveFacts } from '#electron/features/leave/index';
import type { LeaveDetail, LeaveRow } from '#shared/contracts/leave';
import type { Role } from '#shared/contracts/roles';
import { type IsoDate, type MinuteOfDay, parseMinute, type WallMs, wallAt } from '#shared/domain/time/wall';
import { punchesInto } from '../attendance/office';
import { FIRST_ACCOUNT, openCenter, type TestCenter } from '../support/center';

/** `04-08 08:30` of 2026. */
export const at = (text: string): WallMs =>
  wallAt(`2026-${text.slice(0, 5)}`, parseMinute(text.slice(6)) ?? 0);

const PASSWORD = 'long enough 77';

export interface Office extends TestCenter {
  /** Ids of people by name: 甲 manages window 05 with 乙 as clerk, 丙 serves window 06 alone. */
  people: Record<'甲' | '乙' | '丙', number>;
  windows: { tax: number; police: number };
  /** Imports punches as `staffNo date HH:MM …` lines. */
  punches(...lines: string[]): Promise<void>;
  asChief(): Promise<void>;
  asManager(): Promise<void>;
  login(roles: Role[], staffId: number | null): Promise<void>;
}

/** A center with two windows and three people, on Friday 2026-04-10 at 10:00. */
export async function openOffice(): Promise<Office> {
  const center = await openCenter({ now: at('04-10 10:00') });
  const unit = await center.call<{ id: number }>('units.save', { id: null, code: 'U1', name: '测试局' });
  const window = async (code: string, name: string) =>
    (await center.call<{ id: number }>('units.saveWindow', { id: null, code, name, unitId: unit.id })).id;
  const windows = { tax: await window('05', '办税窗口'), police: await window('06', '户籍窗口') };
  const person = async (staffNo: string, name: string, windowId: number, post: 'manager' | 'clerk') => {
    const entryDate = '2026-01-05';
    const { id } = await center.call<{ id: number }>('staff.save', {
      id: null,
      staffNo,
      name,
      unitId: unit.id,
      entryDate,
    });
    await center.call('staff.addPosting', { staffId: id, windowId, duty: 'A', post, startDate: entryDate });
    return id;
  };
  const people = {
    甲: await person('001', '测试甲', windows.tax, 'manager'),
    乙: await person('002', '测试乙', windows.tax, 'clerk'),
    丙: await person('003', '测试丙', windows.police, 'clerk'),
  };
  const asChief = async () => {
    const { username, password } = FIRST_ACCOUNT;
    await center.call('access.login', { username, password });
  };
  let accounts = 0;
  const login = async (roles: Role[], staffId: number | null) => {
    await asChief();
    const username = `office${++accounts}`;
    const fields = {
      id: null,
      displayName: username,
      roles,
      staffId,
      password: PASSWORD,
      changeAtNextLogin: false,
    };
    await center.call('access.saveAccount', { ...fields, username });
    await center.call('access.login', { username, password: PASSWORD });
    const { session } = await center.call<{ session: { mustChangePassword: boolean } }>('access.state');
    if (session.mustChangePassword) {
      await center.call('access.changePassword', { current: PASSWORD, next: `${PASSWORD} x` });
    }
  };
  return {
    ...center,
    people,
    windows,
    punches: punchesInto(center),
    asChief,
    login,
    asManager: () => login(['manager'], people.甲),
  };
}

type Half = 'am' | 'pm' | MinuteOfDay;

/** What `leave.submit` takes: 事假 from the morning of `from` to the evening of `to`. */
export const asked = (
  staffId: number,
  from: IsoDate,
  to: IsoDate,
  rest: Record<string, unknown> & { startAt?: Half; endAt?: Half } = {},
) => {
  const { startAt = 'am', endAt = 'pm', ...others } = rest;
  return {
    staffId,
    kind: 'personal',
    start: { date: `2026-${from}`, at: startAt },
    end: { date: `2026-${to}`, at: endAt },
    ...others,
  };
};

export const submit = (office: Office, ...input: Parameters<typeof asked>): Promise<LeaveDetail> =>
  office.call<LeaveDetail>('leave.submit', asked(...input));

export const approve = (office: Office, { id, version }: LeaveRow, rest = {}): Promise<LeaveDetail> =>
  office.call<LeaveDetail>('leave.decide', { id, version, decision: 'approve', ...rest });

export const auditOf = (office: Office, entity: string) =>
  office.database.kysely.selectFrom('audit_log').selectAll().where('entity', '=', entity).execute();

/** Closes a month as the close would leave it. */
export async function closeMonth(office: Office, month: string): Promise<void> {
  const row = { month, state: 'closed', changed_at: 0, changed_by: 1 };
  await office.database.kysely.insertInto('month_period').values(row).execute();
}

/** The police window may lend its people to the tax window. */
export const lend = ({ call, windows }: Office) =>
  call('leave.saveCover', { windowId: windows.tax, minimum: 1, partnerIds: [windows.police] });

/** The facts of leave of a month as it is judged now. */
export async function factsOf({ database: { kysely } }: Office, month: string) {
  return leaveFacts(kysely, month, (await monthAttendance(kysely, month)).results);
}
