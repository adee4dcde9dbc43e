import type { Bound, MatrixRow, StepRole } from './matrix';

const half = (value: number, included = true): Bound => ({ value, unit: 'half_day', included });
const minutes = (value: number, included = true): Bound => ({ value, unit: 'minute', included });

const row = (
  chain: StepRole[],
  from: Bound | null,
  to: Bound | null,
  rest: Partial<Pick<MatrixRow, 'post' | 'kinds'>> = {},
): MatrixRow => ({ post: 'any', kinds: [], from, to, chain, ...rest });

const OUTING = { kinds: ['outing'] };

/**
 * The matrices of published centers, as far as their texts go; where a text is silent the row before it goes on.
 * A center takes one as its beginning and changes it.
 */
export const MATRIX_PRESETS: readonly { code: string; rows: MatrixRow[] }[] = [
  {
    // 莘县: half a day the window manager; more the 分管主任; from 3 days on the unit's stamped consent, then the head.
    code: 'shenxian',
    rows: [
      row(['manager'], null, half(1)),
      row(['division'], half(1, false), half(6, false)),
      row(['unit', 'leader'], half(6), null),
      // Short trips up to an hour: tell the window manager and the office; longer ones as leave.
      row(['manager', 'office'], null, minutes(60), OUTING),
      row(['manager'], minutes(60, false), half(1), OUTING),
      row(['division'], half(1, false), half(6, false), OUTING),
      row(['unit', 'leader'], half(6), null, OUTING),
    ],
  },
  {
    // 新乡: trips up to 2 hours are registered, longer ones announced by the unit; from half a day on unit, then office.
    code: 'xinxiang',
    rows: [
      row(['unit', 'office'], null, null),
      row(['office'], null, minutes(120), OUTING),
      row(['unit', 'office'], minutes(120, false), null, OUTING),
    ],
  },
  {
    // 腾冲: every slip is signed and filed with the office; the 首席代表 answers to the office directly.
    code: 'tengchong',
    rows: [
      row(['manager', 'office'], null, null, { post: 'clerk' }),
      row(['office'], null, null, { post: 'manager' }),
    ],
  },
  {
    // 员工手册: trips of more than 30 minutes are told to the business section. Its leave part is cut: the usual way.
    code: 'handbook',
    rows: [
      row(['manager', 'office'], null, half(2)),
      row(['manager', 'office', 'leader'], half(2, false), null),
      row(['manager'], null, minutes(30), OUTING),
      row(['office'], minutes(30, false), half(2), OUTING),
      row(['office', 'leader'], half(2, false), null, OUTING),
    ],
  },
];
