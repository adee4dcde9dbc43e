import type { LeaveDetail, LeaveRow } from '#shared/contracts/leave';
import type { Office } from './support';

type Row = { post: string; kinds: string[]; from: unknown; to: unknown; chain: string[] };
export const half = (value: number, included = true) => ({ value, unit: 'half_day', included });
export const rows = (...chains: [string[], unknown, unknown][]): Row[] =>
  chains.map(([chain, from, to]) => ({ post: 'any', kinds: [], from, to, chain }));

/** Up to a day the window manager; more the office and a leader; from three days the unit as well. */
export const MATRIX = rows(
  [['manager'], null, half(2)],
  [['manager', 'office', 'leader'], half(2, false), half(6, false)],
  [['unit', 'office', 'leader'], half(6), null],
);

export const saveMatrix = (office: Office, matrix = MATRIX, effectiveFrom = '2026-04-10') =>
  office.call<{ id: number }>('leave.saveMatrix', {
    id: null,
    name: '审批权限',
    effectiveFrom,
    rows: matrix,
  });

export const decide = (office: Office, { id, version }: LeaveRow, decision = 'approve', rest = {}) =>
  office.call<LeaveDetail>('leave.decide', { id, version, decision, ...rest });
export const refused = (office: Office, { id, version }: LeaveRow, rest = {}) =>
  office.refusal('leave.decide', { id, version, decision: 'approve', ...rest });
