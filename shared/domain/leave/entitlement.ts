import { addDays, addMonths, daysBetween, firstDay, lastDay, monthOf } from '../time/dates';
import type { IsoDate } from '../time/wall';

/** Why somebody gets no annual leave of a year (《职工带薪年休假条例》第四条), in its order. */
export const EXCLUSIONS = ['school_holidays', 'personal_leave', 'sick_2', 'sick_3', 'sick_4'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** Half-days by whole years of work (第三条), from the largest. */
const LADDER = [
  { years: 20, halfDays: 30 },
  { years: 10, halfDays: 20 },
  { years: 1, halfDays: 10 },
] as const;

/** 第四条(二): days of paid 事假 in the year. */
const PERSONAL_DAYS = 20;
/** 第四条(三)–(五): sick leave of so many months (30 days each) by years of work. */
const SICK_DAYS = [
  { years: 20, days: 120, code: 'sick_4' },
  { years: 10, days: 90, code: 'sick_3' },
  { years: 1, days: 60, code: 'sick_2' },
] as const;

export interface EntitlementFacts {
  year: number;
  /** 参加工作时间; null when nobody has entered it. */
  workSince: IsoDate | null;
  /** Entered or left the home unit: the year counts pro rata. Null: there all the time. */
  unitSince: IsoDate | null;
  unitUntil: IsoDate | null;
  schoolHolidays: boolean;
  /** Paid 事假 of the year, in workdays. */
  personalDays: number;
  /** 病假 of the year, in calendar days. */
  sickDays: number;
}

export interface EntitlementPart {
  halfDays: number;
  validFrom: IsoDate;
}

export interface Entitlement {
  serviceYears: number | null;
  parts: EntitlementPart[];
  /** Codes that explain the figure. */
  notes: ('no_work_date' | 'under_one_year' | 'step_up' | 'pro_rata' | Exclusion)[];
}

/** Whole years of work on a day; a 29 February counts from 1 March in other years. */
export function serviceYears(since: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(since.slice(0, 4));
  return on.slice(5) < since.slice(5) ? years - 1 : years;
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? b : a);

const halfDaysFor = (years: number): number => LADDER.find((step) => years >= step.years)?.halfDays ?? 0;

/**
 * Annual leave of a year. Whoever reaches 1, 10 or 20 years within it gets the difference from the month after
 * (机关事业单位实施办法第二条). Entering or leaving the unit counts calendar days ÷ days of the year, and what is less
 * than a whole day falls away.
 */
export function entitlement(facts: EntitlementFacts): Entitlement {
  const { year, workSince } = facts;
  if (workSince === null) return { serviceYears: null, parts: [], notes: ['no_work_date'] };
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  const atStart = serviceYears(workSince, first);
  const atEnd = serviceYears(workSince, last);
  const excluded = exclusionOf(facts, atEnd);
  if (excluded) return { serviceYears: atStart, parts: [], notes: [excluded] };
  const notes: Entitlement['notes'] = [];
  const parts: EntitlementPart[] = [];
  const before = halfDaysFor(atStart);
  const after = halfDaysFor(atEnd);
  if (before > 0) parts.push({ halfDays: before, validFrom: first });
  const reached = `${year}-${workSince.slice(5)}`;
  const from = firstDay(addMonths(monthOf(`${reached.slice(0, 7)}-01`), 1));
  if (after > before && from <= last) {
    parts.push({ halfDays: after - before, validFrom: from });
    notes.push('step_up');
  }
  if (parts.length === 0) notes.push('under_one_year');
  return proRata(facts, { serviceYears: atStart, parts, notes });
}

function exclusionOf({ schoolHolidays, personalDays, sickDays }: EntitlementFacts, years: number) {
  if (schoolHolidays) return 'school_holidays' as const;
  if (personalDays >= PERSONAL_DAYS) return 'personal_leave' as const;
  const rule = SICK_DAYS.find((step) => years >= step.years);
  return rule && sickDays >= rule.days ? rule.code : null;
}

function proRata(facts: EntitlementFacts, whole: Entitlement): Entitlement {
  const { year, unitSince, unitUntil } = facts;
  const first = `${year}-01-01`;
  const last = lastDay(`${year}-12`);
  const from = unitSince !== null && unitSince > first ? unitSince : first;
  const until = unitUntil !== null && unitUntil < last ? unitUntil : last;
  if (from === first && until === last) return whole;
  const days = Math.max(0, daysBetween(from, addDays(until, 1)));
  const daysOfYear = daysBetween(first, last) + 1;
  const parts = whole.parts
    .map(({ halfDays, validFrom }) => ({
      // Whole days only: 1.9 days are 1.
      halfDays: Math.floor((days * halfDays) / 2 / daysOfYear) * 2,
      validFrom: later(validFrom, from),
    }))
    .filter((part) => part.halfDays > 0 && part.validFrom <= until);
  return { ...whole, parts, notes: [...whole.notes, 'pro_rata'] };
}
