import type { sessionSchema } from '../rulebook/parts/procedure';
import { type IsoDate, type MinuteOfDay, parseMinute } from '../time/wall';
import type { PunchRule, SessionRule, WeekdayKey } from './types';

type StatedSession = typeof sessionSchema._output;

/** The hours of some weekdays. */
export interface StatedPlan {
  weekdays: WeekdayKey[];
  sessions: SessionRule[];
}

/** What a rulebook does not say: how long around the time a punch counts. */
const WINDOW = { before: 60, after: 60 };
const DAY = 1440;
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const satisfies WeekdayKey[];

/**
 * The hours a rulebook states (K37) for the season of a day, as plans of a timetable: weekdays with the same hours
 * share one, the plan of the most weekdays first. An end that is not after its start is on the next day. None when the
 * rulebook states no hours for that season.
 */
export function statedPlans(stated: readonly StatedSession[], on: IsoDate): StatedPlan[] {
  const season = stated.filter((session) => isInSeason(session, on.slice(5)));
  const plans = new Map<string, StatedPlan>();
  for (const weekday of WEEKDAYS) {
    const sessions = season
      .filter(({ weekdays }) => weekdays.includes(Number(weekday)))
      .map(ruleOf)
      .sort((a, b) => a.start - b.start);
    if (sessions.length === 0) continue;
    const key = JSON.stringify(sessions);
    const known = plans.get(key);
    if (known) known.weekdays.push(weekday);
    else plans.set(key, { weekdays: [weekday], sessions });
  }
  return [...plans.values()].sort((a, b) => b.weekdays.length - a.weekdays.length);
}

/** A season may run over the turn of the year: `10-01` to `04-30`. */
function isInSeason({ season }: StatedSession, day: string): boolean {
  if (season === null) return true;
  const { from, to } = season;
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

function ruleOf({ code, start, end, punches, graceMinutes }: StatedSession): SessionRule {
  const punch: PunchRule = { ...WINDOW, grace: graceMinutes };
  const from: MinuteOfDay = parseMinute(start) ?? 0;
  const until: MinuteOfDay = parseMinute(end) ?? 0;
  return {
    code,
    start: from,
    end: until <= from ? until + DAY : until,
    in: punches === 'in_out' || punches === 'in' ? punch : null,
    out: punches === 'in_out' || punches === 'out' ? punch : null,
  };
}
