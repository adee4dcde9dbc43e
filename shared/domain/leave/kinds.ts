/**
 * The kinds of absence, in the order offices use them. Leave kinds are the codes of the attendance sheet's marks and
 * of the rulebooks; `outing` (公出) is no leave: it is judged and printed as presence elsewhere.
 */
export const LEAVE_KINDS = [
  { code: 'personal', key: '1' },
  { code: 'sick', key: '2' },
  { code: 'annual', key: '3' },
  { code: 'outing', key: '4' },
  { code: 'official', key: '5' },
  { code: 'swap', key: '6' },
  { code: 'marriage', key: '7' },
  { code: 'maternity', key: '8' },
  { code: 'paternity', key: '9' },
  { code: 'bereavement', key: '0' },
  { code: 'family', key: '-' },
] as const;

export type LeaveKind = (typeof LEAVE_KINDS)[number]['code'];

export const LEAVE_KIND_CODES = LEAVE_KINDS.map(({ code }) => code);

/** Whether the kind lays a leave or an outing over the sessions. */
export const awayKindOf = (kind: LeaveKind): 'leave' | 'outing' => (kind === 'outing' ? 'outing' : 'leave');
