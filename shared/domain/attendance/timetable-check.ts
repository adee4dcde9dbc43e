import type { DayPlan, SessionRule, Side, Timetable, TimetableScope } from './types';

export type TimetableProblemCode =
  | 'plan_unknown'
  | 'plan_duplicate'
  | 'session_duplicate'
  | 'session_end_before_start'
  | 'session_too_long'
  | 'session_overlap'
  | 'session_without_punch'
  | 'plan_without_punch'
  | 'window_past_neighbour'
  | 'grace_beyond_window'
  | 'timetable_duplicate';

/** One thing wrong in a timetable, and where. `level` warning: usable, but probably not meant. */
export interface TimetableProblem {
  code: TimetableProblemCode;
  level: 'error' | 'warning';
  timetable: string;
  plan: string | null;
  session: string | null;
  side: Side | null;
}

type Report = (code: TimetableProblemCode, session?: SessionRule, side?: Side) => void;

const LONGEST_SESSION = 1440;

/** Everything wrong inside one timetable, in order of its plans; empty when it can be used. */
export function checkTimetable(timetable: Timetable): TimetableProblem[] {
  const problems: TimetableProblem[] = [];
  const add = (plan: string | null, code: TimetableProblemCode, session?: SessionRule, side?: Side) =>
    problems.push({
      code,
      level: WARNINGS.has(code) ? 'warning' : 'error',
      timetable: timetable.code,
      plan,
      session: session?.code ?? null,
      side: side ?? null,
    });
  const codes = timetable.plans.map((plan) => plan.code);
  for (const code of new Set(Object.values(timetable.days))) {
    if (!codes.includes(code)) add(code, 'plan_unknown');
  }
  timetable.plans.forEach((plan, n) => {
    if (codes.indexOf(plan.code) < n) add(plan.code, 'plan_duplicate');
    checkPlan(plan, (code, session, side) => add(plan.code, code, session, side));
  });
  return problems;
}

const WARNINGS: ReadonlySet<TimetableProblemCode> = new Set([
  'session_without_punch',
  'window_past_neighbour',
  'grace_beyond_window',
]);

function checkPlan(plan: DayPlan, report: Report): void {
  plan.sessions.forEach((session, n) => {
    const previous = plan.sessions[n - 1];
    if (plan.sessions.findIndex((other) => other.code === session.code) < n) {
      report('session_duplicate', session);
    }
    if (session.end <= session.start) report('session_end_before_start', session);
    if (session.end - session.start > LONGEST_SESSION) report('session_too_long', session);
    if (previous && session.start < previous.end) report('session_overlap', session);
    checkPunches(session, previous, report);
  });
  if (plan.sessions.every((session) => !session.in && !session.out)) report('plan_without_punch');
}

function checkPunches(session: SessionRule, previous: SessionRule | undefined, report: Report): void {
  if (!session.in && !session.out) report('session_without_punch', session);
  if (session.in && session.in.grace > session.in.after) report('grace_beyond_window', session, 'in');
  if (session.out && session.out.grace > session.out.before) report('grace_beyond_window', session, 'out');
  // A window that reaches over the neighbour's nominal time is clipped to nothing useful.
  if (session.in && previous?.out && session.start - session.in.before < previous.end) {
    report('window_past_neighbour', session, 'in');
  }
  if (previous?.out && session.in && previous.end + previous.out.after > session.start) {
    report('window_past_neighbour', previous, 'out');
  }
}

/** Timetables that take effect on the same day for the same people: which one counts cannot be told. */
export function checkTimetables(timetables: readonly Timetable[]): TimetableProblem[] {
  const clashes = timetables.filter((timetable, n) =>
    timetables.slice(0, n).some((other) => timetablesClash(other, timetable)),
  );
  return [
    ...timetables.flatMap(checkTimetable),
    ...clashes.map((timetable) => ({
      code: 'timetable_duplicate' as const,
      level: 'error' as const,
      timetable: timetable.code,
      plan: null,
      session: null,
      side: null,
    })),
  ];
}

/** True when two take effect on the same day for the same people. */
export function timetablesClash(a: Timetable, b: Timetable): boolean {
  if (a.effectiveFrom !== b.effectiveFrom) return false;
  if (a.scope.kind === 'center' || b.scope.kind === 'center') return a.scope.kind === b.scope.kind;
  return shareWindow(a.scope, b.scope);
}

/** True when some people are meant by both. */
export function shareWindow(a: TimetableScope, b: TimetableScope): boolean {
  if (a.kind === 'center' || b.kind === 'center') return true;
  return b.windows.some((window) => a.windows.includes(window));
}
