import {
  type HalfMonth,
  halfMonthDays,
  halfMonthOf,
  inTerm,
  reportKey,
} from '#shared/domain/inspections/reports';
import { OWN_KINDS } from '#shared/domain/inspections/types';
import type { HeldRound, OfficeDutyRecord } from '#shared/domain/office/facts';
import { addDays, firstDay, lastDay } from '#shared/domain/time/dates';
import { type IsoDate, type Month, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { listInspectors, listReports } from './people-repo';
import { finishedRounds, roundsPlanned } from './round-repo';

/** The half months whose reports are due in a month: each has until the end of the half month after it. */
function periodsDueIn(month: Month): { period: HalfMonth; dueOn: IsoDate }[] {
  const first = halfMonthOf(firstDay(month));
  const before = halfMonthOf(addDays(firstDay(month), -1));
  return [
    { period: before, dueOn: halfMonthDays(first).to },
    { period: first, dueOn: lastDay(month) },
  ];
}

/** 每半月汇报 (seed row 65): the office has each supervisor in term report on each half month. */
export async function supervisorReports(db: ReadDb, month: Month): Promise<OfficeDutyRecord[]> {
  const received = new Map(
    (await listReports(db)).map((row) => [reportKey(row.inspector_id, row.period), row.received_on]),
  );
  const reporters = (await listInspectors(db)).filter(({ reports, active }) => reports && active);
  return periodsDueIn(month).flatMap(({ period, dueOn }) =>
    reporters
      .filter((reporter) => inTerm(reporter, period))
      .map(({ id, name }): OfficeDutyRecord => {
        const key = reportKey(id, period);
        const half = period.endsWith('1') ? '上半月' : '下半月';
        return {
          duty: 'office_report',
          source: { table: 'supervisor_report', id: key },
          key,
          label: `${name} ${period.slice(0, 7)}${half}督查汇报`,
          dueOn,
          doneOn: received.get(key) ?? null,
        };
      }),
  );
}

/** Rounds planned for a day of the month. One that was called off with a reason is none; a later day is late. */
export async function plannedRounds(db: ReadDb, month: Month): Promise<OfficeDutyRecord[]> {
  const rounds = await roundsPlanned(db, firstDay(month), lastDay(month));
  return rounds.map(({ id, plannedOn, startedAt, area, campaign }) => ({
    duty: 'office_round',
    source: { table: 'inspection_round', id },
    key: String(id),
    label: ['计划查岗', area, campaign].filter(Boolean).join(' '),
    dueOn: plannedOn,
    doneOn: startedAt === null ? null : wallDate(startedAt),
  }));
}

/** Rounds of the office itself that were finished, by the day they began. */
export async function heldRounds(db: ReadDb, month: Month): Promise<HeldRound[]> {
  return (await finishedRounds(db, month)).filter(({ kind }) => OWN_KINDS.some((own) => own === kind));
}
