import type { LeaveDetail, LeavePreview } from '#shared/contracts/leave';
import { firstDay } from '#shared/domain/time/dates';
import { type Month, startOfDay, type WallMs, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';
import type { PlannedLeave } from './plan';

const MORNING = 8 * 60 + 30;
const HOUR_MS = 3_600_000;
/** Which published matrix the sample center signs by. */
const PRESET = 'handbook';
const MATRIX_NAME = '请销假审批权限（2026年）';
/** Who signs the paper slips of the sample center. */
const SIGNERS: Record<string, string> = {
  ...{
    manager: '窗口负责人',
    office: '督查员',
    chief: '督查办主任',
    division: '分管领导',
    leader: '中心领导',
  },
  ...{ unit: '派驻单位', any: '督查办主任' },
};
/** Windows where two people have to be there, and which of them stand in for each other. */
const COVER = [
  { code: 'W04', partners: ['W05'] },
  { code: 'W06', partners: ['W07'] },
  { code: 'W09', partners: ['W10'] },
  { code: 'W11', partners: [] },
];
const MINIMUM = 2;

export interface Slip {
  staffId: number | undefined;
  kind: string;
  start: { date: string; at: 'am' | 'pm' };
  end: { date: string; at: 'am' | 'pm' };
  reason: string;
  notifiedAt: WallMs | null;
  notifiedTo: string;
  notifiedHow?: string;
}

/** Who has to sign, and how many people have to stay, in force before the first leave. */
export async function enterLeaveRules(
  door: DemoDoor,
  windowIds: Map<string, number>,
  month: Month,
): Promise<void> {
  const presets = await door.call<{ code: string; rows: unknown[] }[]>('leave.matrixPresets');
  const { rows } = presets.find(({ code }) => code === PRESET)!;
  const effectiveFrom = firstDay(month);
  door.setNow(startOfDay(effectiveFrom));
  await door.call('leave.saveMatrix', { id: null, name: MATRIX_NAME, effectiveFrom, rows });
  for (const { code, partners } of COVER) {
    if (!windowIds.has(code)) continue;
    const partnerIds = partners.flatMap((partner) => windowIds.get(partner) ?? []);
    await door.call('leave.saveCover', { windowId: windowIds.get(code), minimum: MINIMUM, partnerIds });
  }
  door.setNow(null);
}

/** A slip signed on paper by everybody its chain asks for, all at the same moment. */
export async function enterSigned(door: DemoDoor, slip: Slip, at: WallMs): Promise<LeaveDetail> {
  const { staffId, kind, start, end } = slip;
  const { chain } = await door.call<LeavePreview>('leave.preview', { staffId, kind, start, end });
  const signatures = chain.map((role) => ({ name: SIGNERS[role]!, at }));
  return door.call<LeaveDetail>('leave.enter', { ...slip, signatures });
}

/** A leave of the months that are over: signed, and back on time. */
export async function enterLeave(
  door: DemoDoor,
  ids: Map<string, number>,
  leave: PlannedLeave,
): Promise<void> {
  const before = wallAt(leave.from, MORNING) - 16 * HOUR_MS;
  const slip: Slip = {
    ...{ staffId: ids.get(leave.staffNo), kind: leave.kind },
    ...{ start: { date: leave.from, at: 'am' }, end: { date: leave.to, at: 'pm' } },
    reason: leave.kind === 'sick' ? '身体不适，就医' : '个人事务',
    notifiedAt: leave.retroactive ? null : before,
    notifiedTo: leave.retroactive ? '' : '窗口负责人',
  };
  const signedAt = leave.retroactive ? wallAt(leave.to, 17 * 60) : before;
  const { id, version } = await enterSigned(door, slip, signedAt);
  const returnedAt = wallAt(leave.to, 18 * 60);
  await door.call('leave.returned', { id, version, returnedAt, note: '' });
}
